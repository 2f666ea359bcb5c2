package zerograds.ui.model;

/** The window's colours. */
public enum Theme {
    LIGHT,
    DARK
}
