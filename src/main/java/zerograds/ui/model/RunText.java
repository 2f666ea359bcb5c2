package zerograds.ui.model;

import zerograds.optim.ZeroGrads;
import zerograds.run.Run;
import zerograds.run.RunEvent;
import zerograds.run.RunPlan;

/** What is said of a run in a list of runs. Pure functions. */
public final class RunText {
    private RunText() {}

    /** Its optimizer, or its preset if that is the usual one, and its seed. */
    public static String method(KeptRun run) {
        RunPlan plan = run.model().run().plan();
        boolean usual = plan.method().equals(ZeroGrads.METHOD);
        return (usual ? plan.preset() : plan.method().title()) + ", seed " + plan.seed();
    }

    /** Where it comes from: its method, or the iteration of its fork. */
    public static String origin(KeptRun run) {
        return run.parent().isPresent() ? "from iteration " + Figures.count(run.from()) : method(run);
    }

    /** How far it got, and what it does. */
    public static String progress(KeptRun run) {
        return Figures.count(run.model().status().iterations()) + " iterations, " + state(run);
    }

    /** What it does, in one word. */
    public static String state(KeptRun run) {
        if (run.isResting()) {
            return "paused";
        }
        Run.Phase phase = run.model().run().phase();
        return switch (phase) {
            case STARTING -> "starting";
            case RUNNING -> "running";
            case PAUSED -> run.model().status().iterations() == 0 ? "ready" : "paused";
            case FINISHED ->
                run.model().status().finished().map(end -> state(end.outcome())).orElse("done");
        };
    }

    private static String state(RunEvent.Outcome outcome) {
        return switch (outcome) {
            case DONE -> "done";
            case STOPPED -> "paused";
            case FAILED -> "failed";
        };
    }

    /** All of it, for a tooltip. */
    public static String all(KeptRun run) {
        RunPlan plan = run.model().run().plan();
        String from = run.parent()
                .map(parent -> "\nforked from " + parent.name() + " after " + Figures.count(run.from()) + " iterations")
                .orElse("");
        return run.name() + ": " + plan.method().title() + ", " + plan.preset() + ", seed " + plan.seed() + from + "\n"
                + progress(run) + "\nbest loss "
                + Figures.measure(run.model().status().bestLoss())
                + "\nEnter shows it, Space overlays it, F2 renames it, Delete removes it.";
    }
}
