package zerograds.ui.model.landscape;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import zerograds.math.Vec;
import zerograds.problem.Problem;
import zerograds.run.Prediction;
import zerograds.run.landscape.Landscape;
import zerograds.run.landscape.LandscapeProbe;
import zerograds.run.landscape.LandscapeRequest;
import zerograds.run.landscape.Slice;
import zerograds.run.log.RunEvent;
import zerograds.run.log.RunLog;
import zerograds.ui.model.series.Fold;
import zerograds.ui.model.series.RunPath;

/**
 * The loss around a run: which slice is shown, what is known there, and where θ has been. Nothing is probed unless
 * somebody looks. JavaFX thread only.
 */
public final class LandscapeModel implements Fold {
    private static final int POINTS = 256;

    private final Problem problem;
    private final LandscapeProbe probe;
    private final PredictionFeed predictions;
    private final RunPath path;
    private final LandscapeFrame frame;
    private final BooleanProperty probing = new SimpleBooleanProperty(true);
    private final BooleanProperty smoothed = new SimpleBooleanProperty(false);
    private final AtomicReference<@Nullable LandscapePicture> picture = new AtomicReference<>();
    private boolean changed = true;
    private boolean begun;
    private long evaluations;
    private boolean finished;
    private @Nullable Frame framed;
    private @Nullable Landscape shown;
    private long version;

    public LandscapeModel(Problem problem, LandscapeProbe probe, PredictionFeed predictions) {
        this.problem = problem;
        this.probe = probe;
        this.predictions = predictions;
        path = new RunPath(problem.dimension());
        frame = new LandscapeFrame(problem, firstPlane(), System::nanoTime);
        frame.planeProperty().subscribe((before, now) -> {
            changed = true;
            probe.another();
        });
        frame.extentProperty().subscribe(() -> changed = true);
        smoothed.subscribe(() -> changed = true);
        probing.subscribe(() -> changed = true);
    }

    /**
     * Of so many parameters that their path is not known, two are a corner of the picture: down the slope says more.
     */
    private Plane firstPlane() {
        if (problem.dimension() <= 2) {
            return new Plane.Coordinates(0, 1);
        }
        return hasPrincipal() ? new Plane.Principal() : hasGradient() ? new Plane.Gradient() : new Plane.Random(1);
    }

    /** Looks at the same slice as another model of the same problem, and goes on sharing its choices. */
    public void follow(LandscapeModel other) {
        probing.bindBidirectional(other.probing);
        smoothed.bindBidirectional(other.smoothed);
        frame.follow(other.frame);
    }

    public Problem problem() {
        return problem;
    }

    /** Whether the trajectory's principal directions are known: θ is logged in full. */
    public boolean hasPrincipal() {
        return problem.dimension() > 2 && path.isComplete();
    }

    /** Whether there is a surrogate, or will be, whose gradient a plane can follow. */
    public boolean hasGradient() {
        return problem.dimension() > 2 && predictions.note().isEmpty();
    }

    /** Which plane is shown if there are more than two parameters. */
    public ObjectProperty<Plane> planeProperty() {
        return frame.planeProperty();
    }

    /** How much of it is shown, and what moves it. */
    public ObjectProperty<Extent> extentProperty() {
        return frame.extentProperty();
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
        frame.recentre();
        probe.another();
        changed = true;
    }

    /** Probes as fast as it can, because a picture is waited for. */
    public void hurry() {
        probe.hurry();
    }

    /** Probes on though the model is slow or much was spent. */
    public void grant() {
        probe.grant();
    }

    @Override
    public void accept(RunLog.Entry entry) {
        changed = true;
        begun |= entry.event() instanceof RunEvent.Started;
        finished |= entry.event() instanceof RunEvent.Finished;
        if (entry.event() instanceof RunEvent.Iterated iterated) {
            evaluations = iterated.evaluations();
        }
        path.accept(entry);
    }

    /** What there is to see now; asks for what is missing. Empty before the run has started. Call it once a pulse. */
    public Optional<LandscapePicture> look() {
        predictions.pull();
        probe.runSpent(evaluations);
        if (!path.isComplete()) {
            predictions.latest().ifPresent(prediction -> path.hear(prediction.theta()));
        }
        path.theta().ifPresent(this::look);
        return picture();
    }

    private void look(Vec theta) {
        Frame present = frame.at(theta, path, probe.latest(), probe.affordsAnother());
        probe.show(new LandscapeRequest(present.slice(), path.sampling(), smoothed.get(), probing.get()));
        Landscape known = probe.latest().orElse(null);
        if (changed || !present.equals(framed) || !Objects.equals(known, shown)) {
            changed = false;
            framed = present;
            shown = known;
            picture.set(draw(present, theta, known));
        }
    }

    /** Lets go of what was seen; nothing more is asked for. */
    public void close() {
        predictions.close();
        probe.close();
        picture.set(null);
        shown = null;
    }

    /** θ in full, not much older than the run; empty if it is not logged in full and nobody looks at the landscape. */
    public Optional<Vec> theta() {
        boolean known = path.isComplete() || finished || evaluations == 0;
        return known ? path.theta() : predictions.latest().map(Prediction::theta);
    }

    /** Where θ has been, oldest first; empty if θ is too long to be logged. */
    public List<Vec> way() {
        return path.way(POINTS);
    }

    /** What {@link #look} found last. */
    public Optional<LandscapePicture> picture() {
        return Optional.ofNullable(picture.get());
    }

    /**
     * Whether the picture is complete, or as far as its probes may go: nothing more will change unless the run goes on.
     */
    public boolean isSettled() {
        boolean follows = frame.isOutdated() && probe.affordsAnother();
        boolean complete = !follows
                && probe.isIdle()
                && predictions.isUpToDate()
                && Objects.equals(probe.latest().orElse(null), shown)
                && !changed;
        return complete || !begun;
    }

    private LandscapePicture draw(Frame present, Vec theta, @Nullable Landscape known) {
        Slice slice = present.slice();
        List<Vec> points = path.points(theta, POINTS);
        double offPlane = problem.dimension() > 2
                ? points.stream().mapToDouble(slice::distance).max().orElse(0)
                : 0;
        List<LandscapePicture.Samples> batches = path.samples().stream()
                .flatMap(batch ->
                        batch.sites().map(sites -> LandscapePicture.Samples.on(slice, sites, batch.losses())).stream())
                .toList();
        return new LandscapePicture(
                ++version,
                slice,
                planeProperty().get(),
                present.directions(),
                Optional.ofNullable(known),
                path.sampling(),
                theta,
                points.stream().map(slice::project).toList(),
                path.isComplete() ? path.step() : Optional.empty(),
                batches,
                offPlane,
                predictions.note());
    }
}
