package zerograds.store.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zerograds.optim.Method;
import zerograds.optim.zerograds.ZeroGrads;
import zerograds.run.RunPlan;
import zerograds.store.yaml.ProblemException;
import zerograds.store.yaml.YamlMap;
import zerograds.store.yaml.YamlValue;

/**
 * Reads {@code presets}: the settings in which a problem's presets differ from ZeroGrads' presets of the same names.
 */
final class PresetReader {
    private static final int MOST_ITERATIONS = 1_000_000_000;

    private PresetReader() {}

    static Map<String, Map<String, String>> read(Optional<YamlValue> value) throws ProblemException {
        Map<String, Map<String, String>> presets = new LinkedHashMap<>();
        if (value.isPresent()) {
            Method method = ZeroGrads.METHOD;
            List<String> names = method.presets().keySet().stream().sorted().toList();
            for (Map.Entry<String, YamlValue> preset :
                    value.get().map().only(names).entries().entrySet()) {
                presets.put(preset.getKey(), settings(preset.getValue().map(), method));
            }
        }
        return presets;
    }

    private static Map<String, String> settings(YamlMap preset, Method method) throws ProblemException {
        Map<String, String> settings = new LinkedHashMap<>();
        for (Map.Entry<String, YamlValue> entry : preset.entries().entrySet()) {
            settings.put(entry.getKey(), setting(entry.getKey(), entry.getValue(), method));
        }
        return settings;
    }

    private static String setting(String key, YamlValue value, Method method) throws ProblemException {
        if (key.equals(RunPlan.ITERATIONS)) {
            return Integer.toString(value.whole(1, MOST_ITERATIONS));
        }
        String text = value.text();
        try {
            method.schema().setting(key).parse(text);
            return text;
        } catch (IllegalArgumentException e) {
            throw value.error(String.valueOf(e.getMessage()));
        }
    }
}
