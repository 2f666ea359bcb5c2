package zerograds.optim.baseline;

import java.util.List;
import java.util.Map;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.hipparchus.optim.nonlinear.scalar.noderiv.SimplexOptimizer;
import zerograds.optim.MemoryNeed;
import zerograds.optim.Method;
import zerograds.optim.settings.Schema;
import zerograds.optim.settings.Settings;
import zerograds.space.ParameterSpace;

/**
 * Nelder and Mead's simplex ("A simplex method for function minimization", Computer Journal 7, 1965), by Hipparchus. A
 * corner outside the bounds is evaluated at the nearest point inside. A simplex that has converged begins again, each time
 * turned round, at the best point.
 */
final class NelderMead extends LibraryBaseline {
    /** A simplex whose losses differ by less has converged. */
    private static final double RELATIVE = 1e-15;

    private static final double ABSOLUTE = 1e-30;

    static final Method METHOD = new Method(
            "nelder-mead",
            "Nelder–Mead",
            new Schema(List.of(SharedSettings.share(
                    "step",
                    "First simplex",
                    SharedSettings.SAMPLING,
                    "The edges of the first simplex, as a share of the parameters' ranges. A change begins anew at the"
                            + " best point.",
                    0.05))),
            Map.of("default", Map.of()),
            NelderMead::new,
            MemoryNeed.memory(
                    "Nelder–Mead",
                    (n, settings) -> 2.0 * n * (n + 1),
                    (n, settings) -> "n + 1 points of n numbers",
                    MemoryNeed.MANY));

    NelderMead(ParameterSpace space, Settings settings, long seed) {
        super(space, settings, seed);
    }

    @Override
    LibraryLoop.Body body(double[] start, Settings now, long round) {
        double[] edges = new double[start.length];
        for (int j = 0; j < edges.length; j++) {
            boolean beyond = start[j] + now.real("step") > domain().upper()[j];
            edges[j] = beyond != (round % 2 == 1) ? -now.real("step") : now.real("step");
        }
        return oracle -> new SimplexOptimizer(RELATIVE, ABSOLUTE)
                .optimize(
                        MaxEval.unlimited(),
                        new ObjectiveFunction(point -> oracle.losses(new double[][] {inside(point)})[0]),
                        GoalType.MINIMIZE,
                        new InitialGuess(start),
                        new NelderMeadSimplex(edges));
    }

    private double[] inside(double[] point) {
        double[] inside = point.clone();
        domain().project(inside);
        return inside;
    }
}
