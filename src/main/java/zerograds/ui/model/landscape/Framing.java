package zerograds.ui.model.landscape;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import zerograds.math.Vec;
import zerograds.problem.Problem;
import zerograds.run.landscape.Slice;
import zerograds.space.Interval;
import zerograds.space.ParameterSpace;

/**
 * Chooses how much of a slice is worth looking at: all of the path with round ends, or a width around θ. Along
 * coordinates it keeps within the parameters' bounds, with a little slack so that the bounds can be seen.
 */
final class Framing {
    /** How many σ are shown to each side of a θ that is followed. */
    static final double REACH = 5;

    private static final double MARGIN = 3.5;
    private static final double TOUCH = 2;
    private static final double LEAST_SHARE = 0.5;
    private static final double LEAST_ASPECT = 0.8;
    private static final double SLACK = 0.04;
    private static final double LEAST_REACH = 1e-6;

    /** So many times as far as the rest of the path is an excursion. */
    private static final double FAR = 3;

    /** A frame is replaced by a smaller one if less than this part of it would do. */
    private static final double SMALL = 0.4;

    private final ParameterSpace space;
    private final Vec lower;
    private final Vec upper;
    private final Optional<Vec> solution;

    Framing(Problem problem) {
        space = problem.space();
        lower = space.lower();
        upper = space.upper();
        solution = problem.solution().map(space::encode);
    }

    /**
     * All that was visited, with a margin, but for excursions: what lies far from the range of interest and from where
     * the second half of the path is.
     */
    Frame fit(Axes axes, Vec theta, List<Vec> way, double sigma) {
        List<Vec> visited = withoutExcursions(way);
        if (space.dimension() == 1) {
            Interval range = space.range(0);
            Interval seen = extent(visited, 0, MARGIN * sigma);
            return axes.within(List.of(rounded(
                    new Interval(Math.min(range.lower(), seen.lower()), Math.max(range.upper(), seen.upper())))));
        }
        if (axes.directions().get(0) instanceof Direction.Coordinate) {
            return axes.within(axes.directions().stream()
                    .map(direction -> frame(((Direction.Coordinate) direction).index(), visited, sigma))
                    .toList());
        }
        Interval first = along(axes.vectors().get(0), theta, visited, sigma);
        Interval second = along(axes.vectors().get(1), theta, visited, sigma);
        double least = LEAST_ASPECT * Math.max(first.radius(), second.radius());
        return axes.within(List.of(noLess(first, least), noLess(second, least)));
    }

    private List<Vec> withoutExcursions(List<Vec> way) {
        int n = space.dimension();
        double[] centre = new double[n];
        double[] reach = new double[n];
        for (int i = 0; i < n; i++) {
            double least = space.range(i).lower();
            double most = space.range(i).upper();
            for (Vec point : way.subList(way.size() / 2, way.size())) {
                least = Math.min(least, point.get(i));
                most = Math.max(most, point.get(i));
            }
            centre[i] = (least + most) / 2;
            reach[i] = FAR * (most - least) / 2;
        }
        return way.stream()
                .filter(point -> IntStream.range(0, n).allMatch(i -> Math.abs(point.get(i) - centre[i]) <= reach[i]))
                .toList();
    }

    /** Whether a frame shows much more than is to be seen. */
    boolean isTooLarge(Frame frame, Vec theta, List<Vec> way, double sigma) {
        Axes axes = new Axes(
                frame.slice().origin(),
                frame.slice().axes().stream().map(Slice.Axis::direction).toList(),
                frame.directions());
        Slice needed = fit(axes, theta, way, sigma).slice();
        return IntStream.range(0, needed.dimensions())
                .anyMatch(a ->
                        needed.axis(a).length() < SMALL * frame.slice().axis(a).length());
    }

    /** So much to each side of θ along every axis; moved as a whole where bounds would be passed. */
    Frame around(Axes axes, Vec theta, List<Double> reaches) {
        return axes.within(IntStream.range(0, axes.count())
                .mapToObj(a -> placed(
                        axes.position(a, theta),
                        Math.max(LEAST_REACH, reaches.get(a)),
                        bounds(axes.directions().get(a))))
                .toList());
    }

