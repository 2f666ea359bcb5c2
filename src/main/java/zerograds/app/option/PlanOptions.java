package zerograds.app.option;

import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import zerograds.app.console.Whole;
import zerograds.app.problem.Problems;
import zerograds.run.RunPlan;
import zerograds.store.library.RunRecorder;

/** Problem, preset, seed and settings: what a run is a function of. */
public final class PlanOptions {
    @Mixin
    MethodOptions method = new MethodOptions();

    @Option(
            names = "--seed",
            paramLabel = "<n>",
            defaultValue = "1",
            description = "Of all random numbers: the same seed gives the same result. Default: ${DEFAULT-VALUE}.")
    @Whole(least = Long.MIN_VALUE)
    long seed = 1;

    @Mixin
    ProblemOptions problem = new ProblemOptions();

    /** Where the plan's problem comes from. */
    public RunRecorder.Origin origin(Problems problems) {
        Path file = problems.file(problem.name());
        return new RunRecorder.Origin(problems.find(problem.name()), file);
    }

    /** @throws IllegalArgumentException naming what is wrong and what would be allowed */
    public RunPlan plan(Problems problems) {
        RunPlan plan = RunPlan.of(problem.findToRun(problems), method.method(), method.preset(), seed);
        plan = plan.withSettings(plan.settings().with(method.settings()));
        plan.method().requirement().check(plan.problem().space(), plan.settings());
        return plan;
    }
}
