package zerograds.ui.view.settings;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import zerograds.compare.Seeds;
import zerograds.compare.sweep.Sweep;
import zerograds.optim.Method;
import zerograds.optim.settings.Setting;
import zerograds.optim.settings.Settings;
import zerograds.ui.model.settings.SweepModel;
import zerograds.ui.model.settings.SweepText;
import zerograds.ui.model.text.Texts;
import zerograds.ui.model.workbench.Workbench;
import zerograds.ui.view.widget.Sheet;
import zerograds.ui.view.widget.Widgets;

/** Asks what a sweep varies, and says how much work it is, or what does not fit. */
final class SweepForm extends VBox {
    private static final String SEEDS = "3";
    private static final String EVALUATIONS = "2000";

    private final Workbench workbench;
    private final SweepModel model;
    private final Label about = Sheet.paragraph("");
    private final AxisFields first = new AxisFields(1, this::check);
    private final AxisFields second = new AxisFields(2, this::check);
    private final CheckBox two = new CheckBox(Texts.of("sweep.second"));
    private final TextField seeds;
    private final TextField evaluations;
    private final Label size = Sheet.paragraph("");
    private final ReadOnlyObjectWrapper<Optional<Sweep>> sweep = new ReadOnlyObjectWrapper<>(Optional.empty());
    private @Nullable Method offered;
    private boolean ready;

    SweepForm(Workbench workbench, SweepModel model) {
        super(10);
        this.workbench = workbench;
        this.model = model;
        seeds = field("sweep-seeds", SEEDS);
        evaluations = field("sweep-evaluations", EVALUATIONS);
        two.setId("sweep-two");
        two.setMnemonicParsing(true);
        two.setSelected(true);
        two.selectedProperty().subscribe(this::check);
        second.disableProperty().bind(two.selectedProperty().not());
        size.setId("sweep-size");
        HBox budget = new HBox(
                12,
                labelled(Texts.of("sweep.seeds"), Texts.of("sweep.seeds.help"), seeds),
                labelled(Texts.of("sweep.evaluations"), Texts.of("sweep.evaluations.help"), evaluations));
        getChildren()
                .addAll(
                        about,
                        Widgets.label(Texts.of("sweep.vary"), "setting-label"),
                        first,
                        two,
                        second,
                        budget,
                        size);
        ready = true;
    }

    private TextField field(String id, String value) {
        TextField field = new TextField(value);
        field.setId(id);
        field.setPrefWidth(110);
        field.textProperty().subscribe(this::check);
        return field;
    }

    private static VBox labelled(String name, String help, TextField field) {
        Label label = Widgets.label(name, "setting-label");
        label.setMnemonicParsing(true);
        label.setLabelFor(field);
        field.setTooltip(Widgets.tooltip(help));
        return new VBox(4, label, field);
    }

    /** The sweep that is described; empty while something does not fit. */
    ReadOnlyObjectProperty<Optional<Sweep>> sweepProperty() {
        return sweep.getReadOnlyProperty();
    }

    /** Takes the problem, the method and the settings as they are now. */
    void refresh() {
        Method method = workbench.choices().method();
        Optional<Settings> base = model.base();
        List<Setting> settings = model.settings();
        if (!method.equals(offered) && base.isPresent() && !settings.isEmpty()) {
            offered = method;
            first.offer(settings, 0, base.get());
            second.offer(settings, 1, base.get());
            two.setSelected(settings.size() > 1);
        }
        about.setText(workbench
                .choices()
                .next()
                .map(plan -> Texts.of(
                        "sweep.about", plan.method().title(), plan.problem().title()))
                .orElse(Texts.of("sweep.open-first")));
        check();
    }

    /** Where the keyboard goes first. */
    Node start() {
        return first.getChildren().get(0);
    }

    private void check() {
        if (!ready || offered == null) {
            return;
        }
        try {
            Sweep planned = model.plan(
                    Stream.of(first, second)
                            .limit(two.isSelected() ? 2 : 1)
                            .map(AxisFields::axis)
                            .toList(),
                    Seeds.parse(seeds.getText()).all(),
                    SweepText.evaluations(evaluations.getText()));
            sweep.set(Optional.of(planned));
            say(SweepText.size(planned), false);
        } catch (IllegalArgumentException e) {
            sweep.set(Optional.empty());
            say(e.getMessage() + ".", true);
        }
    }

    private void say(String text, boolean wrong) {
        size.setText(text);
        size.getStyleClass().remove(Styles.DANGER);
        if (wrong) {
            size.getStyleClass().add(Styles.DANGER);
        }
    }
}
