package zerograds.ui.plot.tile;

import java.util.List;
import org.jspecify.annotations.Nullable;
import zerograds.ui.model.run.RunModel;

/** Tells whether a tile's data changed since it was last drawn. */
public final class Freshness {
    private @Nullable RunModel drawn;
    private long version = -1;
    private List<Seen> overlaid = List.of();

    private record Seen(RunModel model, long version, String name) {}

    /**
     * Whether {@code model}, or one of those over it, has not been drawn as it is now; from now on all count as drawn.
     */
    public boolean isNew(@Nullable RunModel model, List<Overlaid> over) {
        long now = model == null ? 0 : model.version();
        List<Seen> seen = over.stream()
                .map(each -> new Seen(
                        each.model(), each.model().version(), each.run().name()))
                .toList();
        boolean fresh = version != now || drawn != model || !seen.equals(overlaid);
        drawn = model;
        version = now;
        overlaid = seen;
        return fresh;
    }

    /** Makes the next question answered with yes. */
    public void forget() {
        version = -1;
    }
}
