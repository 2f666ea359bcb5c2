package zerograds.app;

import java.util.List;
import java.util.stream.LongStream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Seeds: {@code 5} for 1 … 5, or {@code 3-9}. */
record Seeds(List<Long> all) {
    private static final int MOST = 10_000;

    /** Reads them. */
    static final class Converter implements ITypeConverter<Seeds> {
        @Override
        public Seeds convert(String text) {
            String[] ends = text.strip().split("-", 2);
            try {
                long first = ends.length == 2 ? Long.parseLong(ends[0].strip()) : 1;
                long last = Long.parseLong(ends[ends.length - 1].strip());
                if (first <= last && last - first < MOST) {
                    return new Seeds(LongStream.rangeClosed(first, last).boxed().toList());
                }
            } catch (NumberFormatException e) {
                throw refusal(text);
            }
            throw refusal(text);
        }

        private static TypeConversionException refusal(String text) {
            return new TypeConversionException(
                    "expected a number of seeds like 9, or a range like 3-11, but got '" + text + "'");
        }
    }
}
