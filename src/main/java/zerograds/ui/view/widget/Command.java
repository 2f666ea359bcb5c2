package zerograds.ui.view.widget;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;
import org.controlsfx.control.action.Action;
import org.controlsfx.control.action.ActionUtils;
import zerograds.ui.model.text.Texts;

/**
 * Something one can do in the window, under an id. Menus, the list of commands and the table of keys are made of these.
 * Text, state and mark are those of the last {@link #refresh}. JavaFX thread only.
 */
public final class Command extends Action {
    /** Other keyboards have the same sign elsewhere: nobody needs to read of all of them. */
    private static final int MOST_SHOWN = 2;

    private final String id;
    private final Runnable run;
    private final List<KeyCombination> keys;
    private Supplier<String> name;
    private BooleanSupplier enabled = () -> true;
    private Optional<BooleanSupplier> mark = Optional.empty();

    /**
     * @param name what it does, as a menu says it; an underscore stands before its mnemonic
     * @param help what comes of it, in a sentence; may be empty
     * @param keys the first is shown, the others do the same; may be empty
     */
    public Command(String id, Supplier<String> name, String help, Runnable run, String... keys) {
        super(event -> {});
        this.id = id;
        this.name = name;
        this.run = run;
        this.keys = Arrays.stream(keys).map(KeyCombination::valueOf).toList();
        setEventHandler(event -> perform());
        setLongText(help);
        // What is typed in texts as well the window listens for itself.
        this.keys.stream().findFirst().filter(key -> !isTyped(key)).ifPresent(this::setAccelerator);
    }

    /** The command whose name and help are the texts {@code action.<id>} and {@code action.<id>.help}. */
    public static Command of(String id, Runnable run, String... keys) {
        return named(id, Texts.of("action." + id), Texts.of("action." + id + ".help"), run, keys);
    }

    /** A command for something that has a name of its own. */
    public static Command named(String id, String name, String help, Runnable run, String... keys) {
        return new Command(id, () -> name, help, run, keys);
    }

    /** Lets its name say what of. */
    public Command about(Supplier<Optional<String>> subject) {
        Supplier<String> plain = name;
        name = () -> subject.get().map(of -> plain.get() + ": " + of).orElseGet(plain);
        return this;
    }

    /** Makes it possible only if {@code condition} holds. */
    public Command when(BooleanSupplier condition) {
        enabled = condition;
        return this;
    }

    /** Marks it where {@code chosen} holds. */
    public Command marked(BooleanSupplier chosen) {
        mark = Optional.of(chosen);
        return this;
    }

    public String id() {
        return id;
    }

    /** The first is shown, the others do the same. */
    public List<KeyCombination> keys() {
        return keys;
    }

    public boolean isEnabled() {
        return enabled.getAsBoolean();
    }

    /** Whether it is the present choice; never for what is not chosen but done. */
    public boolean isMarked() {
        return mark.filter(BooleanSupplier::getAsBoolean).isPresent();
    }

    /** Does it if it can be done. */
    public void perform() {
        if (isEnabled()) {
            run.run();
        }
        refresh();
    }

    /** The name without the underscore of its mnemonic. */
    public String plainName() {
        return name.get().replaceFirst("_", "");
    }

    /** All keys as people read them; empty if there are none. */
    public String keyText() {
        return keys.stream()
                .filter(key -> key.getShift() != KeyCombination.ModifierValue.DOWN
                        || keys.get(0).equals(key))
                .map(KeyCombination::getDisplayText)
                .limit(MOST_SHOWN)
                .collect(Collectors.joining(", "));
    }

    /** A menu's item for it. */
    private MenuItem item() {
        refresh();
        MenuItem item = mark.isPresent() ? ActionUtils.createCheckMenuItem(this) : ActionUtils.createMenuItem(this);
        item.setId(id);
        return item;
    }

    /** Menus' items for them. */
    public static MenuItem[] items(List<Command> commands) {
        return commands.stream().map(Command::item).toArray(MenuItem[]::new);
    }

    /** Looks up how it stands. */
    public void refresh() {
        String typed = keys.stream()
                .limit(1)
                .filter(Command::isTyped)
                .map(key -> " (" + key.getDisplayText() + ")")
                .collect(Collectors.joining());
        setText(name.get() + typed);
        setDisabled(!isEnabled());
        setSelected(isMarked());
    }

    /** Whether {@code key} is one that is typed in texts as well, so that it acts only where nothing is typed. */
    public static boolean isTyped(KeyCombination key) {
        boolean modified = key.getControl() == KeyCombination.ModifierValue.DOWN
                || key.getShortcut() == KeyCombination.ModifierValue.DOWN
                || key.getAlt() == KeyCombination.ModifierValue.DOWN;
        return !modified && !key.getName().matches("(Shift\\+)?F\\d+");
    }
}
