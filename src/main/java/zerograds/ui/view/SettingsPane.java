package zerograds.ui.view;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import zerograds.ui.model.SettingGroup;
import zerograds.ui.model.SettingRow;
import zerograds.ui.model.SettingsModel;

/** All settings in their groups. */
final class SettingsPane extends ScrollPane {
    SettingsPane(SettingsModel model) {
        getStyleClass().addAll("side-pane", "settings-pane", "edge-to-edge");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        VBox groups = new VBox();
        groups.getStyleClass().add("setting-groups");
        for (SettingGroup group : model.groups()) {
            groups.getChildren().add(model.isAdvanced(group) ? folded(group) : open(group));
        }
        setContent(groups);
    }

    private static Node open(SettingGroup group) {
        VBox box = new VBox(Widgets.label(group.title(), "pane-title"), help(group), rows(group));
        box.getStyleClass().add("setting-group");
        return box;
    }

    private static Node folded(SettingGroup group) {
        TitledPane pane = new TitledPane(group.title(), new VBox(8, help(group), rows(group)));
        pane.setId("advanced");
        pane.setExpanded(false);
        pane.setAnimated(false);
        pane.getStyleClass().add("advanced");
        return pane;
    }

    private static Label help(SettingGroup group) {
        Label help = Widgets.label(group.help(), "group-help");
        help.setWrapText(true);
        return help;
    }

    private static GridPane rows(SettingGroup group) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("setting-rows");
        grid.getColumnConstraints().addAll(fixed(96), growing(), fixed(56), fixed(36), fixed(14));
        int line = 0;
        for (SettingRow row : group.rows()) {
            line += new SettingLine(row).addTo(grid, line);
        }
        return grid;
    }

    private static ColumnConstraints fixed(double width) {
        return new ColumnConstraints(width, width, width);
    }

    private static ColumnConstraints growing() {
        ColumnConstraints column = new ColumnConstraints();
        column.setHgrow(Priority.ALWAYS);
        return column;
    }
}
