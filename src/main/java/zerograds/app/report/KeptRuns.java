package zerograds.app.report;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import zerograds.app.console.Version;
import zerograds.app.problem.Problems;
import zerograds.compare.Archive;
import zerograds.compare.Result;
import zerograds.compare.StudyRunner;
import zerograds.problem.FileReason;
import zerograds.store.result.FolderDigest;
import zerograds.store.result.ResultFolder;

/** The finished runs of studies, in a folder of the folder that the results go to. */
public final class KeptRuns {
    private static final String FOLDER = "runs";

    private KeptRuns() {}

    /**
     * The folder of an undertaking that goes on where it was left, and makes its tables anew.
     *
     * @throws IllegalArgumentException if it cannot be written into, or something else of its names is there
     */
    public static ResultFolder folder(Path out, String title, List<String> names) {
        try {
            return ResultFolder.claim(out, title, names, ResultFolder.Former.CONTINUED);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("--out: " + e.getMessage(), e);
        }
    }

    /**
     * The runs of a problem, as it is now.
     *
     * @param out where the results go
     * @param problem its id or path
     * @throws IllegalArgumentException if they cannot be kept; the message says why
     */
    public static Archive of(Path out, Problems problems, String problem) {
        Path folder = out.resolve(FOLDER);
        try {
            Files.createDirectories(folder);
            return new Archive(folder, Version.program() + " " + FolderDigest.of(problems.folderOf(problem), out));
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "--out: runs cannot be kept in '" + folder + "': " + FileReason.of(e), e);
        }
    }

    /** Tells {@code err} of damaged runs in any case, and of what is done if {@code progress} shall be shown. */
    public static StudyRunner.Listener listener(PrintWriter err, boolean progress) {
        return new StudyRunner.Listener() {
            @Override
            public void finished(Result result, int done, int all) {
                if (progress) {
                    say(StudyReport.progress(result, done, all));
                }
            }

            @Override
            public void damaged(String reason) {
                say("zerograds: " + reason + "; it is done again");
            }

            private synchronized void say(String line) {
                err.println(line);
                err.flush();
            }
        };
    }
}
