package zerograds.ui.model.workbench;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import zerograds.optim.settings.Setting;
import zerograds.run.RunPlan;
import zerograds.ui.model.text.SettingTexts;
import zerograds.ui.model.text.Texts;

/**
 * What was changed from one plan to the next.
 *
 * @param what {@code setting} and the key of one, or {@code settings} for several, {@code method}, {@code preset}, {@code seed}, {@code budget}
 * @param title as people read it
 */
public record Change(String what, String title) {
    /** The change from {@code before} to {@code after}; empty if there is none. */
    static Optional<Change> between(RunPlan before, RunPlan after) {
        if (!before.method().equals(after.method())) {
            return Optional.of(of("method"));
        }
        if (!before.preset().equals(after.preset())) {
            return Optional.of(of("preset"));
        }
        List<Setting> changed = after.settings().schema().settings().stream()
                .filter(setting -> !after.settings()
                        .text(setting.key())
                        .equals(before.settings().text(setting.key())))
                .toList();
        if (!changed.isEmpty()) {
            return Optional.of(changed.size() == 1 ? of(changed.get(0)) : of("settings"));
        }
        if (before.seed() != after.seed()) {
            return Optional.of(of("seed"));
        }
        return before.budget().equals(after.budget()) ? Optional.empty() : Optional.of(of("budget"));
    }

    private static Change of(String what) {
        return new Change(what, Texts.of("change." + what));
    }

    private static Change of(Setting setting) {
        String label = SettingTexts.label(setting);
        return new Change(
                "setting " + setting.key(), label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1));
    }
}
