package zerograds.app.option;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a time: {@code 30s}, {@code 2m}, {@code 1h30m}, {@code 1.5s}, or ISO 8601 as {@code PT30S}. */
final class TimeConverter implements ITypeConverter<Duration> {
    private static final Pattern TIME =
            Pattern.compile("([Pp]([0-9]+[Dd])?[Tt]?)?([0-9]+[Hh])?([0-9]+[Mm])?([0-9]+([.][0-9]+)?[Ss])?");

    @Override
    public Duration convert(String text) {
        String stripped = text.strip();
        if (TIME.matcher(stripped).matches()) {
            String iso = stripped.toUpperCase(Locale.ROOT);
            try {
                Duration time = Duration.parse(iso.startsWith("P") ? iso : "PT" + iso);
                if (!time.isZero()) {
                    return time;
                }
            } catch (DateTimeParseException tooLong) {
                throw refusal(text);
            }
        }
        throw refusal(text);
    }

    private static TypeConversionException refusal(String text) {
        return new TypeConversionException(
                "expected a positive time like 30s, 2m, 1h30m or PT30S, but got '" + text + "'");
    }
}
