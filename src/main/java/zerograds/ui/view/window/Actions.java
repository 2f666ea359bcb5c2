package zerograds.ui.view.window;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.scene.input.KeyCode;
import zerograds.store.session.Session;
import zerograds.ui.model.program.RecentProblems;
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
    private static final String VIEW = Texts.of("menu.view");
    private static final String HELP = Texts.of("menu.help");

    private final Workbench workbench;
    private final Sheets sheets;
    private final Panes panes;
    private final ProblemFiles files;
    private final RecentProblems recent;
    private final List<Section> sections;

    /** @param explain says what is meant by the mouse or the keyboard */
    Actions(
            Workbench workbench,
            Sheets sheets,
            Panes panes,
            ProblemFiles files,
            Appearance appearance,
            RecentProblems recent,
            Runnable explain) {
        this.workbench = workbench;
        this.sheets = sheets;
        this.panes = panes;
        this.files = files;
        this.recent = recent;
        List<Section> all = new ArrayList<>(file());
        all.add(edit());
        all.addAll(new RunActions(workbench, sheets, panes).sections());
        all.addAll(view());
        all.addAll(look(appearance));
        all.add(help(explain));
        sections = List.copyOf(all);
    }

    List<Section> sections() {
        return sections;
    }

    /**
     * Does what the menus offer under {@code id}.
     *
     * @throws IllegalArgumentException if there is no such command
     */
    void perform(String id) {
        sections.stream()
                .flatMap(section -> section.commands().get().stream())
                .filter(command -> command.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no command " + id))
                .perform();
    }

    private List<Command> recent() {
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

    private List<Section> file() {
        return List.of(
                Section.of(
                        FILE,
                        Command.of("new-script", sheets::newScript, "Shortcut+N"),
                        Command.of("new-program", sheets::newProgram, "Shortcut+Shift+N"),
                        Command.of("gallery", sheets.gallery()::open, "Shortcut+G"),
                        Command.of("open", files::open, "Shortcut+O"),
                        Command.of("open-run", files::openRun, "Shortcut+Shift+O"),
                        Command.of("save-as", files.script().pane()::saveAs, "Shortcut+Shift+A")
                                .when(files.script()::hasScript),
                        Command.of("read-again", files::readAgain, "F5")),
                Section.of(FILE, Command.of("trust", sheets::trust)),
                new Section(FILE, Texts.of("menu.recent"), this::recent),
                Section.of(
                        FILE,
                        Command.of("copy-figure", panes.grid()::copy, "Shortcut+Shift+C"),
                        Command.of("film", sheets::film)
                                .when(() -> workbench.current().isPresent())),
                Section.of(FILE, Command.of("close", sheets::leave, "Shortcut+Q")));
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

    private List<Section> view() {
        SidePanes side = panes.side();
        TileGrid grid = panes.grid();
        List<Tile> tiles = grid.tiles();
        return List.of(
                Section.of(
                        VIEW,
                        SidePanes.action("script", side.script(), "Shortcut+E"),
                        SidePanes.action("problems", side.problems(), "Shortcut+Shift+P"),
                        SidePanes.action("settings", side.settings(), "Shortcut+Shift+S"),
                        Command.of("explain", panes::explain, "Shortcut+I").marked(panes.explaining()::get)),
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

    private Section help(Runnable explain) {
        return Section.of(
                HELP,
                Command.of("context-help", explain, "F1"),
                Command.of("help", () -> sheets.help(sections())),
                Command.of("commands", () -> sheets.commands(sections()), "Shortcut+L"));
    }
}
