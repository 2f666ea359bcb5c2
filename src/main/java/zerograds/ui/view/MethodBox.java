package zerograds.ui.view;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import zerograds.optim.Method;
import zerograds.optim.rival.Methods;
import zerograds.ui.model.Workbench;

/** Which optimizer is used: ZeroGrads, or one of its rivals. */
final class MethodBox extends VBox {
    private final ComboBox<Method> box = new ComboBox<>();

    MethodBox(Workbench workbench) {
        getStyleClass().add("method-box");
        box.setId("method");
        box.getItems().setAll(Methods.ALL);
        box.setConverter(new Words<>(Method::title, Methods.ALL));
        box.setMaxWidth(Double.MAX_VALUE);
        box.setVisibleRowCount(Methods.ALL.size());
        box.setTooltip(Widgets.tooltip("The optimizer. Choosing another one begins again, with its own settings and"
                + " budget; the seed and the start stay the same."));
        Label name = Widgets.label("_Method", "pane-title");
        name.setMnemonicParsing(true);
        name.setLabelFor(box);
        Label help = Widgets.label("What moves θ. Another one begins a new run.", "group-help");
        help.setWrapText(true);
        getChildren().addAll(name, box, help);
        workbench.currentProperty().subscribe(() -> box.setValue(workbench.method()));
        box.setOnAction(event -> workbench.chooseMethod(box.getValue()));
    }
}
