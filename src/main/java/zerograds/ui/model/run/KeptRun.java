package zerograds.ui.model.run;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import zerograds.run.Run;
import zerograds.ui.model.text.Texts;

/**
 * One run of the session among others: its name, how it is told apart, and where it was forked. While another one is
 * shown it has neither threads nor sessions of the model, only what going back and forking need. JavaFX thread only.
 */
public final class KeptRun {
    private final int number;
    private final int slot;
    private final @Nullable KeptRun parent;
    private final long from;
    private final StringProperty name = new SimpleStringProperty("");
    private final BooleanProperty chosen = new SimpleBooleanProperty();
    private final BooleanProperty pinned = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<RunModel> model;
    private boolean interrupted;
    private long exported;

    /**
     * @param number in the order of beginning
     * @param slot which colour and line style it has
     * @param parent from which it was forked, after {@code from} iterations
     */
    KeptRun(RunModel model, int number, int slot, @Nullable KeptRun parent, long from) {
        this.model = new ReadOnlyObjectWrapper<>(model);
        this.number = number;
        this.slot = slot;
        this.parent = parent;
        this.from = from;
        name.set(Texts.of("run.name", number));
    }

    int number() {
        return number;
    }

    /** Which colour and line style it has, counted from 0; no other run of the problem has the same. */
    public int slot() {
        return slot;
    }

    /** From which it was forked, if it was. */
    public Optional<KeptRun> parent() {
        return Optional.ofNullable(parent);
    }

    /** After how many iterations it was forked. */
    public long from() {
        return from;
    }

    public StringProperty nameProperty() {
        return name;
    }

    public String name() {
        return name.get();
    }

    /** Whether it is drawn over the run that is shown. */
    public BooleanProperty chosenProperty() {
        return chosen;
    }

    /** Whether it stays however many runs there are. */
    public BooleanProperty pinnedProperty() {
        return pinned;
    }

    /** The run as it is shown; another one after the run was shown again. */
    public RunModel model() {
        return model.get();
    }

    /** The same, followed. */
    ReadOnlyObjectProperty<RunModel> modelProperty() {
        return model.getReadOnlyProperty();
    }

    /** Says that the numbers of the run, as far as it has got, were written into a file. */
    public void exported() {
        exported = model().status().iterations();
    }

    /** Whether it has computed something since it was begun, forked or exported, which no file has. */
    boolean isUnsaved() {
        return !model().run().journal().isKept() && model().status().iterations() > Math.max(from, exported);
    }

    /** Whether it was left before its end: it goes on as soon as it is played. */
    public boolean isResting() {
        return interrupted;
    }

    /** Gives back threads, sessions and most snapshots. */
    void rest() {
        model().pull();
        interrupted |= model().run().finished().isEmpty();
        model().close();
        model().run().thin();
    }

    /** To be shown again. */
    void wake() {
        RunModel woken = new RunModel(model().run());
        woken.pull();
        model.set(woken);
    }

    /** Goes on where it was left, with the settings as they are now; paused. */
    public RunModel resume() {
        Run before = model().run();
        model().pullAll();
        model().close();
        interrupted = false;
        RunModel resumed = new RunModel(Run.fork(
                before,
                model().status().iterations(),
                before.plan().withSettings(before.settings()),
                before.journal().again()));
        model.set(resumed);
        return resumed;
    }
}
