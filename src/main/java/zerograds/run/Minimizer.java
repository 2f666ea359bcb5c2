package zerograds.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import zerograds.math.Vec;
import zerograds.optim.Method;
import zerograds.problem.ForwardModel;
import zerograds.problem.Loss;
import zerograds.problem.Problem;
import zerograds.problem.Signal;
import zerograds.problem.Target;
import zerograds.run.log.RunEvent;
import zerograds.run.log.RunListener;
import zerograds.space.Parameter;
import zerograds.space.ParameterSpace;
import zerograds.space.Point;

/**
 * Minimises a function, or the loss of a problem, by sampling it: from a lambda to an optimum. It begins with ZeroGrads,
 * its default preset and seed 1. What it does is a {@link Run}, which {@link #open} hands out to be paused and steered.
 *
 * <p>Immutable and thread safe: each method returns a changed minimizer.
 */
public final class Minimizer {
    private static final long FIRST_SEED = 1;

    private final RunPlan plan;
    private final RunListener listener;

    private Minimizer(RunPlan plan, RunListener listener) {
        this.plan = plan;
        this.listener = listener;
    }

    /**
     * Minimises a function, which is called in one thread at a time unless {@link #threads} says otherwise. A point at
     * which it throws or is not finite is left out.
     *
     * @throws IllegalArgumentException if no parameter can move, or two have the same name
     */
    public static Minimizer of(ToDoubleFunction<Point> loss, Parameter... parameters) {
        ForwardModel model = () -> (point, seed) -> Signal.scalar(loss.applyAsDouble(point));
        return of(model, Loss.VALUE, Signal.scalar(0), parameters);
    }

    /**
     * Minimises the mean squared error between a model's signal and {@code target}, which is of the same shape:
     * from the signal ZeroGrads can learn which output each parameter touches. Threads and failures are as in {@link #of}.
     *
     * @throws IllegalArgumentException if no parameter can move, or two have the same name
     */
    public static Minimizer fitting(Function<Point, Signal> model, Signal target, Parameter... parameters) {
        return of(() -> (point, seed) -> model.apply(point), Loss.MEAN_SQUARED_ERROR, target, parameters);
    }

    /**
     * Minimises the loss of a problem, with the settings that its default preset asks for, and as many sessions of its
     * model as there are processors.
     *
     * @throws IllegalArgumentException if these settings are not valid
     */
    public static Minimizer of(Problem problem) {
        return new Minimizer(RunPlan.of(problem, RunPlan.DEFAULT_PRESET, FIRST_SEED), RunListener.NONE);
    }

    private static Minimizer of(ForwardModel model, Loss loss, Signal target, Parameter... parameters) {
        return of(new Problem(
                        "function",
                        "Function",
                        "",
                        List.of(),
                        new ParameterSpace(List.of(parameters)),
                        model,
                        loss,
                        new Target.Given(target),
                        Optional.empty(),
                        Map.of()))
                .threads(1);
    }

    /**
     * Starts at other values.
     *
     * @param values natural values of all parameters, concatenated in their order
     * @throws IllegalArgumentException if there is another number of them, or one is out of bounds
     */
    public Minimizer startingAt(double... values) {
        return with(plan.withProblem(plan.problem().startingAt(Vec.of(values))));
    }

    /** Uses another optimizer, with the settings of its default preset instead of those asked for so far. */
    public Minimizer method(Method method) {
        RunPlan fresh = RunPlan.of(plan.problem(), method, RunPlan.DEFAULT_PRESET, plan.seed());
        return with(fresh.withWorkers(plan.workers()));
    }

    /**
     * Changes a setting of the optimizer.
     *
     * @param key as {@code zerograds describe} lists them, as in {@code locality}
     * @throws IllegalArgumentException naming what would be allowed
     */
    public Minimizer setting(String key, String value) {
        return with(plan.withSettings(plan.settings().with(key, value)));
    }

    /** Seeds all random numbers: the same seed gives the same result. */
    public Minimizer seed(long seed) {
        return with(plan.withSeed(seed));
    }

    /**
     * Evaluates in so many threads, each on a session of the model of its own; a function must be thread safe then. The
     * result does not depend on it.
     *
     * @throws IllegalArgumentException if {@code threads} is not in [1, {@value RunPlan#MOST_WORKERS}]
     */
    public Minimizer threads(int threads) {
        return with(plan.withWorkers(threads));
    }

    /** Tells one more listener what happens, on the run's thread, which waits meanwhile. */
    public Minimizer listener(RunListener more) {
        return new Minimizer(plan, listener == RunListener.NONE ? more : listener.and(more));
    }

    /** A run that is paused and waits for {@link Run#play}; to be closed by the caller. */
    public Run open(Budget budget) {
        return Run.open(plan.withBudget(budget), listener);
    }

    /**
     * Minimises until the budget is used up, and waits for it.
     *
     * @throws IllegalStateException if no minimum is known: the settings cannot be used, the model could not be started,
     *     or it never answered at θ; the message says which
     * @throws InterruptedException if the calling thread was interrupted; the run is stopped then
     */
    public Minimum run(Budget budget) throws InterruptedException {
        try (Run run = open(budget)) {
            run.play();
            RunEvent.Finished end = run.awaitFinished();
            if (Double.isNaN(end.bestLoss())) {
                throw new IllegalStateException(end.message());
            }
            return Minimum.of(plan.problem().space(), end, run.log());
        }
    }

    private Minimizer with(RunPlan changed) {
        return new Minimizer(changed, listener);
    }
}
