package zerograds.lab.verdict;

import java.util.List;
import java.util.Map;
import zerograds.optim.settings.Setting;
import zerograds.optim.settings.Settings;

/**
 * Settings that are made bad on purpose, so that poor verdicts can be tested. Immutable.
 *
 * @param name for the table
 * @param factors by which numbers are multiplied, by the settings' keys; within what the settings allow
 * @param values others, by the settings' keys
 */
public record Spoiling(String name, Map<String, Double> factors, Map<String, String> values) {
    /** Good settings first, then what people try. */
    public static final List<Spoiling> ALL = List.of(
            new Spoiling("none", Map.of(), Map.of()),
            by("rate for θ × 10", "thetaRate", 10),
            by("rate for θ × 100", "thetaRate", 100),
            by("rate for θ ÷ 10", "thetaRate", 0.1),
            by("rate for φ × 30", "weightsRate", 30),
            by("rate for φ ÷ 30", "weightsRate", 1.0 / 30),
            by("σ × 5", "locality", 5),
            by("σ ÷ 10", "locality", 0.1),
            by("σ ÷ 100", "locality", 0.01),
            set("σ and rate to the end", Map.of("localityEnd", "1", "thetaRateEnd", "1")),
            new Spoiling("rate for θ ÷ 100, no reach", Map.of("thetaRate", 0.01), Map.of("reach", "0")),
            set("smoothing 0", Map.of("smoothing", "0")),
            set("smoothing 1", Map.of("smoothing", "1")),
            set("batch 1", Map.of("batch", "1")),
            set("batch 16", Map.of("batch", "16")),
            set("1 step on φ", Map.of("weightsSteps", "1")),
            set("no control variate", Map.of("controlVariate", "false")),
            set("plain fit", Map.of("targets", "plain")),
            set("network", Map.of("surrogate", "network")),
            set("quadratic", Map.of("surrogate", "quadratic")),
            set("no hysteresis", Map.of("surrogate", "network", "hysteresis", "false")));

    private static Spoiling by(String name, String key, double factor) {
        return new Spoiling(name, Map.of(key, factor), Map.of());
    }

    private static Spoiling set(String name, Map<String, String> values) {
        return new Spoiling(name, Map.of(), values);
    }

    /** What becomes of good settings. */
    Settings of(Settings good) {
        Settings spoilt = good.with(values);
        for (Map.Entry<String, Double> factor : factors.entrySet()) {
            spoilt = times(spoilt, factor.getKey(), factor.getValue());
        }
        return spoilt;
    }

    /** Settings with a number multiplied, as far as its limits allow. */
    static Settings times(Settings settings, String key, double factor) {
        if (settings.schema().setting(key) instanceof Setting.Real real) {
            double value = Math.max(real.least(), Math.min(real.most(), factor * settings.real(key)));
            return settings.with(key, Double.toString(value));
        }
        throw new IllegalArgumentException(key + " is not a real number");
    }
}
