package zerograds.run.landscape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import zerograds.eval.Evaluation;
import zerograds.math.Batch;
import zerograds.math.Vec;

class SmoothedSurveyTest {
    private static final Slice PLANE = new Slice(
            Vec.of(0, 0, 0), List.of(Slice.Axis.ofCoordinate(0, 3, 0, 1), Slice.Axis.ofCoordinate(1, 3, 0, 1)));

    private final SmoothedSurvey smoothed = new SmoothedSurvey(PLANE, 2, 4);

    @BeforeEach
    void finishTheFirst() {
        finish(smoothed.towards(1));
    }

    private static void finish(Survey survey) {
        while (!survey.isComplete()) {
            advance(survey);
        }
    }

    private static void advance(Survey survey) {
        Batch points = survey.ask(8);
        survey.tell(IntStream.range(0, points.rows())
                .<Evaluation>mapToObj(
                        row -> Evaluation.Success.of(points.row(row).norm()))
                .toList());
    }

    @Test
    void isGoodForASmallChange() {
        assertThat(smoothed.isComplete(1.04)).isTrue();
        assertThat(smoothed.towards(0.96).isComplete()).isTrue();
    }

    @Test
    void beginsAnewForALargerChange() {
        assertThat(smoothed.isComplete(0.9)).isFalse();
        assertThat(smoothed.towards(0.9).isComplete()).isFalse();
    }

    @Test
    void showsTheLastOneUntilTheNextIsDone() {
        Field first = smoothed.field().orElseThrow();
        Survey next = smoothed.towards(0.5);
        advance(next);

        assertThat(smoothed.field()).contains(first);

        finish(next);

        assertThat(smoothed.field()).isEqualTo(next.field()).isNotEqualTo(Optional.of(first));
    }

    @Test
    void finishesWhatIsUnderWayWhileTheRadiusShrinksSlowly() {
        Survey next = smoothed.towards(0.9);
        double radius = 0.9;
        int steps = 0;
        while (!next.isComplete()) {
            radius *= 0.98;
            assertThat(smoothed.towards(radius)).isSameAs(next);
            advance(next);
            steps++;
        }

        assertThat(steps).isGreaterThan(10);
    }

    @Test
    void givesUpWhatIsFarOff() {
        Survey next = smoothed.towards(0.9);
        advance(next);

        assertThat(smoothed.towards(0.3)).isNotSameAs(next);
    }
}
