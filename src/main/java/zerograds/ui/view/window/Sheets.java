package zerograds.ui.view.window;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import zerograds.ui.view.film.FilmSheet;
import zerograds.ui.view.problem.ConsentSheet;
import zerograds.ui.view.problem.GallerySheet;
import zerograds.ui.view.problem.ProgramSheet;
import zerograds.ui.view.problem.TrustSheet;
import zerograds.ui.view.run.CompareSheet;
import zerograds.ui.view.run.FailureSheet;
import zerograds.ui.view.script.LeaveSheet;
import zerograds.ui.view.script.NewScriptSheet;
import zerograds.ui.view.settings.SweepSheet;

/** The dialogs of a window. JavaFX thread only. */
record Sheets(
        HelpPane help,
        NewScriptSheet newScript,
        ProgramSheet program,
        FailureSheet failures,
        SweepSheet sweep,
        CompareSheet comparison,
        LeaveSheet leave,
        GallerySheet gallery,
        FilmSheet film,
        CommandSheet commands,
        TrustSheet trust,
        ConsentSheet consent) {

    /** Whether one is shown that must be answered first. */
    boolean isAsking() {
        return List.of(newScript, program, failures, sweep, comparison, leave, film, commands, trust, consent).stream()
                .anyMatch(Node::isVisible);
    }

    /** Lays them above {@code content}; above all the question about foreign code, and that before the window closes. */
    StackPane above(Node content) {
        return new StackPane(
                content,
                help,
                newScript,
                program,
                failures,
                sweep,
                comparison,
                gallery,
                film,
                commands,
                trust,
                consent,
                leave);
    }
}
