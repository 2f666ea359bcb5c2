package zerograds.optim.zerograds;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import zerograds.eval.Evaluation;
import zerograds.math.Batch;
import zerograds.optim.GradientParts;
import zerograds.optim.LossModel;
import zerograds.optim.Step;
import zerograds.optim.TargetTransform;
import zerograds.state.Stateful;

/** Fits a surrogate to the samples of each iteration, and gives the gradient along which θ moves. Not thread safe. */
interface Learner extends Stateful, AutoCloseable {
    /** What it wants to ask. */
    Wishes wishes(ZeroGradsSettings settings);

    /**
     * Learns from an iteration's answers and moves θ.
     *
     * @param samples of this iteration
     */
    Step tell(Samples samples, ZeroGradsSettings settings, double rate, Descent descent);

    /** What it fits instead of the loss, at present. */
    TargetTransform transform();

    /** What its surrogate predicts of the loss: a copy for another thread. */
    Optional<LossModel> prediction(double[] theta);

    /** Its gradient at θ beside the samples' own estimate, parameter by parameter; empty if there is none yet. */
    Optional<GradientParts> parts(double[] theta);

    @Override
    void close();

    /**
     * What a learner wants to ask.
     *
     * @param details beside the losses
     * @param centre whether θ itself is evaluated, too, after the sites
     * @param pairs whether sites are mirrored
     * @param smoothing as a ratio of σ
     */
    record Wishes(Set<Evaluation.Detail> details, boolean centre, boolean pairs, double smoothing) {}

    /**
     * An iteration's samples.
     *
     * @param count of the sites that were drawn
     * @param sites shape {@code [m, n]}, scaled coordinates; θ itself follows the {@code count} that were drawn if it
     *     was wanted
     * @param answers one for each row
     * @param locality σ they were drawn with
     * @param around θ when they were drawn; the descent's own but where that failed and was taken back since
     */
    record Samples(int count, Batch sites, List<Evaluation> answers, double locality, double[] around) {
        /** The answer at θ itself; a failure if it was not asked for. */
        Evaluation centre() {
            return answers.size() > count ? answers.get(count) : new Evaluation.Failure("not asked for");
        }
    }
}
