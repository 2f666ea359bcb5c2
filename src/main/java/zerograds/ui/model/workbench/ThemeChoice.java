package zerograds.ui.model.workbench;

import zerograds.ui.model.text.Theme;

/** Which colours the user wants. */
public enum ThemeChoice {
    /** Those of the desktop. */
    SYSTEM,
    LIGHT,
    DARK;

    static ThemeChoice of(Theme theme) {
        return theme == Theme.DARK ? DARK : LIGHT;
    }
}
