package zerograds.ui.model.landscape;

import zerograds.ui.model.text.Texts;

/** How much of the slice is shown, and what moves it. */
public enum Extent {
    FIT(Texts.of("extent.fit"), Texts.of("extent.fit.help")),
    FOLLOW(Texts.of("extent.follow"), Texts.of("extent.follow.help")),
    STAY(Texts.of("extent.stay"), Texts.of("extent.stay.help"));

    private final String title;
    private final String effect;

    Extent(String title, String effect) {
        this.title = title;
        this.effect = effect;
    }

    /** In a word or two. */
    public String title() {
        return title;
    }

    /** What it does, a sentence. */
    public String effect() {
        return effect;
    }
}
