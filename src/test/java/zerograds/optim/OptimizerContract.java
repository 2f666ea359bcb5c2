package zerograds.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import zerograds.TestProblems;
import zerograds.eval.Evaluation;
import zerograds.math.Batch;
import zerograds.math.Vec;
import zerograds.optim.settings.Schema;
import zerograds.optim.settings.Settings;
import zerograds.space.ParameterSpace;
import zerograds.state.State;

/** What every optimizer must do. */
public abstract class OptimizerContract {
    /** The method under test. */
    protected abstract Method method();

    /** Settings with which it makes good progress on a bowl within {@link #iterations()}. */
    protected abstract Settings settings();

    /** Iterations that are enough to descend a bowl. */
    protected int iterations() {
        return 600;
    }

    /** Whether another seed takes other steps from the same start. */
    protected boolean isRandom() {
        return true;
    }

    protected Optimizer fresh(int dimension, long seed) {
        return method().constructor().create(TestProblems.space(dimension), settings(), seed);
    }

    @Test
    void descendsABowl() {
        Optimizer optimizer = fresh(3, 1);
        assertThat(optimizer.theta()).isEqualTo(Vec.constant(3, 1));
        iterate(optimizer, iterations());
        assertThat(optimizer.theta().norm()).isLessThan(0.3);
    }

    @Test
    void theSameSeedTakesTheSameStepsAndAnotherOneDoesNot() {
        Optimizer one = fresh(2, 7);
        Optimizer same = fresh(2, 7);
        Optimizer other = fresh(2, 8);
        iterate(one, 20);
        iterate(same, 20);
        iterate(other, 20);
        assertThat(one.theta()).isEqualTo(same.theta());
        assertThat(one.theta().equals(other.theta())).isEqualTo(!isRandom());
    }

    @Test
    void goesOnFromASavedStateAsIfNothingHadHappened() {
        Optimizer optimizer = fresh(2, 7);
        iterate(optimizer, 10);
        State state = State.of(optimizer);
        iterate(optimizer, 10);
        Vec straight = optimizer.theta();
        Optimizer restored = fresh(2, 7);
        state.restore(restored);
        iterate(restored, 10);
        assertThat(restored.theta()).isEqualTo(straight);
        state.restore(restored);
        iterate(restored, 10);
        assertThat(restored.theta()).isEqualTo(straight);
    }

    @Test
    void refusesAStateOfAnotherDimension() {
        State state = State.of(fresh(2, 7));
        assertThatThrownBy(() -> state.restore(fresh(3, 7))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void survivesFailuresOfSomeAndOfAllAnswers() {
        Optimizer optimizer = fresh(2, 3);
        for (int i = 0; i < 30; i++) {
            List<Evaluation> answers = answers(optimizer.ask(0).probes());
            for (int k = 0; k < answers.size(); k++) {
                if (i % 10 == 5 || k % 3 == i % 3) {
                    answers.set(k, new Evaluation.Failure("no answer"));
                }
            }
            optimizer.tell(answers);
            assertThat(optimizer.theta().norm()).isFinite();
        }
    }

    @Test
    void goesOnFromASavedStateWhereTheModelFails() {
        Optimizer optimizer = fresh(2, 7);
        iterateUpTo(optimizer, 0.5, 40);
        State state = State.of(optimizer);
        iterateUpTo(optimizer, 0.5, 40);
        Vec straight = optimizer.theta();
        Optimizer restored = fresh(2, 7);
        state.restore(restored);
        iterateUpTo(restored, 0.5, 40);
        assertThat(restored.theta()).isEqualTo(straight);
        assertThat(straight.norm()).isFinite();
    }

    /** Watches θ; whatever has an x₀ below {@code edge} fails. */
    protected void iterateUpTo(Optimizer optimizer, double edge, int iterations) {
        for (int i = 0; i < iterations; i++) {
            List<Evaluation> answers = failing(optimizer.ask(0).probes(), edge);
            Vec theta = optimizer.theta();
            optimizer.watched(
                    failing(new Batch(1, theta.size(), theta.toArray()), edge).get(0));
            optimizer.tell(answers);
        }
    }

    private List<Evaluation> failing(Batch probes, double edge) {
        List<Evaluation> answers = answers(probes);
        for (int row = 0; row < probes.rows(); row++) {
            if (probes.values()[row * probes.columns()] < edge) {
                answers.set(row, new Evaluation.Failure("no mesh"));
            }
        }
        return answers;
    }

    @Test
    void askingAgainBeforeTellingAsksTheSame() {
        Optimizer optimizer = fresh(2, 3);
        iterate(optimizer, 5);
        Batch first = optimizer.ask(0.5).probes().copy();
        assertThat(optimizer.ask(0.5).probes()).isEqualTo(first);
    }

    @Test
    void askAndTellAlternateWithOneAnswerForEachCandidate() {
        Optimizer optimizer = fresh(2, 3);
        assertThatThrownBy(() -> optimizer.tell(List.of())).isInstanceOf(IllegalStateException.class);
        Candidates candidates = optimizer.ask(0);
        assertThat(candidates.probes().columns()).isEqualTo(2);
        assertThatThrownBy(() -> optimizer.tell(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(candidates.probes().rows() + " answers");
    }

    @Test
    void refusesSettingsOfAnotherSchema() {
        Settings foreign = Settings.defaults(new Schema(List.of()));
        assertThatThrownBy(() -> fresh(2, 3).change(foreign)).isInstanceOf(IllegalArgumentException.class);
    }

    protected void iterate(Optimizer optimizer, int iterations) {
        for (int i = 0; i < iterations; i++) {
            optimizer.tell(answers(optimizer.ask((double) i / iterations).probes()));
        }
    }

    protected List<Evaluation> answers(Batch probes) {
        ParameterSpace space = TestProblems.space(probes.columns());
        List<Evaluation> answers = new ArrayList<>();
        for (int i = 0; i < probes.rows(); i++) {
            double loss = TestProblems.sphere(space.decode(probes.row(i)));
            answers.add(Evaluation.Success.of(loss));
        }
        return answers;
    }
}
