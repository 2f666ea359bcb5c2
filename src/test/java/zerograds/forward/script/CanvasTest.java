package zerograds.forward.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import zerograds.problem.Signal;

class CanvasTest {
    private static long lit(Signal image) {
        return IntStream.range(0, image.size()).filter(i -> image.value(i) > 0).count();
    }

    @Test
    void aPixelBelongsToAShapeIfItsCentreDoes() {
        assertThat(lit(Canvas.grey(10, 10).rectangle(2.4, 3, 5.6, 4.6, 1).toSignal()))
                .isEqualTo(4 * 2);
        assertThat(lit(Canvas.grey(10, 10).disc(5.5, 5.5, 0.4, 1).toSignal())).isEqualTo(1);
        assertThat(lit(Canvas.grey(10, 10).disc(5.5, 5.5, 1, 1).toSignal())).isEqualTo(5);
        assertThat(lit(Canvas.grey(10, 10).line(0, 5, 10, 5, 2, 1).toSignal())).isEqualTo(20);
    }

    @Test
    void anImageHasNoValuesInBetween() {
        Signal image = Canvas.grey(40, 40)
                .spline(new double[] {3, 20, 35}, new double[] {5, 30, 8}, 3, 1)
                .toSignal();
        assertThat(IntStream.range(0, image.size()).mapToObj(image::value)).containsOnly(0.0, 1.0);
        assertThat(image.value(40 * 30 + 20)).isEqualTo(1);
        assertThat(lit(image)).isGreaterThan(100);
    }

    @Test
    void whatIsOutsideIsNotDrawn() {
        assertThat(lit(Canvas.grey(8, 8)
                        .disc(-20, 4, 3, 1)
                        .disc(4, 40, 5, 1)
                        .line(-5, -5, -1, 20, 1, 1)
                        .toSignal()))
                .isZero();
    }

    @Test
    void drawsInColour() {
        Signal image = Canvas.colour(2, 2).fill(0.25, 0.5, 1).toSignal();
        assertThat(image.shape()).containsExactly(2, 2, 3);
        assertThat(image.value(4)).isEqualTo(0.5f);
    }

    @Test
    void refusesAColourOfAnotherKind() {
        assertThatThrownBy(() -> Canvas.grey(2, 2).fill(1, 0, 0)).hasMessageContaining("a colour here has 1 numbers");
    }
}
