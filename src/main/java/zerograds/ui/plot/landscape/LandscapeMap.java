package zerograds.ui.plot.landscape;

import javafx.scene.paint.Color;
import zerograds.ui.model.text.Texts;
import zerograds.ui.model.text.Theme;
import zerograds.ui.plot.colour.ColourMap;
import zerograds.ui.plot.colour.Palette;

/** What a map or a surface of the landscape can show, from left to right. */
public enum LandscapeMap {
    TRUE_LOSS("true-loss"),
    SMOOTHED("smoothed-loss"),
    SURROGATE("surrogate"),
    DIFFERENCE("difference");

    private final String id;

    LandscapeMap(String id) {
        this.id = id;
    }

    /** Names it in identifiers of widgets and in keys of texts. */
    public String id() {
        return id;
    }

    public String title() {
        return Texts.of("map." + id);
    }

    /** The title where loss goes without saying. */
    String shortTitle() {
        return isLoss() && this != SURROGATE ? Texts.of("map." + id + ".short") : title();
    }

    /** One sentence for people. */
    String help() {
        return Texts.of("map." + id + ".help");
    }

    public boolean isLoss() {
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

    public ColourMap colours() {
        return isLoss() ? ColourMap.PERCEPTUAL : ColourMap.DIVERGING;
    }
}
