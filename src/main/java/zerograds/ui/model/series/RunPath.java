package zerograds.ui.model.series;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zerograds.math.Vec;
import zerograds.optim.Sampling;
import zerograds.run.log.RunEvent;
import zerograds.run.log.RunLog;
import zerograds.run.log.ThetaTrace;

/** The path of θ, the latest samples, and the present θ of a run. JavaFX thread only. */
public final class RunPath implements Fold {
    private static final int BATCHES = 5;

    /** So many numbers of a path that is not logged in full. */
    private static final int HEARD_NUMBERS = 500_000;

    private final ThetaTrace trace;
    private final Trajectory trajectory = new Trajectory();
    private final Deque<RunEvent.Sampled> samples = new ArrayDeque<>();
    private Sampling sampling = Sampling.NONE;
    private final Trajectory heard;
    private @Nullable Vec start;
    private @Nullable Vec theta;
    private @Nullable Vec step;

    /** @param dimension n */
    public RunPath(int dimension) {
        trace = new ThetaTrace(dimension);
        heard = new Trajectory(Math.max(2, HEARD_NUMBERS / dimension));
    }

    @Override
    public void accept(RunLog.Entry entry) {
        if (entry.event() instanceof RunEvent.Started started) {
            theta = started.theta();
            start = theta;
            if (!isComplete()) {
                heard.add(theta);
            }
            sampling = started.sampling();
        } else if (entry.event() instanceof RunEvent.Iterated iterated) {
            walk(iterated.theta());
            sampling = iterated.sampling();
        } else if (entry.event() instanceof RunEvent.Sampled sampled) {
            samples.addFirst(sampled);
            if (samples.size() > BATCHES) {
                samples.removeLast();
            }
        } else if (entry.event() instanceof RunEvent.SettingsChanged settings) {
            sampling = settings.sampling();
        } else if (entry.event() instanceof RunEvent.Finished finished && theta != null) {
            walk(trace.of(finished.theta()));
            theta = finished.theta();
        }
    }

    private void walk(Vec kept) {
        if (isComplete()) {
            Vec before = theta;
            step = before == null ? null : kept.plus(-1, before);
            trajectory.add(kept);
            theta = kept;
        }
    }

    /** Whether θ is logged in full. */
    public boolean isComplete() {
        return trace.isComplete();
    }

    /** What somebody else knows of θ, which is not logged in full: the step is then all the way from the start. */
    public void hear(Vec present) {
        Vec from = start;
        if (!Objects.equals(present, theta)) {
            theta = present;
            heard.add(present);
            step = from == null ? null : present.plus(-1, from);
        }
    }

    /** θ now; empty before the run has started. */
    public Optional<Vec> theta() {
        return Optional.ofNullable(theta);
    }

    /**
     * What the optimizer last did to θ, or, if not all of θ is logged, did since the start; empty if that is nothing.
     */
    public Optional<Vec> step() {
        return Optional.ofNullable(step).filter(moved -> moved.norm() > 0);
    }

    public Sampling sampling() {
        return sampling;
    }

    /** The latest batches, newest first. */
    public List<RunEvent.Sampled> samples() {
        return List.copyOf(samples);
    }

    /** Where it has been, oldest first, at most so many points; none if θ is not logged in full. */
    public List<Vec> way(int most) {
        return trajectory.points(most);
    }

    /** Where it has been, oldest first, {@code present} last; of many parameters about so many points at most. */
    public List<Vec> points(Vec present, int most) {
        Trajectory known = isComplete() ? trajectory : heard;
        List<Vec> points = new ArrayList<>(trace.dimension() > 2 ? known.points(most) : known.points());
        points.add(present);
        return points;
    }
}
