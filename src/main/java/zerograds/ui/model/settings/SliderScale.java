package zerograds.ui.model.settings;

import zerograds.optim.settings.Setting;
import zerograds.ui.model.text.NumberText;

/**
 * Where a number stands on a slider from 0 to 1, and back.
 *
 * @param least the number at 0
 * @param most the number at 1
 * @param logarithmic whether equal ways are equal ratios; {@code least} is positive then
 */
record SliderScale(double least, double most, boolean logarithmic) {
    /** A slider cannot be placed more exactly than this. */
    private static final int DIGITS = 2;

    static SliderScale of(Setting.Real setting) {
        return new SliderScale(setting.least(), setting.most(), setting.logarithmic());
    }

    static SliderScale of(Setting.Whole setting) {
        return new SliderScale(setting.least(), setting.most(), setting.logarithmic());
    }

    double position(double value) {
        return logarithmic ? Math.log(value / least) / Math.log(most / least) : (value - least) / (most - least);
    }

    /** The number at {@code position}, rounded to what a person would type. */
    double value(double position) {
        double exact = logarithmic ? least * Math.pow(most / least, position) : least + position * (most - least);
        return Math.max(least, Math.min(most, NumberText.round(exact, DIGITS)));
    }

    /** The whole number at {@code position}. */
    long whole(double position) {
        double exact = logarithmic ? least * Math.pow(most / least, position) : least + position * (most - least);
        return Math.round(Math.max(least, Math.min(most, exact)));
    }
}
