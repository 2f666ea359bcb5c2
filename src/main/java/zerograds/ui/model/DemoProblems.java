package zerograds.ui.model;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import zerograds.problem.Trust;
import zerograds.store.ProblemException;
import zerograds.store.ProblemFiles;
import zerograds.store.TrustStore;

/**
 * The problems in a folder. Reads files, so not for the JavaFX thread.
 *
 * @param home the folder with a sub-folder for each
 * @param trust says which foreign code may run
 */
public record DemoProblems(Path home, Trust trust) implements ProblemShelf.Reader {
    /** The problems in a folder, with the trust of this process's user. */
    public DemoProblems(Path home) {
        this(home, TrustStore.ofUser());
    }

    @Override
    public List<ProblemCard> all() {
        try {
            ProblemFiles.Catalogue catalogue = ProblemFiles.list(home, trust);
            return Stream.concat(
                            catalogue.problems().stream().map(ProblemCard::of),
                            catalogue.refused().stream().map(DemoProblems::broken))
                    .toList();
        } catch (ProblemException e) {
            return List.of(broken(e));
        }
    }

    @Override
    public ProblemCard read(String idOrPath) {
        try {
            return ProblemCard.of(ProblemFiles.find(home, idOrPath, trust));
        } catch (ProblemException e) {
            return broken(e);
        }
    }

    private static ProblemCard broken(ProblemException refused) {
        Path file = refused.file();
        Path folder = file.endsWith(ProblemFiles.FILE) ? file.toAbsolutePath().getParent() : file;
        Path name = folder == null ? file : folder.getFileName();
        return ProblemCard.broken(String.valueOf(name), String.valueOf(refused.getMessage()));
    }
}
