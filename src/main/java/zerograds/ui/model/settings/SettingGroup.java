package zerograds.ui.model.settings;

import java.util.List;

/**
 * Settings that belong together.
 *
 * @param title the heading
 * @param help one line under it
 * @param rows in the schema's order
 */
public record SettingGroup(String title, String help, List<SettingRow> rows) {
    public SettingGroup {
        rows = List.copyOf(rows);
    }
}
