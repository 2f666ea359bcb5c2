package zerograds.app.problem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zerograds.problem.FileReason;
import zerograds.problem.ForeignCode;
import zerograds.problem.ForwardException;
import zerograds.problem.Problem;
import zerograds.store.file.RealPath;
import zerograds.store.problem.TrustStore;

/** Consent to foreign code, as it is given on the command line. */
public final class Consent {
    private Consent() {}

    /**
     * Remembers the user's consent, or sees to it that it was given before.
     *
     * @param given whether the user consents now
     * @throws IllegalArgumentException saying what would run, if nobody consented to it
     */
    public static void require(Problem problem, TrustStore trust, boolean given) {
        codeOf(problem).filter(code -> !allows(trust, code)).ifPresent(code -> {
            if (!given) {
                throw new IllegalArgumentException("the problem '" + problem.id() + "' would run on this machine, "
                        + String.join("\n", code.description())
                        + "\nIt runs with all your rights; what lies outside of that folder, such as libraries, is not"
                        + " checked. If you know what it does, consent with --trust; it is asked for again when the"
                        + " command, the problem or a file changes");
            }
            grant(trust, code);
        });
    }

    private static boolean allows(TrustStore trust, ForeignCode code) {
        try {
            return trust.allows(code);
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    private static void grant(TrustStore trust, ForeignCode code) {
        try {
            trust.grant(code);
        } catch (IOException e) {
            throw new UncheckedIOException("the consent cannot be remembered: " + FileReason.of(e), e);
        }
    }

    /**
     * Sees to it that what is written while foreign code runs is no part of what was consented to: nothing more would be
     * started.
     *
     * @param option that says where, for the message
     * @throws IllegalArgumentException saying what to do
     */
    public static void requireOutside(Problem problem, String option, @Nullable Path output) {
        if (output == null || !problem.model().isForeign()) {
            return;
        }
        Path target = RealPath.of(output);
        codeOf(problem).filter(code -> covers(code, target)).ifPresent(code -> {
            throw new IllegalArgumentException(
                    option + ": '" + output + "' lies in the folder of the problem, and all that is there is what you"
                            + " consented to: take another place, or name it in 'writes' of the"
                            + " model");
        });
    }

    private static boolean covers(ForeignCode code, Path file) {
        return file.startsWith(code.folder())
                && code.details().stream()
                        .filter(detail -> detail.kind() == ForeignCode.Detail.Kind.WRITES)
                        .flatMap(detail -> detail.items().stream())
                        .noneMatch(written -> file.startsWith(code.folder().resolve(written)));
    }

    /** What of a problem is foreign, in lines for people; nothing if all comes with the workbench. */
    public static List<String> description(Problem problem, TrustStore trust) {
        List<String> lines = new ArrayList<>();
        codeOf(problem).ifPresent(code -> {
            lines.add("");
            lines.add("Runs foreign code, "
                    + (allows(trust, code) ? "which is trusted" : "which nobody has consented to") + ":");
            code.description().forEach(line -> lines.add("  " + line));
        });
        return lines;
    }

    /** @throws IllegalArgumentException if it cannot be read */
    public static Optional<ForeignCode> codeOf(Problem problem) {
        try {
            return problem.model().foreignCode();
        } catch (ForwardException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }
}
