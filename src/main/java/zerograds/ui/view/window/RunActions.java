package zerograds.ui.view.window;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import zerograds.ui.model.run.KeptRun;
import zerograds.ui.model.run.Runs;
import zerograds.ui.model.text.Texts;
import zerograds.ui.model.workbench.Workbench;
import zerograds.ui.view.widget.Command;

/** What can be done with the runs of the problem that is open. */
final class RunActions {
    private final WorkbenchWindow window;
    private final Workbench workbench;
    private final Runs runs;

    RunActions(WorkbenchWindow window, Workbench workbench) {
        this.window = window;
        this.workbench = workbench;
        runs = workbench.runs();
    }

    /** With the run that is shown. */
    Command[] present() {
        return new Command[] {
            Command.of("compare-settings", window::compareSettings, "Shortcut+D")
                    .when(() -> runs.compared().size() > 1),
            Command.of("rename-run", window::renameRun)
                    .when(() -> runs.present().isPresent()),
            Command.of("pin-run", () -> runs.present().ifPresent(run -> SidePanes.toggle(run.pinnedProperty())))
                    .when(() -> runs.present().isPresent())
                    .marked(() -> runs.present()
                            .filter(run -> run.pinnedProperty().get())
                            .isPresent())
        };
    }

    /** With the best parameters of the run that is shown. */
    static List<Command> best(WorkbenchWindow window, Workbench workbench) {
        LongSupplier found = () ->
                workbench.current().map(model -> model.status().bestIteration()).orElse(-1L);
        BooleanSupplier known = () ->
                workbench.current().flatMap(model -> model.status().best()).isPresent();
        return List.of(
                Command.of("best-show", workbench::showBest).when(() -> found.getAsLong() >= 0),
                Command.of("best-fork", workbench::forkBest).when(() -> found.getAsLong() > 0),
                Command.of("best-start", workbench::startAtBest).when(known),
                Command.of("best-copy", window::copyBest).when(known));
    }

    List<Command> show() {
        return runs.listed().stream()
                .map(run -> named("show-run", run, Texts.of("action.show-run.help"), () -> workbench.show(run))
                        .marked(() -> runs.present().filter(run::equals).isPresent()))
                .toList();
    }

    List<Command> overlay() {
        return runs.others().stream()
                .map(run -> named(
                                "overlay-run",
                                run,
                                Texts.of("action.overlay-run.help"),
                                () -> SidePanes.toggle(run.chosenProperty()))
                        .marked(() -> run.chosenProperty().get()))
                .toList();
    }

    List<Command> remove() {
        return runs.others().stream()
                .map(run -> named("remove-run", run, Texts.of("action.remove-run.help"), () -> runs.remove(run)))
                .toList();
    }

    private static Command named(String id, KeptRun run, String help, Runnable action) {
        // an underscore would stand before a mnemonic
        return Command.named(id + " " + run.name(), run.name().replace("_", "__"), help, action);
    }
}
