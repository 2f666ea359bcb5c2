package zerograds.ui.view.settings;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import zerograds.optim.Method;
import zerograds.optim.baseline.Methods;
import zerograds.ui.model.text.Texts;
import zerograds.ui.model.workbench.Workbench;
import zerograds.ui.view.widget.Widgets;
import zerograds.ui.view.widget.Words;

/** Which optimizer is used: ZeroGrads, or one of its baselines. */
final class MethodBox extends VBox {
    private final ComboBox<Method> box = new ComboBox<>();

    MethodBox(Workbench workbench) {
        getStyleClass().add("method-box");
        box.setId("method");
        box.getItems().setAll(Methods.ALL);
        box.setConverter(new Words<>(Method::title, Methods.ALL));
        box.setMaxWidth(Double.MAX_VALUE);
        box.setVisibleRowCount(Methods.ALL.size());
        box.setTooltip(Widgets.tooltip(Texts.of("method.help")));
        Label name = Widgets.label(Texts.of("method.title"), "pane-title");
        name.setMnemonicParsing(true);
        name.setLabelFor(box);
        Label help = Widgets.label(Texts.of("method.hint"), "group-help");
        help.setWrapText(true);
        getChildren().addAll(name, box, help);
        workbench
                .currentProperty()
                .subscribe(() -> box.setValue(workbench.choices().method()));
        box.setOnAction(event -> workbench.choices().chooseMethod(box.getValue()));
    }
}
