package zerograds.ui.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import zerograds.compare.Band;
import zerograds.math.Vec;

class BandPictureTest {
    private static final int WHITE = 0xffffffff;

    private static Band band(String label, double end) {
        Vec evaluations = Vec.of(1, 10, 100, 1_000);
        Vec median = Vec.of(10, 1, Math.sqrt(end), end);
        return new Band(label, evaluations, median.map(x -> x / 2), median, median.map(x -> 2 * x));
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
        Band band = new Band("spsa", Vec.of(1, 10, 100, 1_000), never, never, never);
        assertThat(new BandPicture("Broken", 1, List.of(band), 400, 300).argb()).contains(WHITE);
    }
}
