package zerograds.ui.model.text;

import zerograds.optim.settings.Setting;

/**
 * What the user reads about settings: in English what the engine says, in another language what its bundle has under {@code
 * setting.<key>.label}, {@code .help} and {@code .unit}, and under {@code setting.group.<group>}. Safe for use by several
 * threads.
 */
public final class SettingTexts {
    private SettingTexts() {}

    /** A short name. */
    public static String label(Setting setting) {
        return of(setting, "label", setting.label());
    }

    /** What it does, what it costs, and when to change it. */
    public static String help(Setting setting) {
        return of(setting, "help", setting.help());
    }

    /** Its unit; empty if it has none. */
    public static String unit(Setting setting) {
        String unit = "";
        if (setting instanceof Setting.Real real) {
            unit = real.unit();
        } else if (setting instanceof Setting.Whole whole) {
            unit = whole.unit();
        }
        return of(setting, "unit", unit);
    }

    /** A heading above settings. */
    public static String group(String group) {
        return Texts.orEnglish("setting.group." + group, group);
    }

    private static String of(Setting setting, String part, String english) {
        return Texts.orEnglish("setting." + setting.key() + "." + part, english);
    }
}
