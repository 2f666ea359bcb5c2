package zerograds.forward.builtin.option;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import zerograds.math.Vec;
import zerograds.problem.Signal;
import zerograds.space.ParameterSpace;

/** Valid values for all options of a built-in model. Immutable and thread safe. */
public final class Options {
    private final Map<String, Object> values;

    private Options(Map<String, Object> values) {
        this.values = Map.copyOf(values);
    }

    /**
     * Reads the options of a model.
     *
     * @param declared what the model has
     * @param raw what was said, by key: see {@link Option}
     * @throws IllegalArgumentException naming the key and what would be allowed: a key is unknown, a value is not allowed,
     *     or one that must be given is missing
     */
    static Options read(List<Option> declared, Map<String, ?> raw) {
        Map<String, Object> values = new HashMap<>();
        raw.forEach((key, value) -> values.put(key, find(declared, key).read(value)));
        for (Option option : declared) {
            values.computeIfAbsent(option.key(), key -> option.standard()
                    .orElseThrow(() ->
                            new IllegalArgumentException(key + " must be " + option.allowed() + ", but is missing")));
        }
        return new Options(values);
    }

    static Option find(List<Option> declared, String key) {
        return declared.stream()
                .filter(option -> option.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no option '" + key + "'; there are "
                        + declared.stream().map(Option::key).toList()));
    }

    public double real(String key) {
        return (Double) value(key);
    }

    public int whole(String key) {
        return (Integer) value(key);
    }

    /**
     * A number for each value of the parameters, shape {@code [space.size()]}.
     *
     * @throws IllegalArgumentException if neither one number for all nor one for each was given
     */
    public double[] numbers(String key, ParameterSpace space) {
        Vec given = (Vec) value(key);
        if (given.size() != 1 && given.size() != space.size()) {
            throw new IllegalArgumentException(key + " must be one number or " + space.size()
                    + ", one for each value of the parameters, but got " + given.size());
        }
        return given.size() == 1 ? Vec.constant(space.size(), given.get(0)).toArray() : given.toArray();
    }

    public List<Vec> points(String key) {
        return ((List<?>) value(key)).stream().map(Vec.class::cast).toList();
    }

    public List<Signal> images(String key) {
        return ((List<?>) value(key)).stream().map(Signal.class::cast).toList();
    }

    private Object value(String key) {
        Object value = values.get(key);
        if (value == null) {
            throw new IllegalArgumentException("there is no option '" + key + "'");
        }
        return value;
    }
}
