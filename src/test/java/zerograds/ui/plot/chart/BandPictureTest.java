package zerograds.ui.plot.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import zerograds.compare.QuantileBand;
import zerograds.math.Vec;

class BandPictureTest {
    private static final int WHITE = 0xffffffff;

    private static QuantileBand band(String label, double end) {
        Vec evaluations = Vec.of(1, 10, 100, 1_000);
        Vec median = Vec.of(10, 1, Math.sqrt(end), end);
        return new QuantileBand(label, evaluations, median.map(x -> x / 2), median, median.map(x -> 2 * x));
    }

    private final BandPicture picture =
            new BandPicture("The valley", 9, List.of(band("spsa", 1e-2), band("cma-es", 0)), 400, 300);

    @Test
    void isWhitePaperWithColouredBands() {
        int[] pixels = picture.argb();
        assertThat(pixels).hasSize(400 * 300);
        assertThat(pixels[0]).isEqualTo(WHITE);
        assertThat(Arrays.stream(pixels).distinct().count()).isGreaterThan(20);
    }

    @Test
    void theDrawingNamesEveryLine() {
        assertThat(picture.svg())
                .startsWith("<?xml")
                .contains("<svg", "The valley: median and quartiles of 9 seeds", "spsa", "cma-es", "evaluations");
    }

    @Test
    void aStudyInWhichNothingWasAnsweredHasAPicture() {
        Vec never = Vec.constant(4, Double.POSITIVE_INFINITY);
        QuantileBand band = new QuantileBand("spsa", Vec.of(1, 10, 100, 1_000), never, never, never);
        assertThat(new BandPicture("Broken", 1, List.of(band), 400, 300).argb()).contains(WHITE);
    }

    @Test
    void linesThatEndTogetherHaveNamesAboveEachOther() {
        Vec flat = Vec.constant(4, 1);
        List<QuantileBand> same = Stream.of("spsa", "random", "cma-es")
                .map(label -> new QuantileBand(label, Vec.of(1, 10, 100, 1_000), flat, flat, flat))
                .toList();
        String svg = new BandPicture("Plain", 3, same, 400, 300).svg();
        double[] heights = Pattern.compile("y=\"([0-9.]+)\"[^>]*>(spsa|random|cma-es)  1.0<")
                .matcher(svg)
                .results()
                .mapToDouble(found -> Double.parseDouble(found.group(1)))
                .sorted()
                .toArray();
        assertThat(heights).hasSize(3);
        assertThat(heights[1] - heights[0]).isGreaterThan(5);
        assertThat(heights[2] - heights[1]).isGreaterThan(5);
    }
}
