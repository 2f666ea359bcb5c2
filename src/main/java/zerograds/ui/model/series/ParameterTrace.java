package zerograds.ui.model.series;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import zerograds.math.Vec;
import zerograds.problem.Problem;
import zerograds.run.log.RunEvent;
import zerograds.run.log.RunLog;
import zerograds.run.log.ThetaTrace;
import zerograds.space.Parameter;
import zerograds.space.ParameterSpace;

/**
 * The kept coordinates of θ over evaluations: as curves if they are few, as the columns of a strip if they are many.
 * Natural values, not rounded. JavaFX thread only.
 */
public final class ParameterTrace implements Fold {
    /** More coordinates than that are shown as a strip. */
    public static final int MOST_CURVES = 12;

    private final ParameterSpace space;
    private final ThetaTrace trace;
    private final List<BoundedSeries> curves = new ArrayList<>();
    private final Strip strip;

    private final Optional<double[]> solution;

    public ParameterTrace(Problem problem) {
        space = problem.space();
        trace = new ThetaTrace(space.dimension());
        strip = new Strip(isFew() ? 0 : trace.size());
        for (int k = 0; isFew() && k < trace.size(); k++) {
            curves.add(new BoundedSeries());
        }
        solution = problem.solution().map(known -> naturals(trace.of(space.encode(known))));
    }

    private double[] naturals(Vec kept) {
        double[] values = new double[kept.size()];
        Arrays.setAll(values, k -> natural(k, kept.get(k)));
        return values;
    }

    @Override
    public void accept(RunLog.Entry entry) {
        if (entry.event() instanceof RunEvent.Iterated iterated) {
            take(iterated.evaluations(), iterated.theta());
        } else if (entry.event() instanceof RunEvent.Finished end && end.iterations() > 0) {
            take(end.evaluations(), trace.of(end.theta()));
        }
    }

    private void take(long evaluations, Vec kept) {
        if (isFew()) {
            for (int k = 0; k < curves.size(); k++) {
                curves.get(k).add((double) evaluations, natural(k, kept.get(k)));
            }
        } else {
            strip.add((double) evaluations, k -> natural(k, kept.get(k)));
        }
    }

    private double natural(int k, double coordinate) {
        Parameter parameter = space.parameterAt(trace.coordinate(k));
        double value = parameter.scale().value(coordinate);
        return parameter instanceof Parameter.Choice
                ? value
                : parameter.bounds().clamp(value);
    }

    /** The unit of all kept coordinates; empty if they have none or different ones. */
    public String unit() {
        String unit = parameter(0).unit();
        boolean same = space.parameters().stream()
                .filter(each -> each.dimension() > 0)
                .allMatch(each -> each.unit().equals(unit));
        return same ? unit : "";
    }

    /** Whether there are {@link #curves}; otherwise there is a {@link #strip}. */
    public boolean isFew() {
        return trace.size() <= MOST_CURVES;
    }

    public ParameterSpace space() {
        return space;
    }

    /** How many coordinates are kept. */
    public int size() {
        return trace.size();
    }

    /** The name of kept coordinate {@code k}. */
    public String name(int k) {
        return space.coordinateName(trace.coordinate(k));
    }

    /** The parameter that kept coordinate {@code k} belongs to. */
    public Parameter parameter(int k) {
        return space.parameterAt(trace.coordinate(k));
    }

    /** A curve for each kept coordinate; empty if there are many. */
    public List<Points> curves() {
        return List.copyOf(curves);
    }

    /** The natural value of kept coordinate {@code k} that is known to be right, if one is. */
    public OptionalDouble solution(int k) {
        return solution.isPresent() ? OptionalDouble.of(solution.get()[k]) : OptionalDouble.empty();
    }

    public Strip strip() {
        return strip;
    }
}
