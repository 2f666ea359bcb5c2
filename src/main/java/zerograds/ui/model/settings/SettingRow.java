package zerograds.ui.model.settings;

import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import zerograds.optim.settings.Setting;
import zerograds.optim.settings.Settings;
import zerograds.ui.model.text.SettingTexts;
import zerograds.ui.model.text.Texts;

/**
 * One setting as the window shows it: its text, its place on a slider, and whether it differs from the preset.
 *
 * <p>What is typed acts when it is valid; otherwise the last valid value stays in force and {@link #errorProperty} says
 * what would be allowed. JavaFX thread only.
 */
public final class SettingRow {
    private final Setting setting;
    private final BiConsumer<String, String> change;
    private final Runnable settled;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper position = new ReadOnlyDoubleWrapper();
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private String preset = "";

    /**
     * @param change takes the key and the text of a valid change
     * @param settled is called when the next change becomes an undo step of its own
     */
    SettingRow(Setting setting, BiConsumer<String, String> change, Runnable settled) {
        this.setting = setting;
        this.change = change;
        this.settled = settled;
    }

    public Setting setting() {
        return setting;
    }

    /** What it does, its unit, what is allowed, and what the preset says. */
    public String help() {
        return unit().isEmpty()
                ? Texts.of("setting.help", SettingTexts.help(setting), setting.allowed(), preset)
                : Texts.of("setting.help.unit", SettingTexts.help(setting), unit(), setting.allowed(), preset);
    }

    /** The value in force, as {@link Setting#parse} reads it. */
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /** The place of the value on a slider, in [0, 1]; 0 for what is not a number. */
    public ReadOnlyDoubleProperty positionProperty() {
        return position.getReadOnlyProperty();
    }

    /** Whether the value differs from the preset's. */
    public ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    /** What is wrong with the text that was typed last; empty if nothing is. */
    public ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    /** What follows from the value, in a few words; may be empty. */
    public ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    /** Whether there is a slider for it. */
    public boolean isNumber() {
        return setting instanceof Setting.Real || setting instanceof Setting.Whole;
    }

    public String unit() {
        return SettingTexts.unit(setting);
    }

    /** Looks at a text that is being typed, without using it. */
    public void check(String typed) {
        try {
            setting.parse(typed);
            error.set("");
        } catch (IllegalArgumentException e) {
            error.set(Texts.of("setting.refused", SettingTexts.label(setting), setting.allowed()));
        }
    }

    /** Uses a text that was typed, if it is valid. */
    public void edit(String typed) {
        check(typed);
        if (error.get().isEmpty()) {
            settled.run();
            use(setting.format(setting.parse(typed)));
            settled.run();
        }
    }

    /** The slider was let go: what is slid from now on is undone apart. */
    public void settle() {
        settled.run();
    }

    /** Uses the value at a place of the slider. */
    public void slide(double place) {
        error.set("");
        if (setting instanceof Setting.Real real) {
            use(setting.format(SliderScale.of(real).value(place)));
        } else if (setting instanceof Setting.Whole whole) {
            use(Long.toString(SliderScale.of(whole).whole(place)));
        }
    }

    /** Goes back to the preset's value. */
    public void restore() {
        error.set("");
        settled.run();
        use(preset);
        settled.run();
    }

    private void use(String valid) {
        if (!valid.equals(text.get())) {
            change.accept(setting.key(), valid);
        }
    }

    /** Shows the value in {@code now}. */
    void show(Settings now, Settings base, String derived) {
        preset = base.text(setting.key());
        String value = now.text(setting.key());
        if (!value.equals(text.get())) {
            error.set("");
        }
        text.set(value);
        position.set(place(now));
        changed.set(!value.equals(preset));
        note.set(derived);
    }

    private double place(Settings now) {
        if (setting instanceof Setting.Real real) {
            return SliderScale.of(real).position(now.real(setting.key()));
        }
        return setting instanceof Setting.Whole whole ? SliderScale.of(whole).position(now.whole(setting.key())) : 0;
    }
}
