package zerograds.forward.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Programs in Java that run in a JVM of their own: the one the workbench runs on, with the workbench's class path. */
public final class JavaProgram {
    private JavaProgram() {}

    /**
     * The command that starts one.
     *
     * @param options of the JVM
     * @param main name of the main class, on the workbench's class path
     */
    public static List<String> command(List<String> options, String main, List<String> arguments) {
        Path bin = Path.of(System.getProperty("java.home"), "bin");
        Path windows = bin.resolve("java.exe");
        List<String> command = new ArrayList<>();
        command.add((Files.exists(windows) ? windows : bin.resolve("java")).toString());
        command.addAll(options);
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(main);
        command.addAll(arguments);
        return command;
    }
}
