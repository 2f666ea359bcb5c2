package zerograds.ui.view.window;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import zerograds.optim.baseline.Methods;
import zerograds.run.RunPhase;
import zerograds.run.RunPlan;
import zerograds.ui.model.run.KeptRun;
import zerograds.ui.model.run.Runs;
import zerograds.ui.model.run.TimeTravel;
import zerograds.ui.model.text.Texts;
import zerograds.ui.model.workbench.Workbench;
import zerograds.ui.view.widget.Command;

/** What can be done with the runs of the problem that is open. */
final class RunActions {
    private static final String RUN = Texts.of("menu.run");

    private final Workbench workbench;
    private final Sheets sheets;
    private final Panes panes;
    private final Runs runs;

    RunActions(Workbench workbench, Sheets sheets, Panes panes) {
        this.workbench = workbench;
        this.sheets = sheets;
        this.panes = panes;
        runs = workbench.runs();
    }

    List<Section> sections() {
        BooleanSupplier open = () -> workbench.current().isPresent();
        BooleanSupplier goesOn = () ->
                open.getAsBoolean() && workbench.playback().phaseProperty().get() != RunPhase.FINISHED;
        BooleanSupplier past =
                () -> workbench.time().filter(time -> time.last() >= 0).isPresent();
        return List.of(
                Section.of(
                        RUN,
                        Command.of("play", workbench.playback()::playOrPause, "Space")
                                .when(goesOn),
                        Command.of("step", workbench.playback()::step, "Period").when(goesOn),
                        Command.of("reset", workbench::reset, "Shortcut+R").when(open)),
                Section.of(
                        RUN,
                        Command.of("back", () -> travel(-1), "Shortcut+Left").when(past),
                        Command.of("forward", () -> travel(1), "Shortcut+Right").when(past),
                        Command.of("present", () -> workbench.time().ifPresent(TimeTravel::leave), "Shortcut+End")
                                .when(past),
                        Command.of("fork", workbench::fork, "Shortcut+B").when(past)),
                Section.of(
                        RUN,
                        Command.of("sweep", sheets::sweep, "Shortcut+Shift+W").when(open),
                        Command.of("failures", sheets::failures, "Shortcut+Shift+F")
                                .when(open)),
                Section.of(RUN, present()),
                new Section(RUN, Texts.of("menu.best"), () -> best(workbench)),
                new Section(RUN, Texts.of("menu.show-run"), this::show),
                new Section(RUN, Texts.of("menu.overlay-run"), this::overlay),
                new Section(RUN, Texts.of("menu.remove-run"), this::remove),
                new Section(RUN, Texts.of("menu.method"), this::methods),
                new Section(RUN, Texts.of("menu.preset"), this::presets));
    }

    private void travel(int iterations) {
        workbench.time().ifPresent(time -> time.move(iterations));
    }

    private List<Command> methods() {
        return Methods.ALL.stream()
                .map(one -> Command.named("method " + one.id(), one.title(), "", () -> workbench
                                .choices()
                                .chooseMethod(one))
                        .marked(() -> workbench.choices().method().equals(one)))
                .toList();
    }

    private List<Command> presets() {
        return workbench.choices().presets().stream()
                .map(name -> Command.named("preset " + name, name, "", () -> workbench
                                .choices()
                                .choosePreset(name))
                        .marked(() -> workbench
                                .choices()
                                .next()
                                .map(RunPlan::preset)
                                .filter(name::equals)
                                .isPresent()))
                .toList();
    }

    /** With the run that is shown. */
    private Command[] present() {
        return new Command[] {
            Command.of("compare-settings", () -> sheets.compare(runs.compared()), "Shortcut+D")
                    .when(() -> runs.compared().size() > 1),
            Command.of("rename-run", panes::renameRun).when(() -> runs.present().isPresent()),
            Command.of("pin-run", () -> runs.present().ifPresent(run -> SidePanes.toggle(run.pinnedProperty())))
                    .when(() -> runs.present().isPresent())
                    .marked(() -> runs.present()
                            .filter(run -> run.pinnedProperty().get())
                            .isPresent())
        };
    }

    /** With the best parameters of the run that is shown. */
    private static List<Command> best(Workbench workbench) {
        LongSupplier found = () ->
                workbench.current().map(model -> model.status().bestIteration()).orElse(-1L);
        BooleanSupplier known = () ->
                workbench.current().flatMap(model -> model.status().best()).isPresent();
        return List.of(
                Command.of("best-show", workbench::showBest).when(() -> found.getAsLong() >= 0),
                Command.of("best-fork", workbench::forkBest).when(() -> found.getAsLong() > 0),
                Command.of("best-start", workbench::startAtBest).when(known),
                Command.of("best-copy", () -> copyBest(workbench)).when(known));
    }

    /** Says what can be done with the best parameters, above {@code owner}. */
    static void showBest(Workbench workbench, Node owner) {
        new ContextMenu(Command.items(best(workbench))).show(owner, Side.TOP, 0, 0);
    }

    private static void copyBest(Workbench workbench) {
        workbench.current().map(model -> model.status().bestPoint()).ifPresent(text -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    private List<Command> show() {
        return runs.listed().stream()
                .map(run -> named("show-run", run, Texts.of("action.show-run.help"), () -> workbench.show(run))
                        .marked(() -> runs.present().filter(run::equals).isPresent()))
                .toList();
    }

    private List<Command> overlay() {
        return runs.others().stream()
                .map(run -> named(
                                "overlay-run",
                                run,
                                Texts.of("action.overlay-run.help"),
                                () -> SidePanes.toggle(run.chosenProperty()))
                        .marked(() -> run.chosenProperty().get()))
                .toList();
    }

    private List<Command> remove() {
        return runs.others().stream()
                .map(run -> named("remove-run", run, Texts.of("action.remove-run.help"), () -> runs.remove(run)))
                .toList();
    }

    private static Command named(String id, KeptRun run, String help, Runnable action) {
        // an underscore would stand before a mnemonic
        return Command.named(id + " " + run.name(), run.name().replace("_", "__"), help, action);
    }
}
