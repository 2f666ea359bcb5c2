package zerograds.ui.model;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import zerograds.optim.Settings;
import zerograds.run.Run;
import zerograds.run.RunPlan;

/** What the window shows and steers: one run at a time, and the look. JavaFX thread only; nothing here waits. */
public final class Workbench implements AutoCloseable {
    private final ReadOnlyObjectWrapper<@Nullable RunModel> current = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Run.Phase> phase = new ReadOnlyObjectWrapper<>(Run.Phase.STARTING);
    private final ReadOnlyObjectWrapper<@Nullable Settings> settings = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);

    /** The run that is shown; replaced by {@link #open} and {@link #reset}. */
    public ReadOnlyObjectProperty<@Nullable RunModel> currentProperty() {
        return current.getReadOnlyProperty();
    }

    public Optional<RunModel> current() {
        return Optional.ofNullable(current.get());
    }

    /** What the run is doing, as of the last pulse. */
    public ReadOnlyObjectProperty<Run.Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /** The settings of the next iteration. */
    public ReadOnlyObjectProperty<@Nullable Settings> settingsProperty() {
        return settings.getReadOnlyProperty();
    }

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /** Ends the present run and prepares one of {@code plan}, paused. */
    public void open(RunPlan plan) {
        current().ifPresent(RunModel::close);
        RunModel model = new RunModel(Run.open(plan));
        current.set(model);
        settings.set(plan.settings());
        phase.set(model.run().phase());
    }

    /** Begins again with the settings as they are now. */
    public void reset() {
        current()
                .ifPresent(model ->
                        open(model.run().plan().withSettings(model.run().settings())));
    }

    public void play() {
        current().ifPresent(model -> model.run().play());
    }

    public void pause() {
        current().ifPresent(model -> model.run().pause());
    }

    public void step() {
        current().ifPresent(model -> model.run().step());
    }

    /**
     * Changes one setting from the next iteration on.
     *
     * @throws IllegalArgumentException naming the key, the text and what would be allowed
     */
    public void change(String key, String text) {
        RunModel model = current.get();
        if (model != null) {
            Settings changed = model.run().settings().with(key, text);
            model.run().change(changed);
            settings.set(changed);
        }
    }

    /** Takes in what happened since the last pulse. */
    public void pull() {
        RunModel model = current.get();
        if (model != null) {
            model.pull();
            phase.set(model.run().phase());
        }
    }

    @Override
    public void close() {
        current().ifPresent(RunModel::close);
    }
}
