package zerograds.ui.model.program;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import zerograds.problem.FileReason;
import zerograds.problem.Problem;
import zerograds.ui.model.problem.ProblemShelf;
import zerograds.ui.model.text.Texts;
import zerograds.ui.model.workbench.Notice;
import zerograds.ui.model.workbench.Workbench;

/** Opens files that were dropped onto the window. JavaFX thread only; files are read and written elsewhere. */
public final class Drops {
    private final Workbench workbench;
    private final ProblemShelf shelf;
    private final Path home;

    /** @param home where copies of problems go, each into a folder of its own */
    public Drops(Workbench workbench, ProblemShelf shelf, Path home) {
        this.workbench = workbench;
        this.shelf = shelf;
        this.home = home;
    }

    /** Finds out what would come of {@code files}, and tells {@code result}. */
    public void judge(List<Path> files, Consumer<Drop> result) {
        Optional<Problem> present = workbench.current().map(model -> model.problem());
        shelf.locate(present.map(Problem::id).orElse(""), place -> Drop.of(files, present, place), result);
    }

    /** Does what comes of {@code files}, and tells {@code begun} what that is; a notice says why nothing does. */
    public void take(List<Path> files, Consumer<Drop> begun) {
        judge(files, drop -> {
            if (drop instanceof Drop.Open open) {
                shelf.add(open.place().toString(), workbench::open);
            } else if (drop instanceof Drop.OpenRun run) {
                workbench.store().open(run.file());
            } else if (drop instanceof Drop.Copy copy) {
                copy(copy);
            } else {
                tell(drop.hint());
            }
            begun.accept(drop);
        });
    }

    private record Written(Optional<Path> folder, String error) {}

    private void copy(Drop.Copy copy) {
        shelf.locate("", nothing -> write(copy), written -> written.folder()
                .ifPresentOrElse(
                        folder -> shelf.add(folder.toString(), workbench::open),
                        () -> tell(Texts.of("drop.unwritten", written.error()))));
    }

    private Written write(Drop.Copy copy) {
        try {
            return new Written(Optional.of(copy.write(home)), "");
        } catch (IOException e) {
            return new Written(Optional.empty(), FileReason.of(e));
        }
    }

    private void tell(String reason) {
        workbench.noticeProperty().set(Optional.of(Notice.ofDrop(reason)));
    }
}
