package zerograds.ui.model.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zerograds.optim.settings.Schema;
import zerograds.optim.settings.Setting;
import zerograds.optim.settings.Settings;
import zerograds.optim.zerograds.ZeroGrads;
import zerograds.run.Moment;
import zerograds.ui.model.text.NumberText;
import zerograds.ui.model.text.SettingTexts;
import zerograds.ui.model.text.Texts;
import zerograds.ui.model.workbench.Workbench;

/** The settings of the run as the window shows them: in groups, those for experts apart. JavaFX thread only. */
public final class SettingsModel {
    private static final String ADVANCED_TITLE = Texts.of("settings.advanced");

    /** What one leaves alone, unless one wants to see what it is good for. */
    private static final Set<String> ADVANCED = Set.of(
            "antithetic", "unit", "inputs", "outputActivation", "oddWeight", "controlVariate", "hysteresis", "reach");

    private static final Map<String, String> HELP = Map.of(
            "Sampling",
            Texts.of("settings.sampling.help"),
            "Network",
            Texts.of("settings.network.help"),
            "Learning",
            Texts.of("settings.learning.help"),
            ADVANCED_TITLE,
            Texts.of("settings.advanced.help"));

    private final Workbench workbench;
    private final Schema schema;
    private final List<SettingGroup> groups;

    /** Shows the settings of {@code workbench} whenever they have {@code schema}. */
    public SettingsModel(Workbench workbench, Schema schema) {
        this.workbench = workbench;
        this.schema = schema;
        groups = grouped();
        workbench.choices().settingsProperty().addListener((property, before, now) -> show());
        workbench.currentProperty().addListener((property, before, now) -> show());
        workbench.playback().pastProperty().addListener((property, before, now) -> show());
        show();
    }

    private List<SettingGroup> grouped() {
        Map<String, List<SettingRow>> rows = new LinkedHashMap<>();
        for (Setting setting : schema.settings()) {
            if (!ADVANCED.contains(setting.key())) {
                rows.computeIfAbsent(setting.group(), title -> new ArrayList<>())
                        .add(new SettingRow(setting, workbench.choices()::change, workbench.choices()::seal));
            }
        }
        List<SettingRow> advanced = schema.settings().stream()
                .filter(setting -> ADVANCED.contains(setting.key()))
                .map(setting -> new SettingRow(setting, workbench.choices()::change, workbench.choices()::seal))
                .toList();
        Stream<SettingGroup> usual = rows.entrySet().stream()
                .map(entry ->
                        new SettingGroup(SettingTexts.group(entry.getKey()), help(entry.getKey()), entry.getValue()));
        Stream<SettingGroup> rest = advanced.isEmpty()
                ? Stream.of()
                : Stream.of(new SettingGroup(ADVANCED_TITLE, HELP.getOrDefault(ADVANCED_TITLE, ""), advanced));
        return Stream.concat(usual, rest).toList();
    }

    private String help(String title) {
        boolean network =
                schema.settings().stream().anyMatch(setting -> setting.group().equals("Network"));
        return title.equals("Learning") && !network
                ? Texts.of("settings.learning.theta")
                : HELP.getOrDefault(title, "");
    }

    /** All groups; {@link #isAdvanced} ones come last. */
    public List<SettingGroup> groups() {
        return groups;
    }

    /** Whether {@code group} is folded at first. */
    public boolean isAdvanced(SettingGroup group) {
        return group.title().equals(ADVANCED_TITLE);
    }

    /** @throws IllegalArgumentException if there is no such setting */
    public SettingRow row(String key) {
        return groups.stream()
                .flatMap(group -> group.rows().stream())
                .filter(row -> row.setting().key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no setting '" + key + "'"));
    }

    private void show() {
        @Nullable Settings present = workbench.choices().settingsProperty().getValue();
        @Nullable
        Settings now =
                workbench.playback().pastProperty().get().map(Moment::settings).orElse(present);
        if (now != null && now.schema() == schema) {
            Settings base = workbench.choices().presetSettings().orElse(now);
            groups.forEach(group -> group.rows().forEach(row -> row.show(now, base, note(row, now))));
        }
    }

    /** What follows from a value and cannot be seen from it. */
    private String note(SettingRow row, Settings now) {
        if (schema != ZeroGrads.METHOD.schema()) {
            return "";
        }
        return switch (row.setting().key()) {
            case "smoothing" -> radius(now);
            case "batch" -> evaluations(now);
            default -> "";
        };
    }

    private static String radius(Settings now) {
        double radius = now.real("smoothing") * now.real("locality");
        if (!(radius > 0)) {
            return Texts.of("settings.unsmoothed");
        }
        return now.option("unit").equals("ranges")
                ? Texts.of("settings.radius.ranges", NumberText.shortest(radius))
                : Texts.of("settings.radius", NumberText.shortest(radius));
    }

    private String evaluations(Settings now) {
        boolean monitored =
                workbench.choices().next().map(plan -> plan.monitor()).orElse(false);
        int count = 2 * now.whole("batch");
        return monitored ? Texts.of("settings.evaluations.monitored", count) : Texts.of("settings.evaluations", count);
    }
}
