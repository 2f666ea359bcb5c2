package zerograds.app;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import zerograds.app.option.Size;
import zerograds.compare.Seeds;
import zerograds.math.Decimal;

/** How values of options are read: numbers as {@link Decimal} understands them, and paths that name something. */
final class Values {
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
}
