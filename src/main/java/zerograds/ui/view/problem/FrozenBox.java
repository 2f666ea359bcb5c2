package zerograds.ui.view.problem;

import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import zerograds.ui.model.settings.Freezing;
import zerograds.ui.model.text.Texts;
import zerograds.ui.model.workbench.Workbench;
import zerograds.ui.view.widget.Widgets;

/** The parameters, each with a tick that holds it where it starts. */
public final class FrozenBox extends TitledPane {
    private final Freezing freezing;
    private final VBox ticks = new VBox(4);

    public FrozenBox(Workbench workbench) {
        freezing = new Freezing(workbench);
        setText(Texts.of("freezing.title"));
        setId("frozen");
        setExpanded(false);
        setAnimated(false);
        getStyleClass().add("advanced");
        Label help = Widgets.label(Texts.of("freezing.help"), "group-help");
        help.setWrapText(true);
        setContent(new VBox(8, help, ticks));
        workbench.choices().nextProperty().subscribe(this::show);
    }

    private void show() {
        List<Freezing.Line> lines = freezing.lines();
        setVisible(!lines.isEmpty());
        setManaged(!lines.isEmpty());
        ticks.getChildren().setAll(lines.stream().map(this::tick).toList());
    }

    private CheckBox tick(Freezing.Line line) {
        CheckBox tick = new CheckBox(line.name());
        tick.setMnemonicParsing(false);
        tick.setSelected(line.frozen());
        tick.setDisable(line.constant() || (!line.frozen() && !freezing.mayFreeze(line.name())));
        tick.setOnAction(event -> {
            freezing.set(line.name(), tick.isSelected());
            show();
        });
        return tick;
    }
}
