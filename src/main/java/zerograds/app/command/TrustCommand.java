package zerograds.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import zerograds.app.console.Exit;
import zerograds.app.problem.Problems;
import zerograds.problem.Visible;
import zerograds.store.file.RealPath;
import zerograds.store.problem.ProblemFiles;
import zerograds.store.problem.TrustStore;

/** Lists to which foreign code the user consented. */
@Command(
        name = "trust",
        description = {
            "Lists to which foreign code you consented, or withdraws a consent.",
            "",
            "Each line has the beginning of the digest of what may run, and the folder it was in when it was allowed."
        },
        footer = {
            "",
            "Examples:",
            "  zerograds trust",
            "  zerograds trust revoke ./my-problem",
            "  zerograds trust revoke --all"
        })
public final class TrustCommand implements Callable<Integer> {
    private static final int SHOWN_DIGITS = 16;
    private static final int LEAST_DIGITS = 8;

    @Spec
    @Nullable
    CommandSpec spec;

    private final TrustStore trust;

    private TrustCommand(TrustStore trust) {
        this.trust = trust;
    }

    /** With the commands below it. */
    public static CommandLine of(Problems problems) {
        TrustStore trust = problems.trust();
        return new CommandLine(new TrustCommand(trust))
                .addSubcommand("list", new TrustCommand(trust))
                .addSubcommand(new Revoke(problems));
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        List<TrustStore.Consent> all = trust.consents();
        if (all.isEmpty()) {
            out.println("There is no consent in " + trust.file() + ".");
        }
        all.forEach(consent -> out.println(line(consent)));
        out.flush();
        return Exit.DONE;
    }

    private static String line(TrustStore.Consent consent) {
        return consent.digest().substring(0, SHOWN_DIGITS) + "  " + consent.folder();
    }

    /** Withdraws consents. */
    @Command(
            name = "revoke",
            description = "Withdraws consents. What runs already goes on; nothing is started any more.",
            footer = {
                "",
                "Examples:",
                "  zerograds trust revoke ./my-problem",
                "  zerograds trust revoke 6681c976228edba6"
            })
    static final class Revoke implements Callable<Integer> {
        @Spec
        @Nullable
        CommandSpec spec;

        @Parameters(
                arity = "0..*",
                paramLabel = "<problem>",
                description =
                        "The folder of a problem, which need not exist any more, the id of a demo, or the beginning of"
                                + " a digest.")
        List<String> names = new ArrayList<>();

        @Option(names = "--all", description = "Withdraw every consent.")
        boolean all;

        private final Problems problems;

        Revoke(Problems problems) {
            this.problems = problems;
        }

        @Override
        public Integer call() throws IOException {
            if (names.isEmpty() && !all) {
                throw wrong("say which <problem>, or --all");
            }
            TrustStore trust = problems.trust();
            List<TrustStore.Consent> given = trust.consents();
            List<TrustStore.Consent> unwanted = new ArrayList<>(all ? given : List.of());
            for (String name : names) {
                List<TrustStore.Consent> meant =
                        given.stream().filter(meantBy(name)).toList();
                if (meant.isEmpty()) {
                    throw wrong("there is no consent to '" + name + "'; 'zerograds trust' lists all there are");
                }
                unwanted.addAll(meant);
            }
            trust.revoke(unwanted::contains);
            PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
            given.stream().filter(unwanted::contains).forEach(consent -> out.println("withdrawn  " + line(consent)));
            out.flush();
            return Exit.DONE;
        }

        private ParameterException wrong(String message) {
            return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
        }

        private Predicate<TrustStore.Consent> meantBy(String name) {
            Predicate<TrustStore.Consent> byDigest =
                    consent -> name.length() >= LEAST_DIGITS && consent.digest().startsWith(name);
            try {
                Path path = problems.ids().contains(name)
                        ? problems.folderOf(name)
                        : Path.of(name).toAbsolutePath().normalize();
                Path folder = path.endsWith(ProblemFiles.FILE) ? path.resolveSibling("") : path;
                Set<String> shown = Stream.of(folder, RealPath.of(folder))
                        .map(each -> Visible.line(each.toString()))
                        .collect(Collectors.toSet());
                return byDigest.or(consent -> !name.isBlank() && shown.contains(consent.folder()));
            } catch (InvalidPathException e) {
                return byDigest;
            }
        }
    }
}
