package zerograds.ui.model;

/** How much of the slice is shown, and what moves it. */
public enum Extent {
    FIT("Fit the path", "Fit the path: holds all of where θ has been, and grows with it."),
    FOLLOW("Follow θ", "Follow θ: always 5 σ to each side, and centred on θ anew when θ has moved by σ."),
    STAY("Stay", "Stay: nothing moves by itself. Re-centre puts the same width around θ.");

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
