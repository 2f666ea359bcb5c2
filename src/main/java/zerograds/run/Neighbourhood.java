package zerograds.run;

import zerograds.optim.Settings;

/**
 * Where an optimizer looks and what it fits there.
 *
 * @param locality σ, scaled coordinates; 0 without one
 * @param smoothing the absolute radius s·σ, scaled coordinates
 * @param logTargets whether log(1 + loss) is fitted
 * @param pairs whether consecutive samples are mirrored
 */
public record Neighbourhood(double locality, double smoothing, boolean logTargets, boolean pairs) {
    /** What the settings of a method say; what the method does not know is 0 or false. */
    public static Neighbourhood of(Settings settings) {
        double locality = has(settings, "locality") ? settings.real("locality") : 0;
        double ratio = has(settings, "smoothing") ? settings.real("smoothing") : 0;
        return new Neighbourhood(
                locality,
                ratio * locality,
                has(settings, "logTargets") && settings.toggle("logTargets"),
                has(settings, "antithetic") && settings.toggle("antithetic"));
    }

    private static boolean has(Settings settings, String key) {
        return settings.schema().settings().stream()
                .anyMatch(setting -> setting.key().equals(key));
    }
}
