package zerograds.ui.view.window;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.scene.input.KeyCode;
import zerograds.optim.baseline.Methods;
import zerograds.run.RunPhase;
import zerograds.run.RunPlan;
import zerograds.store.session.Session;
import zerograds.ui.model.program.RecentProblems;
import zerograds.ui.model.run.TimeTravel;
import zerograds.ui.model.text.Texts;
import zerograds.ui.model.workbench.Appearance;
import zerograds.ui.model.workbench.Change;
import zerograds.ui.model.workbench.History;
import zerograds.ui.model.workbench.ThemeChoice;
import zerograds.ui.model.workbench.Workbench;
import zerograds.ui.plot.tile.Tile;
import zerograds.ui.view.tiles.TileGrid;
import zerograds.ui.view.widget.Command;

/** All that can be done in a window, once: menus, keys, the list of commands and the help are made of it. */
final class Actions {
    private static final String FILE = Texts.of("menu.file");
    private static final String EDIT = Texts.of("menu.edit");
    private static final String RUN = Texts.of("menu.run");
    private static final String VIEW = Texts.of("menu.view");
    private static final String HELP = Texts.of("menu.help");

    private final WorkbenchWindow window;
    private final Workbench workbench;

    Actions(WorkbenchWindow window, Workbench workbench) {
        this.window = window;
        this.workbench = workbench;
    }

    List<Section> all(SidePanes panes, TileGrid grid, Appearance appearance, RecentProblems recent) {
        List<Section> all = new ArrayList<>();
        all.addAll(file(recent));
        all.add(edit());
        all.addAll(run());
        all.addAll(view(panes, grid));
        all.addAll(look(appearance));
        all.addAll(help());
        return List.copyOf(all);
    }

    private static List<Command> recent(RecentProblems recent) {
        List<Command> all = new ArrayList<>();
        for (Session.Recent one : recent.all()) {
            all.add(Command.named("recent " + one.place(), one.title(), one.place(), () -> recent.open(one))
                    .when(() -> recent.isThere(one)));
        }
        if (!all.isEmpty()) {
            all.add(Command.of("clear-recent", recent::clear));
        }
        return all;
    }

    private List<Section> file(RecentProblems recent) {
        return List.of(
                Section.of(
                        FILE,
                        Command.of("new-script", window::newScript, "Shortcut+N"),
                        Command.of("new-program", window::newProgram, "Shortcut+Shift+N"),
                        Command.of("gallery", window::gallery, "Shortcut+G"),
                        Command.of("open", window::openFile, "Shortcut+O"),
                        Command.of("save-as", window::saveAs, "Shortcut+Shift+A")
                                .when(window::hasScript),
                        Command.of("read-again", window::readAgain, "F5")),
                Section.of(FILE, Command.of("trust", window::trust)),
                new Section(FILE, Texts.of("menu.recent"), () -> recent(recent)),
                Section.of(
                        FILE,
                        Command.of("copy-figure", window::copyFigure, "Shortcut+Shift+C"),
                        Command.of("film", window::film)
                                .when(() -> workbench.current().isPresent())),
                Section.of(FILE, Command.of("close", window::leave, "Shortcut+Q")));
    }

    /** Undo and redo say what of. */
    private Section edit() {
        Supplier<Optional<String>> undone = title(History::undone);
        Supplier<Optional<String>> redone = title(History::redone);
        return Section.of(
                EDIT,
                Command.of("undo", workbench.choices()::undo, "Shortcut+Z")
                        .about(undone)
                        .when(() -> undone.get().isPresent()),
                Command.of("redo", workbench.choices()::redo, "Shortcut+Shift+Z", "Shortcut+Y")
                        .about(redone)
                        .when(() -> redone.get().isPresent()));
    }

    private Supplier<Optional<String>> title(Function<History, Optional<Change>> which) {
        return () -> workbench.choices().historyProperty().get().flatMap(which).map(Change::title);
    }

