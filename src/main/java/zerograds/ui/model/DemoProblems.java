package zerograds.ui.model;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import zerograds.store.ProblemException;
import zerograds.store.ProblemFiles;

/**
 * The problems in a folder. Reads files, so not for the JavaFX thread.
 *
 * @param home the folder with a sub-folder for each
 */
public record DemoProblems(Path home) implements ProblemShelf.Reader {
    @Override
    public List<ProblemCard> all() {
        try {
            ProblemFiles.Catalogue catalogue = ProblemFiles.list(home);
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
            return ProblemCard.of(ProblemFiles.find(home, idOrPath));
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
