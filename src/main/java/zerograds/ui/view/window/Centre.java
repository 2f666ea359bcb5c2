package zerograds.ui.view.window;

import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.StackPane;

/** The centre of the window: the plots, and the script editor beside them if it is shown. */
final class Centre extends StackPane {
    private static final double SHARE = 0.45;

    private final Node plots;
    private final Node editor;

    Centre(Node plots, Node editor) {
        this.plots = plots;
        this.editor = editor;
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