    private List<Section> run() {
        BooleanSupplier open = () -> workbench.current().isPresent();
        BooleanSupplier goesOn = () ->
                open.getAsBoolean() && workbench.playback().phaseProperty().get() != RunPhase.FINISHED;
        BooleanSupplier past =
                () -> workbench.time().filter(time -> time.last() >= 0).isPresent();
        RunActions runs = new RunActions(window, workbench);
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
                        Command.of("sweep", window::sweep, "Shortcut+Shift+W").when(open),
                        Command.of("failures", window::failures, "Shortcut+Shift+F")
                                .when(open)),
                Section.of(RUN, runs.present()),
                new Section(RUN, Texts.of("menu.best"), () -> RunActions.best(window, workbench)),
                new Section(RUN, Texts.of("menu.show-run"), runs::show),
                new Section(RUN, Texts.of("menu.overlay-run"), runs::overlay),
                new Section(RUN, Texts.of("menu.remove-run"), runs::remove),
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

    private List<Section> view(SidePanes panes, TileGrid grid) {
        List<Tile> tiles = grid.tiles();
        return List.of(
                Section.of(
                        VIEW,
                        SidePanes.action("script", panes.script(), "Shortcut+E"),
                        SidePanes.action("problems", panes.problems(), "Shortcut+Shift+P"),
                        SidePanes.action("settings", panes.settings(), "Shortcut+Shift+S"),
                        Command.of("explain", window::explain, "Shortcut+I").marked(window::isExplaining)),
                Section.of(
                        VIEW,
                        IntStream.range(0, tiles.size())
                                .mapToObj(i -> show(tiles.get(i), grid.shownProperty(i)))
                                .toList()),
                new Section(VIEW, Texts.of("menu.enlarge"), () -> IntStream.range(0, tiles.size())
                        .mapToObj(i -> enlarge(tiles.get(i), grid, i))
                        .toList()));
    }

    private static Command show(Tile tile, BooleanProperty shown) {
        return new Command(
                        "show-" + tile.id(), tile::title, Texts.of("action.tile.help"), () -> SidePanes.toggle(shown))
                .marked(shown::get);
    }

    private static Command enlarge(Tile tile, TileGrid grid, int i) {
        return new Command(
                        "enlarge-" + tile.id(),
                        tile::title,
                        Texts.of("action.enlarge.help"),
                        () -> grid.toggleMaximised(i),
                        "Shortcut+" + (i + 1))
                .marked(() -> grid.isMaximised(i));
    }

    private static List<Section> look(Appearance appearance) {
        BooleanProperty presenting = appearance.presentingProperty();
        return List.of(
                Section.of(VIEW, Command.of("theme", appearance::otherTheme, "Shortcut+T")),
                new Section(VIEW, Texts.of("menu.theme"), () -> Arrays.stream(ThemeChoice.values())
                        .map(one -> theme(one, appearance))
                        .toList()),
                Section.of(
                        VIEW,
                        Command.of(
                                "larger",
                                appearance::enlarge,
                                "Shortcut+Plus",
                                "Shortcut+Equals",
                                "Shortcut+Shift+Equals",
                                "Shortcut+Shift+Plus",
                                "Shortcut+Add"),
                        Command.of(
                                "smaller",
                                appearance::shrink,
                                "Shortcut+Minus",
                                "Shortcut+Shift+Minus",
                                "Shortcut+Subtract"),
                        Command.of(
                                "usual-size",
                                () -> appearance.zoom(1),
                                "Shortcut+0",
                                "Shortcut+Shift+0",
                                "Shortcut+" + KeyCode.NUMPAD0.getName()),
                        Command.of("present-mode", () -> SidePanes.toggle(presenting), "F11")
                                .marked(presenting::get),
                        Command.of("leave-present-mode", () -> presenting.set(false), "Esc")
                                .when(presenting::get)));
    }

    private static Command theme(ThemeChoice choice, Appearance appearance) {
        String id = choice.name().toLowerCase(Locale.ROOT);
        return Command.named(
                        "theme-" + id,
                        Texts.of("theme." + id),
                        Texts.of("action.theme.help"),
                        () -> appearance.theme(choice))
                .marked(() -> appearance.theme() == choice);
    }

    private List<Section> help() {
        return List.of(Section.of(
                HELP,
                Command.of("context-help", window::explainThis, "F1"),
                Command.of("help", window::help),
                Command.of("commands", window::commands, "Shortcut+L")));
    }
}
