package zerograds.forward.process;

import java.io.File;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import zerograds.problem.ForwardException;

/**
 * How a program is started. Arguments reach it as they are: no shell reads them.
 *
 * @param command the program and its arguments
 * @param folder it is started in
 * @param environment variables it gets besides those of the workbench
 * @param guard is asked each time before it is started
 * @param text what to call it in messages
 */
public record Launch(List<String> command, Path folder, Map<String, String> environment, Guard guard, String text) {
    /** Decides whether a program may be started now. Thread safe. */
    @FunctionalInterface
    public interface Guard {
        /** Lets everything pass: for programs that come with the workbench. */
        Guard NONE = () -> {};

        /** @throws ForwardException saying why it must not be started */
        void check() throws ForwardException;
    }

    /** @throws IllegalArgumentException if there is no program, or an argument holds the character 0 */
    public Launch {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
        if (command.isEmpty() || command.get(0).isBlank()) {
            throw new IllegalArgumentException("a command needs at least the name of a program, but got " + command);
        }
        if (command.stream().anyMatch(argument -> argument.indexOf('\0') >= 0)) {
            throw new IllegalArgumentException("an argument must not hold the character 0");
        }
    }

    /** A program that is called what its command says, and comes with the workbench. */
    public Launch(List<String> command, Path folder, Map<String, String> environment) {
        this(command, folder, environment, Guard.NONE);
    }

    /** A program that is called what its command says. */
    public Launch(List<String> command, Path folder, Map<String, String> environment, Guard guard) {
        this(command, folder, environment, guard, shortened(String.join(" ", command)));
    }

    /** The same with other arguments. */
    public Launch withCommand(List<String> arguments) {
        return new Launch(arguments, folder, environment, guard);
    }

    /**
     * That Java can hand every word to a program: the locale decides which letters there are, but on Windows.
     *
     * @throws ForwardException naming a word that would arrive as another
     */
    void requireSpeakable(Charset locale) throws ForwardException {
        CharsetEncoder encoder = locale.newEncoder();
        List<String> words = new ArrayList<>(command);
        environment.forEach((name, value) -> words.addAll(List.of(name, value)));
        words.add(folder.toString());
        for (String word : words) {
            if (!encoder.canEncode(word)) {
                throw new ForwardException("'" + word + "' cannot be handed to the program '" + command.get(0)
                        + "': the locale knows only the letters of " + locale.name()
                        + ". Start the workbench with one that knows all, as LC_ALL=C.UTF-8 does");
            }
        }
    }

    /** How Java writes the words that it hands to a program. */
    static Charset localeOfWords() {
        if (File.separatorChar == '\\') {
            return StandardCharsets.UTF_16LE;
        }
        String locale = Runtime.version().feature() < 18 ? null : System.getProperty("sun.jnu.encoding");
        return locale == null || !Charset.isSupported(locale) ? Charset.defaultCharset() : Charset.forName(locale);
    }

    /** @throws ForwardException if it must not be started */
    ProcessBuilder builder() throws ForwardException {
        guard.check();
        ProcessBuilder builder = new ProcessBuilder(located()).directory(new File(folder.toString()));
        // A program must not leave files behind in the folder whose content somebody consented to.
        builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
        // Some programs (Blender) ask the shell's variable where they are.
        builder.environment().put("PWD", folder.toString());
        builder.environment().putAll(environment);
        return builder;
    }

    /** The program by its path: exactly the file that was checked, wherever the system would look for its name. */
    private List<String> located() {
        List<String> located = new ArrayList<>(command);
        InstalledProgram.find(command.get(0), folder).ifPresent(file -> located.set(0, file.toString()));
        return located;
    }

    private static String shortened(String text) {
        return text.length() <= 120 ? text : text.substring(0, 117) + "...";
    }
}
