package zerograds.optim.baseline;

import java.util.List;
import java.util.Map;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.SimpleBounds;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.BOBYQAOptimizer;
import zerograds.optim.MemoryNeed;
import zerograds.optim.Method;
import zerograds.optim.settings.Schema;
import zerograds.optim.settings.Settings;
import zerograds.space.ParameterSpace;

/**
 * BOBYQA (Powell, "The BOBYQA algorithm for bound constrained optimization without derivatives", DAMTP 2009/NA06), by
 * Hipparchus: a quadratic model through 2n + 1 points inside a trust region. When the region has shrunk to nothing, it
 * begins again at the best point.
 */
final class Bobyqa extends LibraryBaseline {
    private static final int LEAST_PARAMETERS = 2;
    private static final int MOST_PARAMETERS = 500;
    private static final double STOPPING = 1e-6;

    static final Method METHOD = new Method(
            "bobyqa",
            "BOBYQA",
            new Schema(List.of(SharedSettings.share(
                    "step",
                    "First radius",
                    SharedSettings.SAMPLING,
                    "The first trust region, as a share of the parameters' ranges. A change begins anew at the best"
                            + " point.",
                    0.05))),
            Map.of("default", Map.of()),
            Bobyqa::new,
            (space, settings) -> check(space));

    /** @throws IllegalArgumentException if there are too few or too many parameters */
    Bobyqa(ParameterSpace space, Settings settings, long seed) {
        super(space, settings, seed);
        check(space);
    }

    private static void check(ParameterSpace space) {
        int n = space.dimension();
        if (n < LEAST_PARAMETERS || n > MOST_PARAMETERS) {
            throw new IllegalArgumentException("'bobyqa' takes " + LEAST_PARAMETERS + " to " + MOST_PARAMETERS
                    + " parameters, but got " + n + (n > MOST_PARAMETERS ? ". " + MemoryNeed.MANY : ""));
        }
    }

    @Override
    LibraryLoop.Body body(double[] start, Settings now, long round) {
        double radius = now.real("step");
        BOBYQAOptimizer optimizer = new BOBYQAOptimizer(2 * start.length + 1, radius, Math.min(radius, 1) * STOPPING);
        return oracle -> {
            try {
                optimizer.optimize(
                        MaxEval.unlimited(),
                        new ObjectiveFunction(point -> oracle.losses(new double[][] {point.clone()})[0]),
                        GoalType.MINIMIZE,
                        new InitialGuess(start),
                        new SimpleBounds(domain().lower(), domain().upper()));
            } catch (MathRuntimeException stuck) {
                // Rounding spoilt the model, as Powell foresees: the same as converged.
            }
        };
    }
}
