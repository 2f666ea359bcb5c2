package zerograds.ui.view.settings;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PrefixSelectionComboBox;
import zerograds.compare.sweep.SweepAxis;
import zerograds.optim.settings.Setting;
import zerograds.optim.settings.Settings;
import zerograds.ui.model.text.SettingTexts;
import zerograds.ui.model.text.Texts;
import zerograds.ui.view.widget.Widgets;
import zerograds.ui.view.widget.Words;

/** Asks for a setting and the values it takes in a sweep: a range, or a list. */
final class AxisFields extends VBox {
    /** How many values at first. */
    private static final String COUNT = "3";

    /** How far a logarithmic range reaches from the present value, to both sides, at first. */
    private static final double FACTOR = 3;

    private final ComboBox<Setting> setting = new PrefixSelectionComboBox<>();
    private final ComboBox<Spread> spread = new ComboBox<>();
    private final TextField from;
    private final TextField to;
    private final TextField count;
    private final TextField list;
    private final Runnable changed;

    private enum Spread {
        LOGARITHMIC(Texts.of("axis-fields.logarithmic")),
        LINEAR(Texts.of("axis-fields.linear")),
        LIST(Texts.of("axis-fields.list"));

        private final String words;

        Spread(String words) {
            this.words = words;
        }
    }

    /**
     * @param number of the axis, 1 or 2, for the ids
     * @param changed is called whenever something was chosen or typed
     */
    AxisFields(int number, Runnable changed) {
        super(6);
        this.changed = changed;
        from = field("from", number, Texts.of("axis-fields.first"), 56);
        to = field("to", number, Texts.of("axis-fields.last"), 56);
        count = field("count", number, Texts.of("axis-fields.count"), 36);
        list = field("list", number, Texts.of("axis-fields.values"), 150);
        setting.setId("sweep-setting-" + number);
        setting.setAccessibleText(Texts.of("axis-fields.setting"));
        setting.setMaxWidth(Double.MAX_VALUE);
        spread.setId("sweep-spread-" + number);
        spread.setAccessibleText(Texts.of("axis-fields.spread"));
        spread.setConverter(new Words<>(item -> item.words, List.of(Spread.values())));
        spread.getItems().setAll(Spread.values());
        spread.setMinWidth(118);
        HBox range = new HBox(4, from, word(Texts.of("axis-fields.to")), to, word(Texts.of("axis-fields.in")), count);
        range.setAlignment(Pos.CENTER_LEFT);
        spread.valueProperty().subscribe(now -> {
            boolean listed = now == Spread.LIST;
            range.setVisible(!listed);
            range.setManaged(!listed);
            list.setVisible(listed);
            list.setManaged(listed);
            changed.run();
        });
        HBox.setHgrow(list, Priority.ALWAYS);
        HBox values = new HBox(8, spread, range, list);
        values.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(setting, values);
    }

    private static Label word(String text) {
        Label label = Widgets.label(text, "text-muted");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private TextField field(String name, int number, String help, double width) {
        TextField field = new TextField();
        field.setId("sweep-" + name + "-" + number);
        field.setAccessibleText(help);
        field.setTooltip(Widgets.tooltip(help));
        field.setMinWidth(width);
        field.setPrefWidth(width);
        field.textProperty().subscribe(changed);
        return field;
    }

    /** Offers these settings, the one at {@code chosen} first, each with a range around its value. */
    void offer(List<Setting> settings, int chosen, Settings base) {
        setting.setConverter(new Words<>(SettingTexts::label, settings));
        setting.setOnAction(event -> {});
        setting.getItems().setAll(settings);
        setting.getSelectionModel().select(Math.min(chosen, settings.size() - 1));
        setting.setOnAction(event -> propose(base));
        propose(base);
    }

    private void propose(Settings base) {
        Setting now = setting.getValue();
        if (now instanceof Setting.Real real) {
            propose(now, base.real(now.key()), real.least(), real.most());
        } else if (now instanceof Setting.Whole whole) {
            propose(now, base.whole(now.key()), whole.least(), whole.most());
        }
    }

    private void propose(Setting now, double value, double least, double most) {
        boolean logarithmic = SweepAxis.isLogarithmic(now) && value > 0;
        double lower = Math.max(least, logarithmic ? value / FACTOR : least);
        double upper = Math.min(most, value > 0 ? value * FACTOR : most);
        setting.setTooltip(Widgets.tooltip(Texts.of("axis-fields.help", SettingTexts.help(now), now.allowed())));
        count.setText(COUNT);
        from.setText(written(now, lower));
        to.setText(written(now, upper > lower ? upper : most));
        list.setText(written(now, lower) + ", " + written(now, upper > lower ? upper : most));
        spread.setValue(logarithmic ? Spread.LOGARITHMIC : Spread.LINEAR);
        changed.run();
    }

    /** In two digits, which never leave the allowed range by rounding an end of it. */
    private static String written(Setting setting, double value) {
        if (setting instanceof Setting.Whole) {
            return Long.toString(Math.round(value));
        }
        return setting.format(Double.parseDouble(String.format(Locale.ROOT, "%.1e", value)));
    }

    /** @throws IllegalArgumentException saying what does not fit */
    SweepAxis axis() {
        if (setting.getValue() == null) {
            throw new IllegalArgumentException(Texts.of("axis-fields.none"));
        }
        if (spread.getValue() == Spread.LIST) {
            return SweepAxis.of(setting.getValue(), list.getText());
        }
        String scale = spread.getValue() == Spread.LINEAR ? "lin" : "log";
        String range = from.getText().strip() + ":" + to.getText().strip() + ":"
                + count.getText().strip() + scale;
        return SweepAxis.of(setting.getValue(), range);
    }
}
