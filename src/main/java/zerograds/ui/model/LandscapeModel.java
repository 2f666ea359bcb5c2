package zerograds.ui.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import zerograds.math.Vec;
import zerograds.optim.Neighbourhood;
import zerograds.problem.Problem;
import zerograds.run.Landscape;
import zerograds.run.LandscapeProbe;
import zerograds.run.LandscapeRequest;
import zerograds.run.RunEvent;
import zerograds.run.RunLog;
import zerograds.run.Slice;
import zerograds.run.ThetaTrace;

/**
 * The loss around a run: which slice is shown, what is known there, and where θ has been. Nothing is probed unless
 * somebody looks. JavaFX thread only.
 */
public final class LandscapeModel implements Fold {
    private static final int BATCHES = 5;
    private static final int POINTS_OF_MANY = 256;
    private static final long LEAST_REFRAME_NANOS = 700_000_000L;

    private final Problem problem;
    private final LandscapeProbe probe;
    private final BeliefFeed beliefs;
    private final Framing framing;
    private final ThetaTrace trace;
    private final Trajectory trajectory = new Trajectory();
    private final Deque<RunEvent.Sampled> samples = new ArrayDeque<>();
    private final ObjectProperty<Plane> plane;
    private final BooleanProperty probing = new SimpleBooleanProperty(true);
    private final BooleanProperty smoothed = new SimpleBooleanProperty(false);
    private final AtomicReference<@Nullable LandscapePicture> picture = new AtomicReference<>();
    private @Nullable Vec theta;
    private @Nullable Vec step;
    private @Nullable Slice slice;
    private Neighbourhood neighbourhood = Neighbourhood.NONE;
    private boolean reframe;
    private boolean outdated;
    private long framedAt;
    private boolean changed = true;
    private @Nullable Landscape shown;
    private long version;

    LandscapeModel(Problem problem, LandscapeProbe probe, BeliefFeed beliefs) {
        this.problem = problem;
        this.probe = probe;
        this.beliefs = beliefs;
        framing = new Framing(problem);
        trace = new ThetaTrace(problem.dimension());
        boolean principal = problem.dimension() > 2 && trace.isComplete();
        plane = new SimpleObjectProperty<>(principal ? new Plane.Principal() : firstCoordinates());
        plane.subscribe(this::refocus);
        smoothed.subscribe(() -> changed = true);
        probing.subscribe(() -> changed = true);
    }

    /** Looks at the same slice as another model of the same problem, and goes on sharing its choices. */
    void follow(LandscapeModel other) {
        plane.bindBidirectional(other.plane);
        probing.bindBidirectional(other.probing);
        smoothed.bindBidirectional(other.smoothed);
        slice = other.slice;
        reframe = false;
    }

    private Plane firstCoordinates() {
        return new Plane.Coordinates(0, 1);
    }

    public Problem problem() {
        return problem;
    }

    /** Whether the trajectory's principal directions can be told: θ is logged in full. */
    public boolean hasPrincipal() {
        return problem.dimension() > 2 && trace.isComplete();
    }

    /** Which plane is shown if there are more than two parameters. */
    public ObjectProperty<Plane> planeProperty() {
        return plane;
    }

    /** Whether the model is evaluated for this picture. */
    public BooleanProperty probingProperty() {
        return probing;
    }

    /** Whether the smoothed loss is wanted even if it costs evaluations. */
    public BooleanProperty smoothedProperty() {
        return smoothed;
    }

    /** Puts the slice through the present θ. */
    public void refocus() {
        reframe = true;
        changed = true;
    }

    /** Probes on though the model is slow or much was spent. */
    public void grant() {
        probe.grant();
    }

    @Override
    public void accept(RunLog.Entry entry) {
        changed = true;
        if (entry.event() instanceof RunEvent.Started started) {
            theta = started.theta();
            neighbourhood = started.neighbourhood();
        } else if (entry.event() instanceof RunEvent.Iterated iterated) {
            walk(iterated.theta());
            neighbourhood = iterated.neighbourhood();
        } else if (entry.event() instanceof RunEvent.Sampled sampled) {
            samples.addFirst(sampled);
            if (samples.size() > BATCHES) {
                samples.removeLast();
            }
        } else if (entry.event() instanceof RunEvent.SettingsChanged settings) {
            neighbourhood = settings.neighbourhood();
        } else if (entry.event() instanceof RunEvent.Finished finished) {
            walk(trace.of(finished.theta()));
            theta = finished.theta();
        }
    }

