package zerograds.ui.view;

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
        ConsentSheet consent) {

    /** Lays them above {@code content}, the question about foreign code above all. */
    StackPane above(Node content) {
        return new StackPane(
                content,
                help,
                newScript,
                program,
                failures,
                sweep,
                comparison,
                leave,
                gallery,
                film,
                commands,
                consent);
    }
}
