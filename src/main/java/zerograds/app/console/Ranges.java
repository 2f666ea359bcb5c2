package zerograds.app.console;

import java.lang.reflect.Field;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import zerograds.math.Decimal;

/** Refuses options outside of what is {@link Whole} for them: the message names the option, its value and the range. */
public final class Ranges {
    private Ranges() {}

    /** @throws ParameterException for the first option outside */
    public static void check(ParseResult parsed) {
        for (CommandLine command : parsed.asCommandLineList()) {
            for (ArgSpec option : command.getParseResult().matchedOptionsSet()) {
                for (String value : option.stringValues()) {
                    refusal(option, value).ifPresent(message -> {
                        throw new ParameterException(command, message, option, value);
                    });
                }
            }
        }
    }

    /** What is wrong with a value, if something is; empty too for options that are no whole numbers. */
    static Optional<String> refusal(@Nullable ArgSpec option, @Nullable String value) {
        if (option != null
                && value != null
                && option.userObject() instanceof Field field
                && field.isAnnotationPresent(Whole.class)) {
            Whole range = field.getAnnotation(Whole.class);
            try {
                Decimal.whole(value, range.least(), range.most());
            } catch (NumberFormatException e) {
                return Optional.of(
                        option.isOption()
                                ? ((CommandLine.Model.OptionSpec) option).longestName() + ": " + e.getMessage()
                                : String.valueOf(e.getMessage()));
            }
        }
        return Optional.empty();
    }
}
