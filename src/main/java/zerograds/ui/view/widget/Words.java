package zerograds.ui.view.widget;

import java.util.List;
import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Items of a box as people read them. */
public final class Words<T> extends StringConverter<T> {
    private final Function<T, String> words;
    private final List<T> all;

    public Words(Function<T, String> words, List<T> all) {
        this.words = words;
        this.all = all;
    }

    @Override
    public String toString(@Nullable T item) {
        return item == null ? "" : words.apply(item);
    }

    @Override
    public T fromString(String text) {
        return all.stream()
                .filter(item -> words.apply(item).equals(text))
                .findFirst()
                .orElseThrow();
    }
}
