package zerograds.app;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import zerograds.app.option.Size;
import zerograds.compare.Seeds;
import zerograds.math.Decimal;

/** How values of options are read: numbers as {@link Decimal} understands them, times, and paths that name something. */
final class Values {
    private static final Pattern TIME =
            Pattern.compile("([Pp]([0-9]+[Dd])?[Tt]?)?([0-9]+[Hh])?([0-9]+[Mm])?([0-9]+([.][0-9]+)?[Ss])?");

    private Values() {}

    /** Has {@code command}, and all below it, read values so. */
    static void readBy(CommandLine command) {
        ITypeConverter<Long> longs = read(Decimal::whole);
        ITypeConverter<Integer> ints =
                read(text -> Math.toIntExact(Decimal.whole(text, Integer.MIN_VALUE, Integer.MAX_VALUE)));
        ITypeConverter<Double> doubles = read(Decimal::real);
        command.registerConverter(Long.class, longs)
                .registerConverter(long.class, longs)
                .registerConverter(Integer.class, ints)
                .registerConverter(int.class, ints)
                .registerConverter(Double.class, doubles)
                .registerConverter(double.class, doubles)
                .registerConverter(Duration.class, Values::time)
                .registerConverter(Seeds.class, read(Seeds::parse))
                .registerConverter(Size.class, read(Size::parse))
                .registerConverter(Path.class, Values::path);
    }

    private static <T> ITypeConverter<T> read(Function<String, T> reader) {
        return text -> {
            try {
                return reader.apply(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        };
    }

    /** An empty path would be the present folder, which is hardly meant: a shell variable may have been empty. */
    private static Path path(String text) {
        if (text.isBlank()) {
            throw new TypeConversionException("expected the path of a file or folder, but got '" + text + "'");
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new TypeConversionException("'" + text + "' is not a path: " + e.getReason());
        }
    }

    /** A time: {@code 30s}, {@code 2m}, {@code 1h30m}, {@code 1.5s}, or ISO 8601 as {@code PT30S}. */
    private static Duration time(String text) {
        String stripped = text.strip();
        String iso = stripped.toUpperCase(Locale.ROOT);
        try {
            Duration time = Duration.parse(iso.startsWith("P") ? iso : "PT" + iso);
            if (TIME.matcher(stripped).matches() && !time.isZero()) {
                return time;
            }
        } catch (DateTimeParseException e) {
            throw noTime(text);
        }
        throw noTime(text);
    }

    private static TypeConversionException noTime(String text) {
        return new TypeConversionException(
                "expected a positive time like 30s, 2m, 1h30m or PT30S, but got '" + text + "'");
    }
}
