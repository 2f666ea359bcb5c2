package zerograds.optim.settings;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import zerograds.math.Decimal;

/**
 * A setting of an optimizer: its key in files and on the command line, its type and range, and its description.
 *
 * <p>Values are doubles, ints, booleans or one of several words. Immutable and thread safe.
 */
public sealed interface Setting {
    /** The key in files and after {@code --set}. */
    String key();

    /** A short name for people, with the paper's symbol. */
    String label();

    /** The heading it stands under. */
    String group();

    /** What it does, what it costs, and when to change it. */
    String help();

    /** The value if nothing else is said. */
    Object fallback();

    /**
     * Reads a value.
     *
     * @throws IllegalArgumentException naming the key, the text and what would be allowed
     */
    Object parse(String text);

    /** What would be allowed, in words. */
    String allowed();

    /** The value as {@link #parse} reads it. */
    default String format(Object value) {
        return String.valueOf(value);
    }

    /** The constants as words of an {@link Option}, which {@link Settings#choice} reads. */
    static <E extends Enum<E>> List<String> words(Class<E> constants) {
        return EnumSet.allOf(constants).stream()
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    private IllegalArgumentException refusal(String text) {
        return new IllegalArgumentException(key() + " must be " + allowed() + ", but got '" + text + "'");
    }

    /** A real number between two ends; on a logarithmic slider if {@code logarithmic}. */
    record Real(
            String key,
            String label,
            String group,
            String help,
            String unit,
            double least,
            double most,
            boolean logarithmic,
            Double fallback)
            implements Setting {
        @Override
        public Object parse(String text) {
            try {
                double value = Decimal.real(text);
                if (value >= least && value <= most) {
                    return value;
                }
            } catch (NumberFormatException e) {
                throw ((Setting) this).refusal(text);
            }
            throw ((Setting) this).refusal(text);
        }

        @Override
        public String allowed() {
            return String.format(Locale.ROOT, "a number in [%s, %s]", format(least), format(most));
        }

        @Override
        public String format(Object value) {
            double number = (Double) value;
            return number == Math.rint(number) && Math.abs(number) < 1e7
                    ? Long.toString((long) number)
                    : Double.toString(number).replace(".0E", "e").replace('E', 'e');
        }
    }

    /** A whole number between two ends. */
    record Whole(
            String key,
            String label,
            String group,
            String help,
            String unit,
            int least,
            int most,
            boolean logarithmic,
            Integer fallback)
            implements Setting {
        @Override
        public Object parse(String text) {
            try {
                return Math.toIntExact(Decimal.whole(text, least, most));
            } catch (NumberFormatException e) {
                throw ((Setting) this).refusal(text);
            }
        }

        @Override
        public String allowed() {
            return "a whole number in [" + least + ", " + most + "]";
        }
    }

    /** On or off. */
    record Toggle(String key, String label, String group, String help, Boolean fallback) implements Setting {
        @Override
        public Object parse(String text) {
            return switch (text.strip()) {
                case "true", "on" -> true;
                case "false", "off" -> false;
                default -> throw ((Setting) this).refusal(text);
            };
        }

        @Override
        public String allowed() {
            return "true or false";
        }
    }

    /** One of several words. */
    record Option(String key, String label, String group, String help, List<String> options, String fallback)
            implements Setting {
        @Override
        public Object parse(String text) {
            if (!options.contains(text.strip())) {
                throw ((Setting) this).refusal(text);
            }
            return text.strip();
        }

        @Override
        public String allowed() {
            return "one of " + options;
        }
    }
}
