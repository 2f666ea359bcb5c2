package zerograds.ui.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import zerograds.math.PrincipalDirections;
import zerograds.math.Vec;
import zerograds.problem.Problem;
import zerograds.run.Slice;
import zerograds.space.Interval;
import zerograds.space.ParameterSpace;

/** Chooses the part of the space that is worth looking at: round ends, and no change as long as θ stays well inside. */
final class Framing {
    private static final double MARGIN = 3.5;
    private static final double TOUCH = 2;
    private static final double LEAST_SHARE = 0.5;
    private static final double LEAST_ASPECT = 0.8;

    private final ParameterSpace space;
    private final Optional<Vec> solution;

    Framing(Problem problem) {
        space = problem.space();
        solution = problem.solution().map(space::encode);
    }

    /** The line of a single parameter. */
    Slice line(List<Vec> visited, double sigma) {
        Interval range = space.range(0);
        Interval seen = extent(visited, 0, MARGIN * sigma);
        Interval whole = new Interval(Math.min(range.lower(), seen.lower()), Math.max(range.upper(), seen.upper()));
        return new Slice(Vec.of(0), List.of(axis(0, rounded(whole))));
    }

    /** The plane of two coordinates through {@code theta}. */
    Slice plane(int first, int second, Vec theta, List<Vec> visited, double sigma) {
        double[] origin = theta.toArray();
        origin[first] = 0;
        origin[second] = 0;
        Slice.Axis x = axis(first, frame(first, visited, sigma));
        Slice.Axis y = axis(second, frame(second, visited, sigma));
        return new Slice(Vec.of(origin), List.of(x, y));
    }

    /** The plane through {@code theta} along the two directions in which {@code visited} spreads most. */
    Slice principal(Vec theta, List<Vec> visited, double sigma) {
        List<Vec> directions = PrincipalDirections.of(visited, 2);
        Interval first = along(directions.get(0), theta, visited, sigma);
        Interval second = along(directions.get(1), theta, visited, sigma);
        double least = LEAST_ASPECT * Math.max(first.radius(), second.radius());
        return new Slice(theta, List.of(axis(directions.get(0), first, least), axis(directions.get(1), second, least)));
    }

    private static Interval along(Vec direction, Vec theta, List<Vec> visited, double sigma) {
        double lower = 0;
        double upper = 0;
        for (Vec point : visited) {
            double t = direction.dot(point.plus(-1, theta));
            lower = Math.min(lower, t);
            upper = Math.max(upper, t);
        }
        double margin = Math.max(MARGIN * sigma, 1e-6);
        return new Interval(lower - margin, upper + margin);
    }

    /** Both directions have the same units, so neither is stretched much. */
    private static Slice.Axis axis(Vec direction, Interval extent, double leastRadius) {
        double radius = Math.max(extent.radius(), leastRadius);
        Interval round = rounded(new Interval(extent.centre() - radius, extent.centre() + radius));
        return new Slice.Axis(direction, round.lower(), round.upper());
    }

    /** Whether {@code theta} and 2σ around it, as far as the bounds allow, are still inside the frame. */
    boolean holds(Slice slice, Vec theta, double sigma) {
        double[] t = slice.project(theta);
        return IntStream.range(0, t.length).allMatch(a -> {
            Slice.Axis axis = slice.axis(a);
            Interval bounds = bounds(axis);
            double lower = Math.max(t[a] - TOUCH * sigma, Math.min(t[a], bounds.lower()));
            double upper = Math.min(t[a] + TOUCH * sigma, Math.max(t[a], bounds.upper()));
            return axis.lower() <= lower && upper <= axis.upper();
        });
    }

    /** The bounds of the coordinate an axis runs along; none if it is along another direction. */
    private Interval bounds(Slice.Axis axis) {
        return IntStream.range(0, space.dimension())
                .filter(i -> axis.direction().get(i) == 1)
                .mapToObj(i -> new Interval(space.lower().get(i), space.upper().get(i)))
                .findFirst()
                .orElse(Interval.UNBOUNDED);
    }

    /** Where it went, with a margin, but no less than half of the range of interest and within the bounds. */
    private Interval frame(int i, List<Vec> visited, double sigma) {
        Interval range = space.range(i);
        Interval seen = extent(visited, i, MARGIN * sigma);
        double width = Math.max(seen.upper() - seen.lower(), LEAST_SHARE * (range.upper() - range.lower()));
        double lower = seen.centre() - width / 2;
        lower = Math.max(lower, Math.min(range.lower(), seen.lower()));
        lower = Math.min(lower, Math.max(range.upper(), seen.upper()) - width);
        Interval round = rounded(new Interval(lower, lower + width));
        return within(round, space.lower().get(i), space.upper().get(i));
    }

    private static Interval within(Interval frame, double lowest, double highest) {
        double slack = 0.04 * (frame.upper() - frame.lower());
        double lower = Math.max(frame.lower(), lowest - slack);
        double upper = Math.min(frame.upper(), highest + slack);
        return lower < upper ? new Interval(lower, upper) : frame;
    }

    private Interval extent(List<Vec> visited, int i, double margin) {
        double lower = solution.map(known -> known.get(i)).orElse(visited.get(0).get(i));
        double upper = lower;
        for (Vec point : visited) {
            lower = Math.min(lower, point.get(i));
            upper = Math.max(upper, point.get(i));
        }
        double least = 1e-6 * (1 + Math.abs(lower));
        return new Interval(lower - margin - least, upper + margin + least);
    }

    private Slice.Axis axis(int i, Interval extent) {
        return Slice.Axis.ofCoordinate(i, space.dimension(), extent.lower(), extent.upper());
    }

    /** Rounded outwards to about a twentieth of the width. */
    static Interval rounded(Interval interval) {
        double step = Math.pow(10, Math.floor(Math.log10((interval.upper() - interval.lower()) / 2)));
        step = (interval.upper() - interval.lower()) / step > 10 ? step / 2 : step / 4;
        double slack = 1e-3;
        return new Interval(
                Math.floor(interval.lower() / step + slack) * step, Math.ceil(interval.upper() / step - slack) * step);
    }
}
