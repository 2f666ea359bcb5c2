package zerograds.app;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a time: {@code 30s}, {@code 2m}, {@code 1h30m}, {@code 1.5s}, or ISO 8601 as {@code PT30S}. */
final class TimeConverter implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String text) {
        String iso = text.strip().toUpperCase(Locale.ROOT);
        try {
            Duration time = Duration.parse(iso.startsWith("P") ? iso : "PT" + iso);
            if (!time.isNegative() && !time.isZero()) {
                return time;
            }
        } catch (DateTimeParseException e) {
            throw refusal(text);
        }
        throw refusal(text);
    }

    private static TypeConversionException refusal(String text) {
        return new TypeConversionException(
                "expected a positive time like 30s, 2m, 1h30m or PT30S, but got '" + text + "'");
    }
}