    /** What counts as σ: where there is none, a share of the narrowest range. */
    double unit(double sigma) {
        if (sigma > 0) {
            return sigma;
        }
        return IntStream.range(0, space.dimension())
                        .mapToDouble(i -> space.range(i).radius())
                        .min()
                        .orElse(1)
                / (4 * REACH);
    }

    private static Interval placed(double centre, double reach, Interval bounds) {
        double slack = 2 * SLACK * reach;
        double lowest = bounds.lower() - slack;
        double highest = bounds.upper() + slack;
        if (highest - lowest <= 2 * reach) {
            return new Interval(lowest, highest);
        }
        double middle = Math.min(Math.max(centre, lowest + reach), highest - reach);
        return new Interval(middle - reach, middle + reach);
    }

    private static Interval along(Vec direction, Vec theta, List<Vec> visited, double sigma) {
        double lower = 0;
        double upper = 0;
        for (Vec point : visited) {
            double t = direction.dot(point.plus(-1, theta));
            lower = Math.min(lower, t);
            upper = Math.max(upper, t);
        }
        double margin = Math.max(MARGIN * sigma, LEAST_REACH);
        return new Interval(lower - margin, upper + margin);
    }

    /** Both directions have the same units, so neither is stretched much. */
    private static Interval noLess(Interval extent, double leastRadius) {
        double radius = Math.max(extent.radius(), leastRadius);
        return rounded(new Interval(extent.centre() - radius, extent.centre() + radius));
    }

    /** Whether {@code theta} and 2σ around it, as far as the bounds allow, are still inside the frame. */
    boolean holds(Frame frame, Vec theta, double sigma) {
        double[] t = frame.slice().project(theta);
        return IntStream.range(0, t.length).allMatch(a -> {
            Slice.Axis axis = frame.slice().axis(a);
            Interval bounds = bounds(frame.directions().get(a));
            double least = Math.max(t[a] - TOUCH * sigma, Math.min(t[a], bounds.lower()));
            double most = Math.min(t[a] + TOUCH * sigma, Math.max(t[a], bounds.upper()));
            return axis.lower() <= least && most <= axis.upper();
        });
    }

    /** The bounds of the coordinate an axis runs along; none if it is along another direction. */
    private Interval bounds(Direction direction) {
        return direction instanceof Direction.Coordinate coordinate
                ? new Interval(lower.get(coordinate.index()), upper.get(coordinate.index()))
                : Interval.UNBOUNDED;
    }

    /** Where it went, with a margin, but no less than half of the range of interest and within the bounds. */
    private Interval frame(int i, List<Vec> visited, double sigma) {
        Interval range = space.range(i);
        Interval seen = extent(visited, i, MARGIN * sigma);
        double width = Math.max(seen.upper() - seen.lower(), LEAST_SHARE * (range.upper() - range.lower()));
        double least = seen.centre() - width / 2;
        least = Math.max(least, Math.min(range.lower(), seen.lower()));
        least = Math.min(least, Math.max(range.upper(), seen.upper()) - width);
        return within(rounded(new Interval(least, least + width)), lower.get(i), upper.get(i));
    }

    private static Interval within(Interval frame, double lowest, double highest) {
        double slack = SLACK * (frame.upper() - frame.lower());
        double lower = Math.max(frame.lower(), lowest - slack);
        double upper = Math.min(frame.upper(), highest + slack);
        return lower < upper ? new Interval(lower, upper) : frame;
    }

    private Interval extent(List<Vec> visited, int i, double margin) {
        double least = solution.map(known -> known.get(i)).orElse(visited.get(0).get(i));
        double most = least;
        for (Vec point : visited) {
            least = Math.min(least, point.get(i));
            most = Math.max(most, point.get(i));
        }
        double more = margin + LEAST_REACH * (1 + Math.abs(least));
        return new Interval(least - more, most + more);
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
