package zerograds.ui.model.landscape;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import zerograds.math.Vec;
import zerograds.problem.Problem;
import zerograds.run.landscape.Landscape;
import zerograds.ui.model.series.RunPath;

/** Decides which slice is shown, and when it is moved. JavaFX thread only. */
final class LandscapeFrame {
    /** The least time between two moves of a slice that follows something: each costs evaluations. */
    private static final long LEAST_REST_NANOS = 700_000_000L;

    /** A followed θ may leave the centre by so many σ, and σ may change by this factor. */
    private static final double STRAY = 1;

    private static final double OTHER_SIGMA = 1.25;
    private static final double MOST_AWAY = 0.15;
    private static final int POINTS = 128;

    private final int dimension;
    private final Framing framing;
    private final LongSupplier clock;
    private final ObjectProperty<Plane> plane;
    private final ObjectProperty<Extent> extent = new SimpleObjectProperty<>(Extent.FIT);
    private Placed placed = Placed.NOWHERE;
    private boolean wanted;
    private boolean outdated;
    private boolean loose;
    private long measured;

    /**
     * What is shown.
     *
     * @param theta that it was put through
     * @param sigma at that time
     * @param at on the clock, nanoseconds
     */
    private record Placed(@Nullable Frame frame, Vec theta, double sigma, long at) {
        static final Placed NOWHERE = new Placed(null, Vec.of(), 0, 0);
    }

    /** @param clock nanoseconds */
    LandscapeFrame(Problem problem, Plane first, LongSupplier clock) {
        this.clock = clock;
        dimension = problem.dimension();
        framing = new Framing(problem);
        plane = new SimpleObjectProperty<>(first);
        plane.subscribe(this::recentre);
        extent.subscribe(now -> wanted |= now != Extent.STAY);
    }

    ObjectProperty<Plane> planeProperty() {
        return plane;
    }

    ObjectProperty<Extent> extentProperty() {
        return extent;
    }

    /** Goes on with another one's choices and what it shows. */
    void follow(LandscapeFrame other) {
        plane.bindBidirectional(other.plane);
        extent.bindBidirectional(other.extent);
        placed = other.placed;
        wanted = false;
    }

    /** Has it put through θ anew. */
    void recentre() {
        wanted = true;
    }

    /** Whether the slice shall be moved as soon as there is time. */
    boolean isOutdated() {
        return outdated;
    }

    /**
     * The frame for a run that is at {@code theta}.
     *
     * @param known of the landscape so far
     * @param affordable whether another slice can be probed at once
     */
    Frame at(Vec theta, RunPath path, Optional<Landscape> known, boolean affordable) {
        Frame old = placed.frame;
        double sigma = path.sampling().locality();
        if (old != null && extent.get() == Extent.FIT && clock.getAsLong() - measured > LEAST_REST_NANOS) {
            measured = clock.getAsLong();
            loose = framing.isTooLarge(old, theta, path.points(theta, POINTS), sigma);
        }
        Optional<Vec> gradient = known.flatMap(Landscape::slopes).map(Landscape.Slopes::surrogate);
        if (old != null && !isDue(old, theta, sigma, gradient, known, affordable)) {
            return old;
        }
        List<Vec> visited = path.points(theta, POINTS);
        Axes axes = new Orientation(theta, visited, gradient, path.step()).of(plane.get());
        Frame fresh = put(old, axes, theta, visited, sigma);
        placed = new Placed(fresh, theta, sigma, clock.getAsLong());
        wanted = false;
        outdated = false;
        loose = false;
        measured = clock.getAsLong();
        return fresh;
    }

    private Frame put(@Nullable Frame old, Axes axes, Vec theta, List<Vec> visited, double sigma) {
        return switch (extent.get()) {
            case FIT -> framing.fit(axes, theta, visited, sigma);
            case FOLLOW -> {
                double reach = Framing.REACH * framing.unit(sigma);
                yield framing.around(
                        axes, theta, axes.vectors().stream().map(axis -> reach).toList());
            }
            case STAY ->
                old == null
                        ? framing.fit(axes, theta, visited, sigma)
                        : framing.around(
                                axes,
                                theta,
                                old.slice().axes().stream()
                                        .map(axis -> axis.length() / 2)
                                        .toList());
        };
    }

    private boolean isDue(
            Frame old, Vec theta, double sigma, Optional<Vec> gradient, Optional<Landscape> known, boolean affordable) {
        if (wanted) {
            return true;
        }
        boolean awaits = gradient.isPresent()
                && plane.get() instanceof Plane.Gradient
                && !old.directions().contains(Orientation.DOWN);
        boolean still = theta.equals(placed.theta) && sigma == placed.sigma;
        outdated = awaits || ((loose || !still) && isLeft(old, theta, sigma));
        boolean rested = clock.getAsLong() - placed.at > LEAST_REST_NANOS;
        boolean busy = known.filter(landscape -> landscape.status() == Landscape.Status.PROBING)
                .isPresent();
        boolean atOnce = dimension <= 2 && extent.get() == Extent.FIT;
        return outdated && (atOnce || (rested && !busy && affordable));
    }

    private boolean isLeft(Frame old, Vec theta, double sigma) {
        return switch (extent.get()) {
            case FIT -> loose || !framing.holds(old, theta, sigma) || isAway(old, theta, sigma);
            case FOLLOW -> strays(old, theta, sigma) || isAway(old, theta, sigma);
            case STAY -> false;
        };
    }

    /** Whether θ has left the plane, of more than two parameters. */
    private boolean isAway(Frame old, Vec theta, double sigma) {
        if (dimension <= 2) {
            return false;
        }
        double least =
                Math.min(old.slice().axis(0).length(), old.slice().axis(1).length());
        return old.slice().distance(theta) > Math.max(sigma, MOST_AWAY * least);
    }

    private boolean strays(Frame old, Vec theta, double sigma) {
        double[] moved = old.slice().components(theta.plus(-1, placed.theta));
        double unit = framing.unit(sigma);
        double before = framing.unit(placed.sigma);
        return Arrays.stream(moved).anyMatch(by -> Math.abs(by) > STRAY * unit)
                || unit > OTHER_SIGMA * before
                || before > OTHER_SIGMA * unit;
    }
}
