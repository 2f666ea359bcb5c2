package zerograds.problem;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Code that does not come with the workbench and would run on this machine, with all the rights of the user.
 *
 * @param folder the problem's folder
 * @param command the program and its arguments, as it would be started
 * @param details what else there is to know before one consents, but for those without an item
 * @param files all other files of the folder, their names relative to it, each with the SHA-256 of its content
 * @param digest SHA-256 of the command, the problem's description and all files, in hexadecimal digits
 * @param program SHA-256 of the program's path and content, in hexadecimal digits; {@link #COVERED} if it needs none
 */
public record ForeignCode(
        Path folder,
        List<String> command,
        List<Detail> details,
        SortedMap<String, String> files,
        String digest,
        String program) {
    /**
     * Something else that reaches the command line, or that the consent does not cover.
     *
     * @param kind of the items
     * @param of the parameter they belong to; empty if none
     * @param items in order
     */
    public record Detail(Kind kind, String of, List<String> items) {
        /** What items are. */
        public enum Kind {
            /** Other names the program may have. */
            NAMES("or the one that has one of these names"),
            /** Arguments with which the program is started to ask who it is. */
            QUESTION("which is first asked who it is, with these arguments"),
            /** Words of a choice parameter: one of them stands on the command line, or is sent to the program. */
            WORDS("where the parameter %s is one of these words"),
            /** Files and folders that the program writes itself: their content is no part of the digest. */
            WRITES("which writes these files and folders: they may change without a question");

            private final String words;

            Kind(String words) {
                this.words = words;
            }
        }

        public Detail {
            items = List.copyOf(items);
        }
    }

    /** The program is one of the files, comes with the workbench, or is not installed. */
    public static final String COVERED = "-";

    private static final int MOST_FILES = 20;

    public ForeignCode {
        command = List.copyOf(command);
        details = details.stream().filter(detail -> !detail.items().isEmpty()).toList();
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** What would run, for people: a line for each argument, each word and each file, none of which can look like another. */
    public List<String> description() {
        List<String> lines = new ArrayList<>();
        lines.add("in the folder " + Visible.line(folder.toString()) + " the program with its arguments");
        lines.addAll(arguments());
        lines.add("with these files");
        files.keySet().stream().limit(MOST_FILES).forEach(file -> lines.add("    " + Visible.quoted(file)));
        if (files.size() > MOST_FILES) {
            lines.add("    and " + (files.size() - MOST_FILES) + " more");
        }
        lines.add("SHA-256 of all that: " + digest);
        return lines;
    }

    /** The program and its arguments, numbered, one a line, then all details. */
    private List<String> arguments() {
        List<String> lines = new ArrayList<>();
        for (String argument : command) {
            lines.add("    %d  %s".formatted(lines.size(), Visible.quoted(argument)));
        }
        for (Detail detail : details) {
            lines.add(detail.kind().words.formatted(Visible.quoted(detail.of())));
            detail.items().forEach(item -> lines.add("    " + Visible.quoted(item)));
        }
        return lines;
    }

    /** What is different from {@code before}, in a few words for the middle of a sentence. */
    public String changesSince(ForeignCode before) {
        for (Map.Entry<String, String> file : files.entrySet()) {
            String known = before.files.get(file.getKey());
            if (!file.getValue().equals(known)) {
                return Visible.quoted(file.getKey()) + (known == null ? " is new" : " has changed");
            }
        }
        for (String file : before.files.keySet()) {
            if (!files.containsKey(file)) {
                return Visible.quoted(file) + " is gone";
            }
        }
        return program.equals(before.program) ? "the problem was edited" : "the program itself has changed";
    }
}
