package zerograds.ui.view.window;

import atlantafx.base.theme.Styles;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import zerograds.ui.model.problem.ProblemShelf;
import zerograds.ui.model.program.Drop;
import zerograds.ui.model.program.Drops;
import zerograds.ui.model.workbench.Workbench;
import zerograds.ui.view.widget.Widgets;

/** The drop target for files over the window: shows what dropping would do, and does it. */
final class DropZone extends StackPane {
    private final Drops drops;
    private final Sheets sheets;
    private final Label hint = Widgets.label("", "drop-hint");
    private boolean hovering;

    /** @param home where new problems go */
    DropZone(Workbench workbench, ProblemShelf shelf, Path home, Sheets sheets) {
        drops = new Drops(workbench, shelf, home);
        this.sheets = sheets;
        getStyleClass().addAll("drop-zone", "help-shade");
        hint.setId("drop-hint");
        hint.setWrapText(true);
        getChildren().add(hint);
        setMouseTransparent(true);
        setVisible(false);
    }

    /** Takes what is dragged over {@code scene}, before any text in it does. */
    void listen(Scene scene) {
        scene.addEventFilter(DragEvent.DRAG_OVER, event -> {
            if (isWelcome(event)) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
                if (!hovering) {
                    hover(event.getDragboard().getFiles());
                }
            }
        });
        scene.addEventFilter(DragEvent.DRAG_DROPPED, event -> {
            if (isWelcome(event)) {
                drop(event.getDragboard().getFiles());
                event.setDropCompleted(true);
                event.consume();
            }
        });
        scene.setOnDragExited(event -> leave());
    }

    private boolean isWelcome(DragEvent event) {
        return event.getDragboard().hasFiles() && !sheets.isAsking();
    }

    private static List<Path> paths(List<File> files) {
        return files.stream().map(File::toPath).toList();
    }

    /** Shows what would come of {@code files}. */
    void hover(List<File> files) {
        hovering = true;
        drops.judge(paths(files), drop -> {
            hint.setText(drop.hint());
            hint.pseudoClassStateChanged(Styles.STATE_DANGER, drop instanceof Drop.Refused);
            setVisible(hovering);
        });
    }

    /** Takes {@code files}. */
    void drop(List<File> files) {
        leave();
        drops.take(paths(files), drop -> sheets.gallery().hide());
    }

    private void leave() {
        hovering = false;
        setVisible(false);
    }
}
