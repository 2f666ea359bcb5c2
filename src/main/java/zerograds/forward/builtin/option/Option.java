package zerograds.forward.builtin.option;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zerograds.math.Vec;
import zerograds.problem.Signal;

/**
 * Something that can be chosen about a built-in model when a problem is described; it stays fixed during a run.
 *
 * <p>Raw values are what a file can say: a {@link Double}, {@link Boolean} or {@link String}, or a {@link List} of raw
 * values. Immutable and thread safe.
 */
public sealed interface Option {
    /** The key in problem files. */
    String key();

    /** What it is, for people. */
    String help();

    /** What would be allowed, in words. */
    String allowed();

    /** The value if nothing is said; empty if something must be said. */
    Optional<Object> standard();

    /** The typed value of {@code raw}; empty if it is not allowed. */
    Optional<Object> parse(Object raw);

    /**
     * Reads a value.
     *
     * @throws IllegalArgumentException naming the key, the value and what would be allowed
     */
    default Object read(Object raw) {
        return parse(raw)
                .orElseThrow(() -> new IllegalArgumentException(key() + " must be " + allowed() + ", but got "
                        + (raw instanceof String ? "'" + raw + "'" : raw)));
    }

    /** A real number between two ends; read as a {@link Double}. */
    record Real(String key, String help, double least, double most, double fallback) implements Option {
        @Override
        public String allowed() {
            return "a number in [" + least + ", " + most + "]";
        }

        @Override
        public Optional<Object> standard() {
            return Optional.of(fallback);
        }

        @Override
        public Optional<Object> parse(Object raw) {
            return raw instanceof Double number && number >= least && number <= most
                    ? Optional.of(number)
                    : Optional.empty();
        }
    }

    /** A whole number between two ends; read as an {@link Integer}. */
    record Whole(String key, String help, int least, int most, int fallback) implements Option {
        @Override
        public String allowed() {
            return "a whole number in [" + least + ", " + most + "]";
        }

        @Override
        public Optional<Object> standard() {
            return Optional.of(fallback);
        }

        @Override
        public Optional<Object> parse(Object raw) {
            return raw instanceof Double number && number == Math.rint(number) && number >= least && number <= most
                    ? Optional.of(number.intValue())
                    : Optional.empty();
        }
    }

    /** One number for all parameters or a list with one for each; read as a {@link Vec}. */
    record Numbers(String key, String help, double fallback) implements Option {
        @Override
        public String allowed() {
            return "a number or a list of numbers";
        }

        @Override
        public Optional<Object> standard() {
            return Optional.of(Vec.of(fallback));
        }

        @Override
        public Optional<Object> parse(Object raw) {
            List<?> items = raw instanceof List<?> list ? list : List.of(raw);
            return items.isEmpty() ? Optional.empty() : numbers(items).map(numbers -> numbers);
        }
    }

    /** A list of points [x, y] with increasing x; read as a {@link List} of {@link Vec}. Must be given. */
    record Points(String key, String help, int least) implements Option {
        @Override
        public String allowed() {
            return "a list of at least " + least + " points [x, y] with increasing x";
        }

        @Override
        public Optional<Object> standard() {
            return Optional.empty();
        }

        @Override
        public Optional<Object> parse(Object raw) {
            List<Vec> points = new ArrayList<>();
            for (Object item : raw instanceof List<?> list ? list : List.of()) {
                Optional<Vec> point = item instanceof List<?> pair ? numbers(pair) : Optional.empty();
                if (point.isEmpty() || point.get().size() != 2 || !follows(points, point.get())) {
                    return Optional.empty();
                }
                points.add(point.get());
            }
            return points.size() < least ? Optional.empty() : Optional.of(List.copyOf(points));
        }

        private static boolean follows(List<Vec> points, Vec next) {
            return points.isEmpty() || points.get(points.size() - 1).get(0) < next.get(0);
        }
    }

    /** Grey images of one size, at least two; read as a {@link List} of {@link Signal}, which is also raw. Must be given. */
    record Images(String key, String help) implements Option {
        /** No more are taken from a file. */
        public static final int MOST = 50;

        @Override
        public String allowed() {
            return "a file of type IDX with at least two grey images";
        }

        @Override
        public Optional<Object> standard() {
            return Optional.empty();
        }

        @Override
        public Optional<Object> parse(Object raw) {
            List<Signal> images = new ArrayList<>();
            for (Object item : raw instanceof List<?> list ? list : List.of()) {
                if (!(item instanceof Signal image)
                        || !image.isImage()
                        || image.shape().size() != 2) {
                    return Optional.empty();
                }
                images.add(image);
            }
            return images.size() < 2 || images.size() > MOST ? Optional.empty() : Optional.of(List.copyOf(images));
        }
    }

    /** The items as a vector, if all of them are finite numbers. */
    private static Optional<Vec> numbers(List<?> items) {
        double[] numbers = new double[items.size()];
        for (int i = 0; i < numbers.length; i++) {
            if (!(items.get(i) instanceof Double number) || !Double.isFinite(number)) {
                return Optional.empty();
            }
            numbers[i] = number;
        }
        return Optional.of(Vec.of(numbers));
    }
}
