package zerograds.app.command;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import zerograds.app.console.ConsoleCommand;
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
public final class TrustCommand extends ConsoleCommand {
    private static final int SHOWN_DIGITS = 16;
    private static final int LEAST_DIGITS = 8;

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
        List<TrustStore.Consent> all = trust.consents();
        print(
                all.isEmpty()
                        ? List.of("There is no consent in " + trust.file() + ".")
                        : all.stream().map(TrustCommand::line).toList());
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
    static final class Revoke extends ConsoleCommand {
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
            print(given.stream()
                    .filter(unwanted::contains)
                    .map(consent -> "withdrawn  " + line(consent))
                    .toList());
            return Exit.DONE;
        }

        private ParameterException wrong(String message) {
            return new ParameterException(command(), message);
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
