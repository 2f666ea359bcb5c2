package zerograds.optim.baseline;

import zerograds.optim.settings.Setting;

/** Settings that several baselines have. */
final class SharedSettings {
    static final String SAMPLING = "Sampling";
    static final String LEARNING = "Learning";

    private SharedSettings() {}

    static Setting.Real share(String key, String label, String group, String help, double fallback) {
        return new Setting.Real(key, label, group, help, "× range", 1e-6, 1, true, fallback);
    }

    static Setting.Real sigma(double fallback) {
        return share(
                "sigma",
                "Radius σ",
                SAMPLING,
                "How far around θ the loss is sampled, as a share of the parameters' ranges. Larger sees past plateaus"
                        + " and local minima, smaller is more precise near the end.",
                fallback);
    }

    static Setting.Real finalSigma(double fallback) {
        return new Setting.Real(
                "finalSigma",
                "σ at the end",
                SAMPLING,
                "What is left of σ when the budget is used up; it falls linearly. 1 keeps σ as it is.",
                "× σ",
                1e-4,
                1,
                true,
                fallback);
    }

    static Setting.Whole pairs(int fallback) {
        return new Setting.Whole(
                "pairs",
                "Pairs",
                SAMPLING,
                "Mirrored pairs drawn in each iteration. Each costs two evaluations of the forward model.",
                "pairs",
                1,
                256,
                true,
                fallback);
    }

    static Setting.Real rate(double fallback) {
        return share(
                "rate",
                "Rate for θ",
                LEARNING,
                "Adam's step size, as a share of the parameters' ranges: about how far each parameter moves in one"
                        + " step.",
                fallback);
    }

    static Setting.Real finalRate(double fallback) {
        return new Setting.Real(
                "finalRate",
                "Rate at the end",
                LEARNING,
                "What is left of the rate when the budget is used up; it falls as a cosine. 1 keeps the rate as it is.",
                "× rate",
                1e-4,
                1,
                true,
                fallback);
    }

    /** From 1 at the start of the budget to {@code end} at its end, linearly. */
    static double linear(double end, double progress) {
        return 1 + (end - 1) * progress;
    }

    /** From 1 at the start of the budget to {@code end} at its end, along half a cosine. */
    static double cosine(double end, double progress) {
        return end + (1 - end) * 0.5 * (1 + Math.cos(Math.PI * progress));
    }
}
