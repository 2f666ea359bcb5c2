package zerograds.ui.model.series;

import java.util.ArrayList;
import java.util.List;
import zerograds.math.Vec;

/** Where θ has been: at most some hundred evenly spaced iterations, and always the latest. JavaFX thread only. */
final class Trajectory {
    private static final int MOST = 1024;

    private final int most;
    private final List<Vec> kept = new ArrayList<>();
    private long stride = 1;
    private long count;
    private Vec latest = Vec.of();

    Trajectory() {
        this(MOST);
    }

    /** @param most points that are kept, at least 2 */
    Trajectory(int most) {
        this.most = Math.min(MOST, most);
    }

    void add(Vec theta) {
        latest = theta;
        if (count % stride == 0) {
            kept.add(theta);
            if (kept.size() >= most) {
                thin();
            }
        }
        count++;
    }

    private void thin() {
        List<Vec> even = new ArrayList<>();
        for (int i = 0; i < kept.size(); i += 2) {
            even.add(kept.get(i));
        }
        kept.clear();
        kept.addAll(even);
        stride *= 2;
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** The kept points and the latest, oldest first. */
    List<Vec> points() {
        List<Vec> points = new ArrayList<>(kept);
        if (!isEmpty() && !kept.get(kept.size() - 1).equals(latest)) {
            points.add(latest);
        }
        return points;
    }

    /** At most {@code limit} points of it, evenly spaced, first and last included. */
    List<Vec> points(int limit) {
        List<Vec> all = points();
        if (all.size() <= limit) {
            return all;
        }
        List<Vec> some = new ArrayList<>();
        for (int k = 0; k < limit; k++) {
            some.add(all.get((int) ((long) k * (all.size() - 1) / (limit - 1))));
        }
        return some;
    }
}
