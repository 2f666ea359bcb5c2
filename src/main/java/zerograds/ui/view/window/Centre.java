package zerograds.ui.view.window;

import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.controlsfx.control.MaskerPane;
import zerograds.run.RunPhase;
import zerograds.ui.model.text.Texts;
import zerograds.ui.model.workbench.Workbench;

/** The centre of the window: the plots, and the script editor beside them if it is shown. */
final class Centre extends StackPane {
    private static final double SHARE = 0.45;

    /** A start that takes longer is spoken of. */
    private static final Duration LONG = Duration.millis(600);

    private final Node plots;
    private final Node editor;

    Centre(Workbench workbench, Node plots, Node editor) {
        this.plots = new StackPane(plots, starting(workbench));
        this.editor = editor;
    }

    /** Covers the plots, which cannot show anything yet, while a program is being started. */
    private static MaskerPane starting(Workbench workbench) {
        MaskerPane masker = new MaskerPane();
        masker.setId("starting");
        masker.setText(Texts.of("status.starting.model"));
        masker.setMouseTransparent(true);
        PauseTransition later = new PauseTransition(LONG);
        later.setOnFinished(event -> masker.setVisible(true));
        workbench.playback().phaseProperty().subscribe(phase -> {
            masker.setVisible(false);
            later.stop();
            if (phase == RunPhase.STARTING && startsProgram(workbench)) {
                later.playFromStart();
            }
        });
        return masker;
    }

    private static boolean startsProgram(Workbench workbench) {
        return workbench
                .current()
                .filter(model -> model.run().plan().problem().model().isForeign())
                .isPresent();
    }

    void showEditor(boolean shown) {
        if (shown) {
            SplitPane pane = new SplitPane(editor, plots);
            pane.getStyleClass().add("centre");
            pane.setDividerPositions(SHARE);
            getChildren().setAll(pane);
        } else {
            getChildren().setAll(plots);
        }
    }
}
