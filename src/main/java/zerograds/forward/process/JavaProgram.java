package zerograds.forward.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        command.add(classPath());
        command.add(main);
        command.addAll(arguments);
        return command;
    }

    /** That of the workbench, for a program that is started in another folder. */
    private static String classPath() {
        String own = System.getProperty("java.class.path");
        return Stream.of(own.split(File.pathSeparator, -1))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
