package zerograds.state;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import zerograds.math.Vec;

/**
 * The fields of an object, which are written or read in the same order by the same calls. A call that takes a value gives
 * back the one that is right from then on: when writing the same, when reading the one that was written. Used by one thread.
 */
public interface Fields {
    /** Whether values are read. */
    boolean isReading();

    long whole(long value);

    /** To the bit. */
    double number(double value);

    String text(String value);

    /** The numbers of an array that keeps its length; what is read replaces them in place. */
    void fill(double[] values);

    /** The numbers of an array that keeps its length; what is read replaces them in place. */
    void fill(float[] values);

    /** The numbers of an array that keeps its length; what is read replaces them in place. */
    void fill(int[] values);

    /** The numbers of an array whose length may be another. */
    double[] numbers(double[] values);

    /** The numbers of an array whose length may be another. */
    float[] floats(float[] values);

    /** What has to be as it is here: the kind or the size of the object whose state this is. */
    default void expect(String kind) {
        String found = text(kind);
        if (!found.equals(kind)) {
            throw new IllegalArgumentException("this is a state of '" + found + "', not of '" + kind + "'");
        }
    }

    default int count(int value) {
        return Math.toIntExact(whole(value));
    }

    default boolean flag(boolean value) {
        return whole(value ? 1 : 0) != 0;
    }

    default Vec vec(Vec value) {
        return Vec.of(numbers(value.toArray()));
    }

    /** Something that may not be there. */
    default <T> Optional<T> optional(Optional<T> value, Supplier<T> blank, UnaryOperator<T> field) {
        return flag(value.isPresent()) ? Optional.of(field.apply(value.orElseGet(blank))) : Optional.empty();
    }

    /** Something that may not be there, or null. */
    default <T> @Nullable T nullable(@Nullable T value, Supplier<T> blank, UnaryOperator<T> field) {
        return optional(Optional.ofNullable(value), blank, field).orElse(null);
    }

    /** Some objects in order, of which there may be more or fewer. */
    default <T> void list(List<T> values, Supplier<T> blank, UnaryOperator<T> field) {
        int count = count(values.size());
        for (int i = 0; i < count; i++) {
            if (i < values.size()) {
                values.set(i, field.apply(values.get(i)));
            } else {
                values.add(field.apply(blank.get()));
            }
        }
        values.subList(count, values.size()).clear();
    }

    /** Texts by key, in order. */
    default Map<String, String> texts(Map<String, String> values) {
        if (!isReading()) {
            whole(values.size());
            values.forEach((key, value) -> {
                text(key);
                text(value);
            });
            return values;
        }
        Map<String, String> read = new LinkedHashMap<>();
        for (long left = whole(0); left > 0; left--) {
            String key = text("");
            read.put(key, text(""));
        }
        return read;
    }
}
