package zerograds.ui.plot.tile;

import java.util.Optional;
import java.util.Set;
import zerograds.ui.model.text.StepStage;

/**
 * The parts of the landscape that are emphasised while a step is explained; everything else is pale.
 *
 * @param stage that is spoken of; empty if nothing is explained
 */
public record Emphasis(Optional<StepStage> stage) {
    private static final double PALE = 0.25;
    private static final double WIDER = 1.75;

    /** Of the samples, as opacity. */
    public double samples() {
        return opacity(Set.of(StepStage.LOOK, StepStage.LOSSES, StepStage.FIT));
    }

    /** Of the gradients, as opacity. */
    public double slopes() {
        return opacity(Set.of(StepStage.GRADIENT));
    }

    /** Of the step, as opacity. */
    public double step() {
        return opacity(Set.of(StepStage.STEP, StepStage.OUTCOME));
    }

    /** How much wider what has this opacity is drawn. */
    public double width(double opacity) {
        return stage.isPresent() && opacity == 1 ? WIDER : 1;
    }

    private double opacity(Set<StepStage> own) {
        return stage.map(own::contains).orElse(true) ? 1 : PALE;
    }
}
