package zerograds.ui.view.window;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCombination;
import zerograds.ui.model.text.Texts;

/**
 * Something one can do in the window. The menus, the list of commands and the table of keys are made of these.
 *
 * @param name what it does, as a menu says it; an underscore stands before its mnemonic
 * @param help what comes of it, in a sentence; may be empty
 * @param keys the first is shown, the others do the same; may be empty
 * @param run does it
 * @param enabled whether it can be done now
 * @param mark whether it is the present choice; empty for what is not chosen but done
 */
record Action(
        String name,
        String help,
        List<KeyCombination> keys,
        Runnable run,
        BooleanSupplier enabled,
        Optional<BooleanSupplier> mark) {
    /** Other keyboards have the same sign elsewhere: nobody needs to read of all of them. */
    private static final int MOST_SHOWN = 2;

    /** The action whose name and help are the texts {@code action.<id>} and {@code action.<id>.help}. */
    static Action of(String id, Runnable run, String... keys) {
        return named(Texts.of("action." + id), Texts.of("action." + id + ".help"), run, keys);
    }

    /** An action of something that has a name of its own. */
    static Action named(String name, String help, Runnable run, String... keys) {
        List<KeyCombination> all =
                Arrays.stream(keys).map(KeyCombination::valueOf).toList();
        return new Action(name, help, all, run, () -> true, Optional.empty());
    }

    /** The same, whose name says what of. */
    Action about(Optional<String> subject) {
        String said = subject.map(text -> name + ": " + text).orElse(name);
        return new Action(said, help, keys, run, enabled, mark);
    }

    /** The same, possible only if {@code condition} holds. */
    Action when(BooleanSupplier condition) {
        return new Action(name, help, keys, run, condition, mark);
    }

    /** The same, marked where {@code chosen} holds. */
    Action marked(BooleanSupplier chosen) {
        return new Action(name, help, keys, run, enabled, Optional.of(chosen));
    }

    /** Does it if it can be done. */
    void perform() {
        if (enabled.getAsBoolean()) {
            run.run();
        }
    }

    /** The name without the underscore of its mnemonic. */
    String plainName() {
        return name.replaceFirst("_", "");
    }

    /** All keys as people read them; empty if there are none. */
    String keyText() {
        return keys.stream()
                .filter(key -> key.getShift() != KeyCombination.ModifierValue.DOWN
                        || keys.get(0).equals(key))
                .map(KeyCombination::getDisplayText)
                .limit(MOST_SHOWN)
                .collect(Collectors.joining(", "));
    }

    /** Whether {@code key} is one that is typed in texts as well, so that it acts only where nothing is typed. */
    static boolean isTyped(KeyCombination key) {
        boolean modified = key.getControl() == KeyCombination.ModifierValue.DOWN
                || key.getShortcut() == KeyCombination.ModifierValue.DOWN
                || key.getAlt() == KeyCombination.ModifierValue.DOWN;
        return !modified && !key.getName().matches("(Shift\\+)?F\\d+");
    }
}
