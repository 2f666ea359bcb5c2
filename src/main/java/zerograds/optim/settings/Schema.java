package zerograds.optim.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The settings an optimizer has, in the order in which they are shown. Immutable and thread safe. */
public final class Schema {
    private final List<Setting> settings;
    private final Map<String, Setting> byKey;

    public Schema(List<Setting> settings) {
        Map<String, Setting> map = new LinkedHashMap<>();
        settings.forEach(setting -> map.put(setting.key(), setting));
        byKey = Map.copyOf(map);
        this.settings = List.copyOf(settings);
    }

    public List<Setting> settings() {
        return settings;
    }

    /** @throws IllegalArgumentException if there is no such setting */
    public Setting setting(String key) {
        Setting setting = byKey.get(key);
        if (setting == null) {
            throw new IllegalArgumentException("there is no setting '" + key + "'; there are "
                    + settings.stream().map(Setting::key).toList());
        }
        return setting;
    }
}
