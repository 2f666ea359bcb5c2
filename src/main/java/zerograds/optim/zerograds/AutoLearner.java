package zerograds.optim.zerograds;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import zerograds.eval.Evaluation;
import zerograds.eval.Evaluation.Detail;
import zerograds.optim.GradientParts;
import zerograds.optim.LossModel;
import zerograds.optim.Step;
import zerograds.optim.TargetTransform;
import zerograds.state.Fields;
import zerograds.surrogate.jacobian.SparseJacobian;

/**
 * Chooses between the learners by the first answers, which tell whether the model returns a signal and of which size.
 * Where the Jacobian finds nothing that it could follow, the network takes over.
 */
final class AutoLearner implements Learner {
    private static final int UNKNOWN = -1;
    private static final int NETWORK = 0;

    private final int parameters;
    private final boolean always;
    private final Supplier<LossLearner> network;
    private @Nullable Learner chosen;

    /**
     * @param always whether the Jacobian is taken whatever the signal
     * @param network makes the learner for models that return a single number, or too many of them
     */
    AutoLearner(int parameters, boolean always, Supplier<LossLearner> network) {
        this.parameters = parameters;
        this.always = always;
        this.network = network;
    }

    /** Which learner was chosen, and of how many outputs, before its own. */
    @Override
    public void fields(Fields fields) {
        int outputs = fields.count(
                chosen == null ? UNKNOWN : chosen instanceof SignalLearner signals ? signals.outputs() : NETWORK);
        if (fields.isReading()) {
            close();
            chosen = outputs == UNKNOWN
                    ? null
                    : outputs == NETWORK ? network.get() : new SignalLearner(parameters, outputs);
        }
        if (chosen != null) {
            chosen.fields(fields);
        }
    }

    @Override
    public Wishes wishes(ZeroGradsSettings settings) {
        return chosen == null
                ? new Wishes(Set.of(Detail.SIGNAL), false, true, settings.smoothing())
                : chosen.wishes(settings);
    }

    @Override
    public Step tell(Samples samples, ZeroGradsSettings settings, double rate, Descent descent) {
        Learner learner = chosen;
        if (learner == null) {
            Optional<Learner> choice = choose(samples.answers());
            if (choice.isEmpty()) {
                return new Step(Double.NaN, Double.NaN, Optional.empty(), Optional.empty(), Double.NaN);
            }
            learner = choice.get();
            chosen = learner;
        }
        Step step = learner.tell(samples, settings, rate, descent);
        if (!always && learner instanceof SignalLearner signals && signals.isBarren()) {
            chosen = network.get();
        }
        return step;
    }

    /** Empty as long as nothing was answered. */
    private Optional<Learner> choose(List<Evaluation> answers) {
        for (Evaluation answer : answers) {
            if (answer instanceof Evaluation.Success success) {
                int outputs = success.signal().orElseThrow().size();
                boolean pays = outputs > 1 && SparseJacobian.fits(parameters, outputs);
                return Optional.of(always || pays ? new SignalLearner(parameters, outputs) : network.get());
            }
        }
        return Optional.empty();
    }

    @Override
    public TargetTransform transform() {
        return chosen == null ? TargetTransform.NONE : chosen.transform();
    }

    @Override
    public Optional<LossModel> prediction(double[] theta) {
        return chosen == null ? Optional.empty() : chosen.prediction(theta);
    }

    @Override
    public Optional<GradientParts> parts(double[] theta) {
        return chosen == null ? Optional.empty() : chosen.parts(theta);
    }

    @Override
    public void close() {
        if (chosen != null) {
            chosen.close();
        }
    }
}
