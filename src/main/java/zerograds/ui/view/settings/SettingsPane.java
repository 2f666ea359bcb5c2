package zerograds.ui.view.settings;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import zerograds.optim.Method;
import zerograds.ui.model.settings.SettingGroup;
import zerograds.ui.model.settings.SettingRow;
import zerograds.ui.model.settings.SettingsModel;
import zerograds.ui.model.text.NumberText;
import zerograds.ui.model.text.Texts;
import zerograds.ui.model.workbench.Workbench;
import zerograds.ui.view.problem.FrozenBox;
import zerograds.ui.view.widget.Widgets;

/** The method, and all its settings in their groups. */
public final class SettingsPane extends ScrollPane {
    private final Workbench workbench;
    private final Map<String, Node> pages = new HashMap<>();

    public SettingsPane(Workbench workbench) {
        this.workbench = workbench;
        getStyleClass().addAll("side-pane", "settings-pane", "edge-to-edge");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        StackPane page = new StackPane();
        VBox frozen = new VBox(new FrozenBox(workbench));
        frozen.getStyleClass().add("setting-groups");
        MethodBox method = new MethodBox(workbench);
        Label past = Widgets.label("", "past");
        past.setId("settings-past");
        past.setWrapText(true);
        past.setMaxWidth(Double.MAX_VALUE);
        past.managedProperty().bind(past.visibleProperty());
        workbench.playback().pastProperty().subscribe(shown -> {
            past.setVisible(shown.isPresent());
            shown.ifPresent(
                    moment -> past.setText(Texts.of("settings.past", NumberText.count(moment.iteration() + 1))));
            method.setDisable(shown.isPresent());
            page.setDisable(shown.isPresent());
            frozen.setDisable(shown.isPresent());
        });
        VBox content = new VBox(past, method, page, frozen);
        content.getStyleClass().add("method-and-settings");
        setContent(content);
        workbench.currentProperty().subscribe(() -> show(page));
    }

    private void show(StackPane page) {
        Method method = workbench.choices().method();
        Node wanted = pages.computeIfAbsent(method.id(), id -> page(new SettingsModel(workbench, method.schema())));
        page.getChildren().setAll(wanted);
    }

    private static Node page(SettingsModel model) {
        VBox groups = new VBox();
        groups.getStyleClass().add("setting-groups");
        for (SettingGroup group : model.groups()) {
            groups.getChildren().add(model.isAdvanced(group) ? folded(group) : open(group));
        }
        return groups;
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
        grid.getColumnConstraints().addAll(fixed(96), growing(), fixed(50), fixed(42), fixed(14));
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
