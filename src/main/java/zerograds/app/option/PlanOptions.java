package zerograds.app.option;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import zerograds.app.console.Whole;
import zerograds.app.problem.Problems;
import zerograds.optim.baseline.Methods;
import zerograds.run.RunPlan;

/** Problem, preset, seed and settings: what a run is a function of. */
public final class PlanOptions {
    @Parameters(
            index = "0",
            paramLabel = "<problem>",
            description =
                    "The id of a demo (zerograds list), or the path of a problem.yaml or of the folder it lies in.")
    String problem = "";

    @Option(
            names = "--optimizer",
            paramLabel = "<id>",
            defaultValue = "zerograds",
            description = "Which optimizer. Default: ${DEFAULT-VALUE}.")
    String optimizer = "";

    @Option(
            names = "--preset",
            paramLabel = "<name>",
            defaultValue = "default",
            description = "reference: the paper's settings; default: the workbench's own. Default: ${DEFAULT-VALUE}.")
    String preset = "";

    @Option(
            names = "--seed",
            paramLabel = "<n>",
            defaultValue = "1",
            description = "Of all random numbers: the same seed gives the same result. Default: ${DEFAULT-VALUE}.")
    @Whole(least = Long.MIN_VALUE)
    long seed = 1;

    @Option(
            names = "--set",
            paramLabel = "<key>=<value>",
            description = "Change a setting of the preset, for example --set locality=0.1; may be repeated."
                    + " 'zerograds describe <problem>' shows all settings.")
    Map<String, String> settings = new LinkedHashMap<>();

    @Option(
            names = "--trust",
            description = "Consent to the foreign code of the problem, which 'zerograds describe <problem>' shows.")
    boolean trust;

    /** @throws IllegalArgumentException naming what is wrong and what would be allowed */
    public RunPlan plan(Problems problems) {
        RunPlan plan = RunPlan.of(problems.findToRun(problem, trust), Methods.of(optimizer), preset, seed);
        plan = plan.withSettings(plan.settings().with(settings));
        plan.method().requirement().check(plan.problem().space(), plan.settings());
        return plan;
    }
}
