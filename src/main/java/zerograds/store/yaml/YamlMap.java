package zerograds.store.yaml;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** A mapping in a YAML file: no key twice, and none that is not expected. */
public final class YamlMap {
    private final YamlValue self;
    private final Map<String, YamlValue> values = new LinkedHashMap<>();

    YamlMap(YamlValue self, MappingNode node) throws ProblemException {
        this.self = self;
        for (NodeTuple entry : node.getValue()) {
            int line = YamlValue.lineOf(entry.getKeyNode());
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                throw new ProblemException(self.file(), line, self.key(), "a key must be a word");
            }
            // A name may have been typed as other characters than where it was given.
            String name = Normalizer.normalize(key.getValue(), Normalizer.Form.NFC);
            String path = path(name);
            YamlValue value = new YamlValue(self.file(), line, path, entry.getValueNode());
            YamlValue before = values.putIfAbsent(name, value);
            if (before != null) {
                throw value.error("this key is there already, in line " + before.line());
            }
        }
    }

    private String path(String key) {
        return self.key().isEmpty() ? key : self.key() + "." + key;
    }

    /** This mapping as a value, to blame it as a whole. */
    public YamlValue self() {
        return self;
    }

    /** Refuses all keys but these. */
    public YamlMap only(List<String> allowed) throws ProblemException {
        for (Map.Entry<String, YamlValue> entry : values.entrySet()) {
            if (!allowed.contains(entry.getKey())) {
                throw entry.getValue().error("there is no such key; there are " + allowed);
            }
        }
        return this;
    }

    public YamlMap only(String... allowed) throws ProblemException {
        return only(List.of(allowed));
    }

    /** An error at a key that is not there. */
    public ProblemException missing(String key, String reason) {
        return new ProblemException(self.file(), self.line(), path(key), reason);
    }

    /** The value of a key that must be there. */
    public YamlValue required(String key) throws ProblemException {
        YamlValue value = values.get(key);
        if (value == null) {
            throw missing(key, "this key is missing");
        }
        return value;
    }

    public Optional<YamlValue> optional(String key) {
        return Optional.ofNullable(values.get(key));
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    /** All keys and values, in the order of the file. */
    public Map<String, YamlValue> entries() {
        return values;
    }
}
