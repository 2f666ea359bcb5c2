package zerograds.optim;

import java.util.Optional;

/** What can be seen inside an optimizer that learns a surrogate of the loss. On the optimizer's thread. */
public interface Explainable {
    /** Reports each iteration's intermediate values to a listener from now on; {@link IterationListener#NONE} ends it. */
    void watch(IterationListener listener);

    /** Where it looks and what it fits, in the last iteration. */
    Sampling sampling();

    /** What its surrogate predicts of the loss: a copy for another thread; empty as long as there is no surrogate. */
    Optional<LossModel> prediction();

    /** Its surrogate's gradient beside the samples' own estimate, parameter by parameter; empty as long as there is none. */
    Optional<GradientParts> gradientParts();
}
