package zerograds.optim;

import java.util.LinkedHashMap;
import java.util.Map;
import zerograds.optim.settings.Schema;
import zerograds.optim.settings.Settings;
import zerograds.space.ParameterSpace;

/**
 * A kind of optimizer: its settings, its presets, and how to make one.
 *
 * @param id in files and on the command line
 * @param title for people
 * @param schema its settings
 * @param presets by name: what differs from the settings' fallbacks
 * @param constructor makes an optimizer that starts at {@code space.start(seed)}
 * @param requirement what has to be true before one is made
 * @param hasSurrogate whether it learns the loss, and can be looked into: see {@link Explainable}
 */
public record Method(
        String id,
        String title,
        Schema schema,
        Map<String, Map<String, String>> presets,
        Constructor constructor,
        Requirement requirement,
        boolean hasSurrogate) {
    /** Makes an optimizer. */
    @FunctionalInterface
    public interface Constructor {
        Optimizer create(ParameterSpace space, Settings settings, long seed);
    }

    /** Tells sooner than the constructor, and without any work, that an optimizer cannot be made. */
    @FunctionalInterface
    public interface Requirement {
        /** @throws IllegalArgumentException if it cannot, with what could be done about it */
        void check(ParameterSpace space, Settings settings);
    }

    /** A kind of optimizer without a surrogate, which can always be made. */
    public Method(
            String id, String title, Schema schema, Map<String, Map<String, String>> presets, Constructor constructor) {
        this(id, title, schema, presets, constructor, (space, settings) -> {});
    }

    /** A kind of optimizer without a surrogate. */
    public Method(
            String id,
            String title,
            Schema schema,
            Map<String, Map<String, String>> presets,
            Constructor constructor,
            Requirement requirement) {
        this(id, title, schema, presets, constructor, requirement, false);
    }

    public Method {
        presets = Map.copyOf(presets);
    }

    /**
     * A preset's settings, with what a problem wants otherwise.
     *
     * @param overrides of the problem, by setting's key
     * @throws IllegalArgumentException if there is no such preset, or an override is not valid
     */
    public Settings preset(String name, Map<String, String> overrides) {
        Map<String, String> preset = presets.get(name);
        if (preset == null) {
            throw new IllegalArgumentException("there is no preset '" + name + "'; there are "
                    + presets.keySet().stream().sorted().toList());
        }
        Map<String, String> texts = new LinkedHashMap<>(preset);
        texts.putAll(overrides);
        return Settings.defaults(schema).with(texts);
    }
}
