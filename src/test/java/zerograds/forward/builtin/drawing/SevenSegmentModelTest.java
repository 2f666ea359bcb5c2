package zerograds.forward.builtin.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import zerograds.forward.ForwardModelContract;
import zerograds.forward.Spaces;
import zerograds.forward.builtin.BuiltIns;
import zerograds.problem.ForwardModel;
import zerograds.problem.Signal;

class SevenSegmentModelTest implements ForwardModelContract {
    private static final int SEGMENTS = 336;
    private static final int TWO_DISPLAYS = 56;

    private final ForwardModel model = BuiltIns.of("seven-segment").create(Map.of(), Spaces.reals(SEGMENTS));

    @Override
    public ForwardModel model() {
        return model;
    }

    @Override
    public int size() {
        return SEGMENTS;
    }

    private Signal lit(int... segments) throws Exception {
        double[] values = new double[SEGMENTS];
        Arrays.stream(segments).forEach(segment -> values[segment] = 1);
        return model.open().run(Spaces.point(values), 0);
    }

    private static int[] changed(Signal one, Signal other) {
        return IntStream.range(0, one.size())
                .filter(i -> one.value(i) != other.value(i))
                .toArray();
    }

    @Test
    void everySegmentOwnsPixelsThatNoOtherSegmentHas() throws Exception {
        Signal dark = lit();
        assertThat(dark.shape()).isEqualTo(List.of(160, 240, 3));
        int[] owner = new int[dark.size()];
        for (int segment = 0; segment < TWO_DISPLAYS; segment++) {
            int[] pixels = changed(dark, lit(segment));
            assertThat(pixels).as("segment %d", segment).hasSizeGreaterThan(20);
            for (int pixel : pixels) {
                assertThat(owner[pixel]).isZero();
                owner[pixel] = segment + 1;
            }
        }
    }

    @Test
    void theFirstDisplayIsAtTheTopLeftAndTheLastAtTheBottomRight() throws Exception {
        Signal dark = lit();
        for (int pixel : changed(dark, lit(0))) {
            assertThat(pixel / 3 % 240).isLessThan(80);
            assertThat(pixel / 3 / 240).isLessThan(40);
        }
        for (int pixel : changed(dark, lit(SEGMENTS - 1))) {
            assertThat(pixel / 3 % 240).isGreaterThanOrEqualTo(160);
            assertThat(pixel / 3 / 240).isGreaterThanOrEqualTo(120);
        }
    }

    @Test
    void wantsSevenValuesForEachDigit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BuiltIns.of("seven-segment").create(Map.of("rows", 2.0), Spaces.reals(SEGMENTS)))
                .withMessageContaining("168 values in all, but got 336");
    }
}
