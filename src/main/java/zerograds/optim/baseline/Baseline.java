package zerograds.optim.baseline;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zerograds.eval.Evaluation;
import zerograds.math.RandomStream;
import zerograds.math.Vec;
import zerograds.optim.Candidates;
import zerograds.optim.Optimizer;
import zerograds.optim.Step;
import zerograds.optim.settings.Settings;
import zerograds.space.ParameterSpace;
import zerograds.state.Fields;
import zerograds.state.Stateful;

/**
 * What all baselines share: ask and tell alternate, settings keep their schema, and everything that lasts from one iteration
 * to the next is in one memory. Not thread safe.
 *
 * @param <M> the method's memory
 */
abstract class Baseline<M extends Baseline.Memory> implements Optimizer {
    /** What lasts from one iteration to the next. */
    interface Memory extends Stateful {
        /** What is monitored as θ, units. */
        double[] theta();
    }

    private static final int STREAM = 3;

    private final Domain domain;
    private final RandomStream random;
    private final M memory;
    private Settings settings;
    private long iteration;
    private @Nullable Candidates asked;

    Baseline(ParameterSpace space, Settings settings, long seed) {
        this.settings = settings;
        domain = new Domain(space);
        random = new RandomStream(seed, STREAM);
        memory = begin(domain.start(seed));
    }

    /** The memory of a run that starts at {@code start}, units; called by the constructor. */
    abstract M begin(double[] start);

    /** The points to evaluate next, units; the same if it is called again before they are answered. */
    abstract double[][] propose(double progress);

    /** Takes the answers to the last {@link #propose} and moves θ; returns what it has to tell about that. */
    abstract Step learn(List<Evaluation> answers);

    /** What the answers shall carry beside the loss. */
    Set<Evaluation.Detail> details() {
        return Set.of();
    }

    final Domain domain() {
        return domain;
    }

    final M memory() {
        return memory;
    }

    final long iteration() {
        return iteration;
    }

    /** Fills {@code target} with the standard normal numbers of this iteration's row {@code row}. */
    final void gaussians(int row, double[] target) {
        random.gaussians((iteration << 20) | row, target, 0, target.length);
    }

    /** Uniform number {@code index} of this iteration's row {@code row}, in (0, 1). */
    final double uniform(int row, int index) {
        return random.uniform((iteration << 20) | row, index);
    }

    @Override
    public final Candidates ask(double progress) {
        Candidates plain = Candidates.at(domain.scaled(propose(progress)));
        Candidates candidates = new Candidates(plain.sites(), plain.probes(), details());
        asked = candidates;
        return candidates;
    }

    @Override
    public final Step tell(List<Evaluation> answers) {
        Candidates candidates = asked;
        if (candidates == null) {
            throw new IllegalStateException("tell needs a preceding ask");
        }
        int rows = candidates.sites().rows();
        if (answers.size() != rows) {
            throw new IllegalArgumentException("expected " + rows + " answers, but got " + answers.size());
        }
        Step step = learn(answers);
        iteration++;
        asked = null;
        return step;
    }

    /** A step about which there is nothing to tell. */
    static Step silent() {
        return new Step(Double.NaN, Double.NaN, Optional.empty(), Optional.empty(), Double.NaN);
    }

    /** A step along an estimate of the gradient, per unit. */
    final Step along(double[] gradient) {
        return new Step(
                Double.NaN, Double.NaN, Optional.of(domain.scaledGradient(gradient)), Optional.empty(), Double.NaN);
    }

    /** The losses, +∞ for failures. */
    static double[] losses(List<Evaluation> answers) {
        return answers.stream()
                .mapToDouble(answer ->
                        answer instanceof Evaluation.Success success ? success.loss() : Double.POSITIVE_INFINITY)
                .toArray();
    }

    @Override
    public final Vec theta() {
        return domain.scaled(memory.theta());
    }

    @Override
    public final Settings settings() {
        return settings;
    }

    @Override
    public final void change(Settings changed) {
        if (changed.schema() != settings.schema()) {
            throw new IllegalArgumentException("these settings belong to another optimizer");
        }
        settings = changed;
    }

    @Override
    public final void fields(Fields fields) {
        settings = settings.fields(fields);
        fields.expect(domain.dimension() + " parameters");
        memory.fields(fields);
        iteration = fields.whole(iteration);
        if (fields.isReading()) {
            asked = null;
            restored();
        }
    }

    /** The memory was replaced. */
    void restored() {}
}
