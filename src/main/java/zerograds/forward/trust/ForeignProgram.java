package zerograds.forward.trust;

import java.nio.file.Path;
import java.util.List;
import zerograds.problem.ForeignCode.Detail;

/**
 * How a problem's description says that foreign code is started.
 *
 * @param folder of the problem
 * @param command the program and its arguments, with placeholders
 * @param names under which the program is looked for; all of them if there are several, else the first that is found
 * @param details what else reaches the command line
 * @param unchecked files and folders that the program writes itself, relative to the folder
 * @param description the whole text that was read, which may since have been edited
 * @param isScript whether the workbench itself compiles it, and runs it on its own Java
 */
public record ForeignProgram(
        Path folder,
        List<String> command,
        List<String> names,
        List<Detail> details,
        List<String> unchecked,
        String description,
        boolean isScript) {
    public ForeignProgram {
        command = List.copyOf(command);
        names = List.copyOf(names);
        details = List.copyOf(details);
        unchecked = List.copyOf(unchecked);
    }

    /** A script, which the workbench itself compiles and starts. */
    public static ForeignProgram script(Path folder, Path source, String description) {
        String separator = folder.getFileSystem().getSeparator();
        String name = folder.relativize(folder.resolve(source)).toString().replace(separator, "/");
        return new ForeignProgram(folder, List.of("java", name), List.of(), List.of(), List.of(), description, true);
    }
}
