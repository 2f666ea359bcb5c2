package zerograds.ui.view.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import zerograds.run.RunPlan;
import zerograds.store.session.Session;
import zerograds.ui.model.program.RecentProblems;
import zerograds.ui.model.workbench.Appearance;
import zerograds.ui.model.workbench.LastRun;
import zerograds.ui.model.workbench.ThemeChoice;
import zerograds.ui.model.workbench.Workbench;
import zerograds.ui.view.tiles.TileGrid;

/**
 * The state of a window that is remembered from one start to the next, except its position and size. JavaFX thread
 * only.
 */
record WindowState(
        Workbench workbench,
        Appearance appearance,
        SidePanes side,
        WindowWidth room,
        TileGrid grid,
        RecentProblems recent) {

    /** How it is now. */
    Session session(Session.Frame frame) {
        List<String> folded = new ArrayList<>();
        panes().forEach((name, pane) -> {
            if (!room.isWanted(pane)) {
                folded.add(name);
            }
        });
        List<String> hidden = IntStream.range(0, grid.tiles().size())
                .filter(i -> !grid.shownProperty(i).get())
                .mapToObj(i -> grid.tiles().get(i).id())
                .toList();
        return new Session(
                frame,
                appearance.theme().name().toLowerCase(Locale.ROOT),
                appearance.zoom(),
                folded,
                hidden,
                grid.dividers().places(),
                workbench.choices().next().map(this::last).orElse(null),
                recent.all());
    }

    private Session.Last last(RunPlan plan) {
        return LastRun.of(plan, recent.place(plan.problem().id()));
    }

    /** Makes it as it was; the problem is not opened. Names that are not known any more are passed over. */
    void restore(Session session) {
        appearance.theme(choice(session.theme()));
        appearance.zoom(session.zoom());
        panes().forEach((name, pane) -> {
            if (session.folded().contains(name)) {
                room.fold(pane);
            }
        });
        grid.dividers().restore(session.dividers());
        for (int i = 0; i < grid.tiles().size(); i++) {
            boolean shown = !session.hidden().contains(grid.tiles().get(i).id());
            grid.shownProperty(i).set(shown);
        }
        grid.arrange();
        recent.restore(session.recent());
    }

    private Map<String, BooleanProperty> panes() {
        return Map.of("problems", side.problems(), "settings", side.settings());
    }

    private static ThemeChoice choice(String name) {
        for (ThemeChoice choice : ThemeChoice.values()) {
            if (choice.name().equalsIgnoreCase(name)) {
                return choice;
            }
        }
        return ThemeChoice.SYSTEM;
    }
}
