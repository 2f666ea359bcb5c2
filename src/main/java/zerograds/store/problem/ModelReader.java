package zerograds.store.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zerograds.forward.builtin.BuiltIns;
import zerograds.forward.builtin.option.BuiltIn;
import zerograds.forward.builtin.option.Option;
import zerograds.problem.ForwardModel;
import zerograds.problem.Trust;
import zerograds.space.ParameterSpace;
import zerograds.store.file.IdxFile;
import zerograds.store.yaml.ProblemException;
import zerograds.store.yaml.YamlMap;
import zerograds.store.yaml.YamlValue;

/**
 * Reads {@code model}: a built-in one by name, or how a foreign program is started. Nothing is started here.
 *
 * @param text of the whole file, to which one consents as a whole
 */
record ModelReader(YamlValue value, ParameterSpace space, String text, Trust trust) {
    private static final int TRAINING = 10;
    private static final List<String> KINDS = List.of("built-in", "external", "command", "script");

    ForwardModel read() throws ProblemException {
        YamlMap model = value.map();
        String kind = model.required("kind").oneOf(KINDS);
        try {
            return switch (kind) {
                case "external" -> new ProgramReader(model, space, text, trust).external();
                case "command" -> new ProgramReader(model, space, text, trust).command();
                case "script" -> new ProgramReader(model, space, text, trust).script();
                default -> builtIn(model.only("kind", "name", "options"));
            };
        } catch (IllegalArgumentException e) {
            throw value.error(String.valueOf(e.getMessage()));
        }
    }

    private ForwardModel builtIn(YamlMap model) throws ProblemException {
        List<String> names = BuiltIns.ALL.stream().map(BuiltIn::id).toList();
        BuiltIn kind = BuiltIns.of(model.required("name").oneOf(names));
        Map<String, Object> options = new LinkedHashMap<>();
        if (model.has("options")) {
            for (Map.Entry<String, YamlValue> entry :
                    model.required("options").map().entries().entrySet()) {
                options.put(entry.getKey(), option(kind, entry.getKey(), entry.getValue()));
            }
        }
        return kind.create(options, space);
    }

    /** The raw value of an option that is known to be allowed. */
    private static Object option(BuiltIn kind, String key, YamlValue value) throws ProblemException {
        try {
            Option option = kind.option(key);
            Object raw = option instanceof Option.Images
                    ? ProblemFolder.read("file", value, file -> IdxFile.first(file, TRAINING))
                    : value.raw();
            option.read(raw);
            return raw;
        } catch (IllegalArgumentException e) {
            throw value.error(String.valueOf(e.getMessage()));
        }
    }
}
