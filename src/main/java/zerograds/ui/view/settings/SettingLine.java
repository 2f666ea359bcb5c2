package zerograds.ui.view.settings;

import atlantafx.base.controls.ToggleSwitch;
import atlantafx.base.theme.Styles;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.shape.Circle;
import zerograds.optim.settings.Setting;
import zerograds.ui.model.settings.SettingRow;
import zerograds.ui.model.text.SettingTexts;
import zerograds.ui.model.text.Texts;
import zerograds.ui.view.widget.ContextHelp;
import zerograds.ui.view.widget.ValidField;
import zerograds.ui.view.widget.Widgets;

/** The widgets of one setting: label, slider, field, unit, and a dot that restores the preset. */
final class SettingLine {
    private final SettingRow row;

    SettingLine(SettingRow row) {
        this.row = row;
    }

    /** Adds the widgets and returns how many lines of the grid they take. */
    int addTo(GridPane grid, int line) {
        Label label = Widgets.label(SettingTexts.label(row.setting()), "setting-label");
        label.setTooltip(help());
        explain(label);
        grid.add(label, 0, line);
        if (row.isNumber()) {
            grid.add(explain(slider()), 1, line);
            grid.add(explain(field()), 2, line);
            grid.add(explain(Widgets.label(row.unit(), "setting-unit")), 3, line);
        } else {
            Node control = row.setting() instanceof Setting.Option option ? options(option) : toggle();
            grid.add(explain(control), 1, line, 2, 1);
            GridPane.setHalignment(control, HPos.RIGHT);
        }
        grid.add(restore(), 4, line);
        return 1
                + addBelow(grid, line + 1, row.noteProperty(), "setting-note")
                + addBelow(grid, line + 2, row.errorProperty(), "setting-error");
    }

    private Node explain(Node node) {
        ContextHelp.describe(node, SettingTexts.label(row.setting()), row::help);
        return node;
    }

    private Tooltip help() {
        Tooltip help = Widgets.tooltip(row.help());
        help.setOnShowing(event -> help.setText(row.help()));
        return help;
    }

    private int addBelow(GridPane grid, int line, ReadOnlyStringProperty text, String style) {
        Label label = Widgets.label("", style);
        label.setWrapText(true);
        label.textProperty().bind(text);
        label.visibleProperty().bind(text.isNotEmpty());
        label.managedProperty().bind(text.isNotEmpty());
        grid.add(label, 0, line, 5, 1);
        return 1;
    }

    private Slider slider() {
        Slider slider = new Slider(0, 1, row.positionProperty().get());
        slider.setId("slider-" + row.setting().key());
        slider.getStyleClass().add(Styles.SMALL);
        slider.setTooltip(help());
        slider.setBlockIncrement(0.02);
        row.positionProperty().addListener((property, before, now) -> {
            if (!slider.isValueChanging()) {
                slider.setValue(now.doubleValue());
            }
        });
        slider.valueProperty().addListener((property, before, now) -> {
            if (Math.abs(now.doubleValue() - row.positionProperty().get()) > 1e-9) {
                row.slide(now.doubleValue());
            }
        });
        slider.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> row.settle());
        slider.addEventFilter(KeyEvent.KEY_RELEASED, event -> row.settle());
        slider.setAccessibleText(SettingTexts.label(row.setting()));
        return slider;
    }

    private ValidField field() {
        ValidField field = new ValidField(
                row::edit,
                typed -> {
                    row.check(typed);
                    if (!row.errorProperty().get().isEmpty()) {
                        throw new IllegalArgumentException(row.errorProperty().get());
                    }
                },
                row.help());
        field.setId("setting-" + row.setting().key());
        field.setAccessibleText(SettingTexts.label(row.setting()));
        field.show(row.textProperty().get());
        row.textProperty().addListener((property, before, now) -> field.show(now));
        return field;
    }

    private ToggleSwitch toggle() {
        ToggleSwitch toggle = new ToggleSwitch();
        toggle.setId("setting-" + row.setting().key());
        toggle.setAccessibleText(SettingTexts.label(row.setting()));
        toggle.setTooltip(help());
        toggle.setSelected(Boolean.parseBoolean(row.textProperty().get()));
        row.textProperty().addListener((property, before, now) -> toggle.setSelected(Boolean.parseBoolean(now)));
        toggle.selectedProperty().addListener((property, before, now) -> row.edit(Boolean.toString(now)));
        return toggle;
    }

    private ComboBox<String> options(Setting.Option option) {
        ComboBox<String> box = new ComboBox<>();
        box.setId("setting-" + option.key());
        box.setAccessibleText(SettingTexts.label(option));
        box.setTooltip(help());
        box.getItems().setAll(option.options());
        box.setValue(row.textProperty().get());
        row.textProperty().addListener((property, before, now) -> box.setValue(now));
        box.setOnAction(event -> row.edit(box.getValue()));
        return box;
    }

    private Button restore() {
        Button dot = new Button("", new Circle(4));
        dot.getStyleClass().addAll(Styles.FLAT, "restore-dot");
        dot.setId("restore-" + row.setting().key());
        dot.setTooltip(Widgets.tooltip(Texts.of("setting.restore")));
        dot.setAccessibleText(Texts.of("setting.restore.of", SettingTexts.label(row.setting())));
        dot.visibleProperty().bind(row.changedProperty());
        dot.setOnAction(event -> row.restore());
        return dot;
    }
}
