package zerograds.ui.model.run;

import java.util.ArrayList;
import java.util.List;
import zerograds.problem.Loss;
import zerograds.run.RunPhase;
import zerograds.run.RunPlan;
import zerograds.run.log.RunEvent;
import zerograds.ui.model.text.NumberText;
import zerograds.ui.model.text.Texts;

/** Writes the lines about a run in the list of runs. Pure functions. */
public final class RunText {
    private RunText() {}

    /** Its optimizer, or its preset if that is the usual one, and its seed. */
    public static String method(KeptRun run) {
        RunPlan plan = run.model().run().plan();
        boolean usual = plan.isUsual();
        return Texts.of("run.method", usual ? plan.preset() : plan.method().title(), plan.seed());
    }

    /** Where it comes from: its method, or the iteration of its fork. */
    public static String origin(KeptRun run) {
        return run.parent().isPresent() ? Texts.of("run.from", NumberText.count(run.from())) : method(run);
    }

    /** How far it got, and what it does. */
    public static String progress(KeptRun run) {
        long iterations = run.model().status().iterations();
        return iterations == 1
                ? Texts.of("run.progress.one", state(run))
                : Texts.of("run.progress", NumberText.count(iterations), state(run));
    }

    /** What it does, in one word. */
    public static String state(KeptRun run) {
        if (run.isResting()) {
            return Texts.of("run.paused");
        }
        RunPhase phase = run.model().run().phase();
        return switch (phase) {
            case STARTING -> Texts.of("run.starting");
            case RUNNING -> Texts.of("run.running");
            case PAUSED -> run.model().status().iterations() == 0 ? Texts.of("run.ready") : Texts.of("run.paused");
            case FINISHED ->
                run.model().status().finished().map(end -> state(end.outcome())).orElse(Texts.of("run.done"));
        };
    }

    private static String state(RunEvent.Outcome outcome) {
        return switch (outcome) {
            case DONE -> Texts.of("run.done");
            case STOPPED -> Texts.of("run.paused");
            case FAILED -> Texts.of("sweep.failed");
        };
    }

    /** All of it, for a tooltip. */
    public static String all(KeptRun run) {
        RunPlan plan = run.model().run().plan();
        List<String> lines = new ArrayList<>();
        lines.add(Texts.of("run.help.method", run.name(), plan.method().title(), plan.preset(), plan.seed()));
        run.parent()
                .ifPresent(
                        parent -> lines.add(Texts.of("run.help.forked", parent.name(), NumberText.count(run.from()))));
        lines.add(progress(run));
        Loss loss = plan.problem().loss();
        String least = NumberText.measure(loss.shown(run.model().status().bestLoss()));
        lines.add(loss.isMaximised() ? Texts.of("run.help.greatest", least) : Texts.of("run.help.best", least));
        lines.add(Texts.of("run.help.keys"));
        return String.join("\n", lines);
    }
}
