package zerograds.forward.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import zerograds.problem.ForwardException;

/**
 * A program that is recognised by what it says of itself, since its name may be another program's ({@code convert} is
 * ImageMagick here and a tool for disks there) or one of several. Immutable.
 *
 * @param names it goes by, the preferred one first
 * @param question arguments that make it say who it is
 * @param answer what its words then contain; upper and lower case are alike
 */
public record KnownProgram(List<String> names, List<String> question, String answer) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MOST_BYTES = 1 << 16;

    /** @throws IllegalArgumentException if it has no name, or any program's answer would do */
    public KnownProgram {
        names = List.copyOf(names);
        question = List.copyOf(question);
        if (names.isEmpty() || answer.isBlank()) {
            throw new IllegalArgumentException(
                    "a program needs a name and a word of its own, but got " + names + " and '" + answer + "'");
        }
    }

    /**
     * Asks what is installed under its names, one after another, and waits for the answers.
     *
     * @param folder that a name with a separator starts at
     * @param guard is asked before each question
     * @return the file of the first that gives the right answer
     * @throws ForwardException if none does, saying what was asked, or none may be asked
     */
    public Path find(Path folder, Launch.Guard guard) throws ForwardException, InterruptedException {
        List<String> strangers = new ArrayList<>();
        for (String name : names) {
            for (Path file : InstalledProgram.all(name, folder).toList()) {
                guard.check();
                String said = words(file, folder);
                if (said.toLowerCase(Locale.ROOT).contains(answer.toLowerCase(Locale.ROOT))) {
                    return file;
                }
                strangers.add(file + (said.isBlank() ? " says nothing" : " says '" + firstLine(said) + "'"));
            }
        }
        String program = "'" + String.join("' or '", names) + "'";
        throw new ForwardException(
                strangers.isEmpty()
                        ? "the program " + program + " is not installed: it is not on the PATH"
                        : "the program " + program + " is not installed: asked with '" + String.join(" ", question)
                                + "', it should say '" + answer + "', but " + String.join("; ", strangers));
    }

    /** What it prints on either stream; nothing if it cannot be started, fails, or takes too long. */
    private String words(Path file, Path folder) throws ForwardException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(file.toString()));
        command.addAll(question);
        try (Leash leash = new Leash()) {
            Process process = leash.start(new Launch(command, folder, Map.of()));
            process.getOutputStream().close();
            CompletableFuture<String> errors = collect(process.getErrorStream());
            CompletableFuture<String> printed = collect(process.getInputStream());
            if (!process.waitFor(PATIENCE.toNanos(), TimeUnit.NANOSECONDS)) {
                return "";
            }
            // What it started and left behind would hold the streams open.
            leash.killAll();
            String words = printed.join() + "\n" + errors.join();
            return process.exitValue() == 0 ? words : "";
        } catch (IOException | ForwardException cannotBeStarted) {
            return "";
        }
    }

    private static CompletableFuture<String> collect(InputStream stream) {
        CompletableFuture<String> words = new CompletableFuture<>();
        Thread reader = new Thread(
                () -> {
                    String read = "";
                    try (stream) {
                        read = new String(stream.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
                        stream.transferTo(OutputStream.nullOutputStream());
                    } catch (IOException killed) {
                        // What it said before counts.
                    }
                    words.complete(read);
                },
                "program-identity");
        reader.setDaemon(true);
        reader.start();
        return words;
    }

    private static String firstLine(String text) {
        String line = text.strip().lines().findFirst().orElse("");
        return line.length() <= 80 ? line : line.substring(0, 77) + "...";
    }
}
