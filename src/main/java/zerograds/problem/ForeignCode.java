package zerograds.problem;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Code that does not come with the workbench and would run on this machine, with all the rights of the user.
 *
 * @param folder the problem's folder
 * @param command the program and its arguments, as it would be started
 * @param files all files of the folder, relative to it and sorted: what the program may read or run
 * @param digest SHA-256 of the command and the content of all files, in hexadecimal digits
 */
public record ForeignCode(Path folder, List<String> command, List<Path> files, String digest) {
    private static final int MOST_FILES = 20;

    public ForeignCode {
        command = List.copyOf(command);
        files = List.copyOf(files);
    }

    /** What would run, for people: the argument list, one argument a line, and the files. */
    public List<String> description() {
        List<String> lines = new ArrayList<>();
        lines.add("in the folder " + folder + " the program");
        command.forEach(argument -> lines.add("    " + argument));
        lines.add("with these files");
        files.stream().limit(MOST_FILES).forEach(file -> lines.add("    " + file));
        if (files.size() > MOST_FILES) {
            lines.add("    and " + (files.size() - MOST_FILES) + " more");
        }
        lines.add("SHA-256 of all that: " + digest);
        return lines;
    }
}