    private void walk(Vec kept) {
        if (trace.isComplete()) {
            Vec before = theta;
            step = before == null ? null : kept.plus(-1, before);
            trajectory.add(kept);
            theta = kept;
        }
    }

    /** What there is to see now; asks for what is missing. Empty before the run has started. Call it once a pulse. */
    public Optional<LandscapePicture> look() {
        beliefs.pull();
        Vec present = present();
        if (present == null) {
            return Optional.empty();
        }
        Slice framed = frame(present);
        probe.show(new LandscapeRequest(framed, neighbourhood, smoothed.get(), probing.get()));
        Landscape known = probe.latest().orElse(null);
        if (changed || !Objects.equals(known, shown)) {
            changed = false;
            shown = known;
            picture.set(draw(framed, present, known));
        }
        return Optional.ofNullable(picture.get());
    }

    /** Where θ has been, oldest first; empty if θ is too long to be logged. */
    public List<Vec> way() {
        return trajectory.points(POINTS_OF_MANY);
    }

    /** What {@link #look} found last. */
    public Optional<LandscapePicture> picture() {
        return Optional.ofNullable(picture.get());
    }

    /** Whether the picture is complete: nothing more will change unless the run goes on. */
    public boolean isSettled() {
        return !outdated
                && probe.isIdle()
                && beliefs.isUpToDate()
                && Objects.equals(probe.latest().orElse(null), shown)
                && !changed;
    }

    private @Nullable Vec present() {
        if (!trace.isComplete()) {
            beliefs.latest().ifPresent(belief -> theta = belief.theta());
        }
        return theta;
    }

    private Slice frame(Vec present) {
        Slice old = slice;
        if (old != null && !isOutdated(old, present)) {
            return old;
        }
        List<Vec> visited =
                new ArrayList<>(problem.dimension() <= 2 ? trajectory.points() : trajectory.points(POINTS_OF_MANY / 2));
        visited.add(present);
        Slice fresh = choose(present, visited);
        slice = fresh;
        reframe = false;
        outdated = false;
        framedAt = System.nanoTime();
        changed = true;
        return fresh;
    }

    private boolean isOutdated(Slice old, Vec present) {
        boolean outside = !framing.holds(old, present, neighbourhood.locality());
        if (reframe || problem.dimension() <= 2) {
            return reframe || outside;
        }
        double least = Math.min(old.axis(0).length(), old.axis(1).length());
        boolean away = old.distance(present) > Math.max(neighbourhood.locality(), 0.15 * least);
        Landscape known = probe.latest().orElse(null);
        boolean busy = known != null && known.status() == Landscape.Status.PROBING;
        outdated = outside || away;
        return outdated && !busy && System.nanoTime() - framedAt > LEAST_REFRAME_NANOS;
    }

    private Slice choose(Vec present, List<Vec> visited) {
        double sigma = neighbourhood.locality();
        if (problem.dimension() == 1) {
            return framing.line(visited, sigma);
        }
        if (problem.dimension() > 2 && plane.get() instanceof Plane.Principal) {
            return framing.principal(present, visited, sigma);
        }
        Plane.Coordinates axes = plane.get() instanceof Plane.Coordinates coordinates && problem.dimension() > 2
                ? coordinates
                : new Plane.Coordinates(0, 1);
        return framing.plane(axes.first(), axes.second(), present, visited, sigma);
    }

    private LandscapePicture draw(Slice framed, Vec present, @Nullable Landscape known) {
        boolean many = problem.dimension() > 2;
        List<Vec> points = new ArrayList<>(many ? trajectory.points(POINTS_OF_MANY) : trajectory.points());
        points.add(present);
        double offPlane =
                many ? points.stream().mapToDouble(framed::distance).max().orElse(0) : 0;
        List<LandscapePicture.Samples> batches = samples.stream()
                .flatMap(batch ->
                        batch.sites().map(sites -> LandscapePicture.Samples.on(framed, sites, batch.losses())).stream())
                .toList();
        return new LandscapePicture(
                ++version,
                framed,
                plane.get(),
                Optional.ofNullable(known),
                neighbourhood,
                present,
                points.stream().map(framed::project).toList(),
                Optional.ofNullable(step).filter(moved -> moved.norm() > 0),
                batches,
                offPlane,
                beliefs.note());
    }
}
