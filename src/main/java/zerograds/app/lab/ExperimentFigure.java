package zerograds.app.lab;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zerograds.compare.Archive;
import zerograds.compare.Contender;
import zerograds.compare.Result;
import zerograds.compare.Study;
import zerograds.compare.Summary;
import zerograds.problem.ForwardException;
import zerograds.problem.ForwardModel;
import zerograds.problem.Problem;
import zerograds.problem.Signal;
import zerograds.space.Point;
import zerograds.store.file.Images;
import zerograds.store.result.ResultFolder;
import zerograds.ui.plot.chart.BandPicture;
import zerograds.ui.plot.tile.SideBySide;
import zerograds.ui.plot.tile.SideBySide.Captioned;

/** The pictures of an experiment: losses over evaluations and, where the model draws, start, ends and target. */
final class ExperimentFigure {
    private static final int WIDTH = 900;
    private static final int HEIGHT = 560;

    private ExperimentFigure() {}

    /** Writes {@code <problem>-losses.png} and, of images, {@code <problem>.png}; each shows the median run. */
    static void write(ResultFolder folder, Measured measured, Archive archive)
            throws IOException, InterruptedException {
        Study study = measured.trial().study();
        String id = study.problem().id();
        BandPicture bands = new BandPicture(
                study.problem().title(), study.seeds().size(), Summary.bands(study, measured.results()), WIDTH, HEIGHT);
        Images.write(folder.aside(losses(id)), bands.argb(), WIDTH, HEIGHT);
        List<Captioned> images = images(measured, archive);
        if (!images.isEmpty()) {
            SideBySide row = new SideBySide(images);
            Images.write(folder.aside(images(id)), row.argb(), row.width(), row.height());
        }
    }

    /** The names of its files. */
    static List<String> names(String id) {
        return List.of(losses(id), images(id));
    }

    private static String losses(String id) {
        return id + "-losses.png";
    }

    private static String images(String id) {
        return id + ".png";
    }

    private static List<Captioned> images(Measured measured, Archive archive) throws IOException, InterruptedException {
        Study study = measured.trial().study();
        Optional<Signal> own = end(study, study.contenders().get(0).label(), measured, archive);
        if (own.isEmpty()) {
            return List.of();
        }
        List<Captioned> images = new ArrayList<>();
        Problem problem = study.problem();
        try (ForwardModel.Session session = problem.model().open()) {
            Point start =
                    problem.space().decode(problem.space().start(study.seeds().get(0)));
            images.add(new Captioned("start", session.run(start, 0)));
            images.add(new Captioned("zerograds", own.get()));
            Optional<String> baseline = measured.bestBaseline().map(Summary::contender);
            if (baseline.isPresent()) {
                end(study, baseline.get(), measured, archive)
                        .ifPresent(image -> images.add(new Captioned(baseline.get(), image)));
            }
            images.add(new Captioned("target", problem.target().resolve(problem, session)));
        } catch (ForwardException e) {
            throw new IOException("the model of " + problem.id() + " failed after its runs: " + e.getMessage(), e);
        }
        return images;
    }

    private static Optional<Signal> end(Study study, String label, Measured measured, Archive archive)
            throws IOException {
        Result middle = Measured.middle(measured.of(label));
        for (Study.Entry entry : study.entries()) {
            Contender contender = entry.contender();
            if (contender.label().equals(label) && entry.seed() == middle.seed()) {
                return archive.picture(entry);
            }
        }
        return Optional.empty();
    }
}
