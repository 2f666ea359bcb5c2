package zerograds.ui.plot;

import javafx.scene.paint.Color;
import zerograds.ui.model.Theme;

/** What a map or a surface of the landscape can show, from left to right. */
enum LandscapeMap {
    TRUE_LOSS("true loss", "The loss as the model answers it"),
    SMOOTHED("smoothed loss", "The loss averaged over a ball of radius s·σ: what the surrogate is fitted to"),
    SURROGATE("surrogate", "What the surrogate believes the loss to be"),
    DIFFERENCE(
            "difference",
            "Surrogate minus what it is fitted to: the smoothed loss where it is known, otherwise the true one."
                    + " On a logarithmic scale the difference of their logarithms, in decades");

    private final String title;
    private final String help;

    LandscapeMap(String title, String help) {
        this.title = title;
        this.help = help;
    }

    String title() {
        return title;
    }

    /** One sentence for people. */
    String help() {
        return help;
    }

    boolean isLoss() {
        return this != DIFFERENCE;
    }

    Color colour(Theme theme) {
        return switch (this) {
            case TRUE_LOSS -> Palette.TRUE_LOSS;
            case SMOOTHED -> Palette.SMOOTHED_LOSS;
            case SURROGATE -> Palette.surrogate(theme);
            case DIFFERENCE -> Palette.muted(theme);
        };
    }

    ColourMap colours() {
        return isLoss() ? ColourMap.PERCEPTUAL : ColourMap.DIVERGING;
    }
}
