package zerograds.ui.view;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

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
