package zerograds.ui.model.text;

/** The window's colours. */
public enum Theme {
    LIGHT,
    DARK
}
