package zerograds.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import zerograds.optim.Method;
import zerograds.optim.baseline.Methods;
import zerograds.optim.settings.Settings;
import zerograds.run.RunPlan;

/**
 * An optimizer in a study, written {@code id[:preset][{key=value;key=value}]}. Immutable and thread safe.
 *
 * @param method which optimizer
 * @param preset of its settings
 * @param overrides what differs from the preset, by setting's key
 */
public record Contender(Method method, String preset, Map<String, String> overrides) {

    private static final Pattern NOTATION =
            Pattern.compile("(?<id>[^:{},]+)(:(?<preset>[^:{},]+))?(\\{(?<settings>[^{}]*)\\})?");

    /** @throws IllegalArgumentException if there is no such preset, or an override is not valid */
    public Contender {
        overrides = new LinkedHashMap<>(overrides);
        method.preset(preset, overrides);
        overrides = Map.copyOf(overrides);
    }

    /**
     * Reads one.
     *
     * @throws IllegalArgumentException naming what is wrong with {@code text}, and what would be allowed
     */
    public static Contender parse(String text) {
        Matcher matcher = NOTATION.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "an optimizer is written id[:preset][{key=value;key=value}], but got '" + text + "'");
        }
        String preset = matcher.group("preset");
        String settings = matcher.group("settings");
        return new Contender(
                Methods.of(matcher.group("id").strip()),
                preset == null ? RunPlan.DEFAULT_PRESET : preset.strip(),
                settings == null ? Map.of() : settings(settings));
    }

    /**
     * Reads several, separated by commas.
     *
     * @throws IllegalArgumentException as {@link #parse}
     */
    public static List<Contender> parseAll(String text) {
        List<Contender> contenders = new ArrayList<>();
        for (String part : text.split(",(?![^{]*\\})", -1)) {
            contenders.add(parse(part));
        }
        return contenders;
    }

    /** The optimizer of a run, with the settings that differ from its preset. */
    public static Contender of(RunPlan plan) {
        Settings preset = RunPlan.of(plan.problem(), plan.method(), plan.preset(), plan.seed())
                .settings();
        Map<String, String> overrides = new LinkedHashMap<>(plan.settings().texts());
        overrides.entrySet().removeIf(entry -> preset.text(entry.getKey()).equals(entry.getValue()));
        return new Contender(plan.method(), plan.preset(), overrides);
    }

    private static Map<String, String> settings(String text) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (String pair : text.split(";", -1)) {
            String[] sides = pair.split("=", 2);
            if (sides.length < 2) {
                throw new IllegalArgumentException(
                        "settings are written {key=value;key=value}, but got '{" + text + "}'");
            }
            settings.put(sides[0].strip(), sides[1].strip());
        }
        return settings;
    }

    /** As it is written. */
    public String label() {
        String settings = overrides.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(";"));
        return method.id()
                + (preset.equals(RunPlan.DEFAULT_PRESET) ? "" : ":" + preset)
                + (settings.isEmpty() ? "" : "{" + settings + "}");
    }
}
