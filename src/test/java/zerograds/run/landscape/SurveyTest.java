package zerograds.run.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import zerograds.eval.Evaluation;
import zerograds.math.Batch;
import zerograds.math.Vec;

class SurveyTest {
    private static final Slice PLANE =
            new Slice(Vec.of(0, 0), List.of(Slice.Axis.ofCoordinate(0, 2, 0, 8), Slice.Axis.ofCoordinate(1, 2, 0, 8)));

    /** x + 10 y. */
    private static List<Evaluation> answers(Batch points) {
        List<Evaluation> answers = new ArrayList<>();
        for (int row = 0; row < points.rows(); row++) {
            Vec point = points.row(row);
            answers.add(Evaluation.Success.of(point.get(0) + 10 * point.get(1)));
        }
        return answers;
    }

    private static int evaluateAll(Survey survey, int rows) {
        int evaluations = 0;
        while (!survey.isComplete()) {
            Batch points = survey.ask(rows);
            evaluations += points.rows();
            survey.tell(answers(points));
        }
        return evaluations;
    }

    @Test
    void showsACoarseFieldFirst() {
        Survey survey = new Survey(PLANE, 2, 8, Batch.zeros(1, 2));
        survey.tell(answers(survey.ask(9)));

        assertThat(survey.field().orElseThrow().cells()).isEqualTo(2);
        assertThat(survey.isComplete()).isFalse();
    }

    @Test
    void evaluatesEveryNodeOnce() {
        assertThat(evaluateAll(new Survey(PLANE, 2, 8, Batch.zeros(1, 2)), 7)).isEqualTo(9 * 9);
    }

    @Test
    void putsEveryAnswerWhereItBelongs() {
        Survey survey = new Survey(PLANE, 2, 8, Batch.zeros(1, 2));
        evaluateAll(survey, 5);

        Field field = survey.field().orElseThrow();
        assertThat(field.node(3, 5)).isEqualTo(53);
        assertThat(field.at(2.5, 7.0)).isCloseTo(72.5, within(1e-12));
    }

    @Test
    void takesTheMeanOverTheOffsets() {
        Survey survey = new Survey(PLANE, 2, 2, new Batch(2, 2, new double[] {1, 0, 0, 1}));
        int evaluations = evaluateAll(survey, 4);

        assertThat(evaluations).isEqualTo(2 * 9);
        assertThat(survey.field().orElseThrow().node(1, 1)).isCloseTo(44 + 5.5, within(1e-12));
    }

    @Test
    void knowsLinesToo() {
        Slice line = new Slice(Vec.of(0, 3), List.of(Slice.Axis.ofCoordinate(0, 2, 0, 8)));
        Survey survey = new Survey(line, 2, 8, Batch.zeros(1, 2));

        assertThat(evaluateAll(survey, 2)).isEqualTo(9);
        assertThat(survey.field().orElseThrow().at(5.0)).isEqualTo(35);
    }
}
