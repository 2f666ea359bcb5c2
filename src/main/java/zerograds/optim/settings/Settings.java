package zerograds.optim.settings;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import zerograds.state.Fields;

/** Valid values for all settings of a schema. Immutable and thread safe. */
public final class Settings {
    private final Schema schema;
    private final Map<String, Object> values;

    private Settings(Schema schema, Map<String, Object> values) {
        this.schema = schema;
        this.values = values;
    }

    /** Every setting at its fallback. */
    public static Settings defaults(Schema schema) {
        Map<String, Object> values = new HashMap<>();
        schema.settings().forEach(setting -> values.put(setting.key(), setting.fallback()));
        return new Settings(schema, Map.copyOf(values));
    }

    public Schema schema() {
        return schema;
    }

    /**
     * These settings with one changed.
     *
     * @param text as {@link Setting#parse} reads it
     * @throws IllegalArgumentException naming the key, the text and what would be allowed
     */
    public Settings with(String key, String text) {
        Map<String, Object> changed = new HashMap<>(values);
        changed.put(key, schema.setting(key).parse(text));
        return new Settings(schema, Map.copyOf(changed));
    }

    /** These settings with several changed. */
    public Settings with(Map<String, String> texts) {
        Settings changed = this;
        for (Map.Entry<String, String> entry : texts.entrySet()) {
            changed = changed.with(entry.getKey(), entry.getValue());
        }
        return changed;
    }

    public double real(String key) {
        return (Double) value(key);
    }

    public int whole(String key) {
        return (Integer) value(key);
    }

    public boolean toggle(String key) {
        return (Boolean) value(key);
    }

    public String option(String key) {
        return (String) value(key);
    }

    /** An option whose words are those of constants: see {@link Setting#words}. */
    public <E extends Enum<E>> E choice(String key, Class<E> constants) {
        return Enum.valueOf(constants, option(key).toUpperCase(Locale.ROOT));
    }

    /** The value as text, as {@link #with} reads it. */
    public String text(String key) {
        return schema.setting(key).format(value(key));
    }

    /** All values as text, in the schema's order. */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        schema.settings().forEach(setting -> texts.put(setting.key(), text(setting.key())));
        return texts;
    }

    /**
     * These settings, which are written, or those that are read.
     *
     * @throws IllegalArgumentException if they are of another schema
     */
    public Settings fields(Fields fields) {
        fields.expect(String.join(" ", texts().keySet()));
        Map<String, String> texts = fields.texts(texts());
        return fields.isReading() ? with(texts) : this;
    }

    private Object value(String key) {
        return Objects.requireNonNull(values.get(schema.setting(key).key()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Settings settings && settings.values.equals(values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return texts().toString();
    }
}
