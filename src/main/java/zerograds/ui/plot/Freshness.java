package zerograds.ui.plot;

import org.jspecify.annotations.Nullable;
import zerograds.ui.model.RunModel;

/** Remembers what a tile has drawn, so that it draws nothing twice. */
final class Freshness {
    private @Nullable RunModel drawn;
    private long version = -1;

    /** Whether {@code model} has not been drawn as it is now; from now on it counts as drawn. */
    boolean isNew(@Nullable RunModel model) {
        long now = model == null ? 0 : model.version();
        boolean fresh = version != now || drawn != model;
        drawn = model;
        version = now;
        return fresh;
    }

    /** Makes the next question answered with yes. */
    void forget() {
        version = -1;
    }
}
