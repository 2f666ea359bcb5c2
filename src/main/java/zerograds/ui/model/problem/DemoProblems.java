package zerograds.ui.model.problem;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zerograds.problem.Trust;
import zerograds.store.problem.ProblemFiles;
import zerograds.store.problem.TrustStore;
import zerograds.store.yaml.ProblemException;

/**
 * The problems in a folder, those that can be used first. Reads files, so not for the JavaFX thread.
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
            List<ProblemCard> cards =
                    ProblemFiles.folders(home).stream().map(this::card).toList();
            return Stream.concat(
                            cards.stream().filter(ProblemCard::isUsable),
                            cards.stream().filter(card -> !card.isUsable()))
                    .toList();
        } catch (ProblemException e) {
            return List.of(broken(e));
        }
    }

    @Override
    public ProblemCard read(String idOrPath) {
        try {
            return card(ProblemFiles.locate(home, idOrPath));
        } catch (ProblemException e) {
            return broken(e);
        }
    }

    @Override
    public Optional<Path> locate(String idOrPath) {
        try {
            return Optional.of(ProblemFiles.locate(home, idOrPath));
        } catch (ProblemException e) {
            return Optional.empty();
        }
    }

    private ProblemCard card(Path path) {
        try {
            return ProblemCard.of(ProblemFiles.read(path, trust)).with(ProblemFiles.thumbnail(path));
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
