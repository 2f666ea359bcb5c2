package zerograds.compare;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;
import zerograds.image.Png;
import zerograds.math.Vec;
import zerograds.problem.Signal;
import zerograds.run.RunPlan;

/**
 * The finished runs of studies on disk, one small text file each, so that no run is done twice. A file's name holds a
 * check sum of all that the run is a function of, but for the inside of the problem. Thread safe.
 *
 * @param folder where; it must be there
 */
public record Archive(Path folder) {
    private static final String HEADER = "evaluations,loss";
    private static final int FACTS = 7;

    /** The result of a run that was done before, if it can be read. */
    Optional<Result> find(Study.Entry entry) throws IOException {
        Path file = file(entry);
        return Files.isRegularFile(file) ? read(entry, Files.readAllLines(file)) : Optional.empty();
    }

    private static Optional<Result> read(Study.Entry entry, List<String> lines) {
        int header = lines.indexOf(HEADER);
        if (header != FACTS) {
            return Optional.empty();
        }
        List<String> facts = lines.subList(0, FACTS).stream()
                .map(line -> line.split(": ", 2)[1])
                .toList();
        double[][] rows = lines.subList(header + 1, lines.size()).stream()
                .map(line -> line.split(",", -1))
                .map(cells -> new double[] {Double.parseDouble(cells[0]), Double.parseDouble(cells[1])})
                .toArray(double[][]::new);
        double[] evaluations = new double[rows.length];
        double[] losses = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            evaluations[i] = rows[i][0];
            losses[i] = rows[i][1];
        }
        return Optional.of(new Result(
                entry.contender().label(),
                entry.seed(),
                facts.get(0),
                facts.get(1),
                Long.parseLong(facts.get(2)),
                Long.parseLong(facts.get(3)),
                Double.parseDouble(facts.get(4)),
                Double.parseDouble(facts.get(5)),
                Double.parseDouble(facts.get(6)),
                new Trace(Vec.of(evaluations), Vec.of(losses))));
    }

    /** Keeps a result. */
    void keep(Study.Entry entry, Result result) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("# outcome: " + result.outcome());
        lines.add("# message: " + result.message().replace('\n', ' '));
        lines.add("# evaluations: " + result.evaluations());
        lines.add("# failures: " + result.failures());
        lines.add("# loss: " + result.loss());
        lines.add("# best loss: " + result.bestLoss());
        lines.add("# seconds: " + result.seconds());
        lines.add(HEADER);
        for (int i = 0; i < result.trace().losses().size(); i++) {
            lines.add((long) result.trace().evaluations().get(i) + ","
                    + result.trace().losses().get(i));
        }
        Path file = file(entry);
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        Files.write(unfinished, lines);
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Keeps what the model returned at the end, if it is an image. */
    void keepPicture(Study.Entry entry, Optional<Signal> output) throws IOException {
        if (output.isPresent() && output.get().isImage()) {
            Files.write(pictureFile(entry), Png.bytes(output.get()));
        }
    }

    /** The image that a finished run ended with, if it ended with one that can be read. */
    public Optional<Signal> picture(Study.Entry entry) throws IOException {
        Path file = pictureFile(entry);
        return Files.isRegularFile(file) ? Optional.of(Png.read(file)) : Optional.empty();
    }

    private Path pictureFile(Study.Entry entry) {
        String name = file(entry).getFileName().toString();
        return folder.resolve(name.replace(".csv", ".png"));
    }

    private Path file(Study.Entry entry) {
        RunPlan plan = entry.plan();
        CRC32 sum = new CRC32();
        String all = plan.problem().id() + plan.problem().dimension() + plan.settings() + plan.budget();
        sum.update(all.getBytes(StandardCharsets.UTF_8));
        return folder.resolve(String.format(
                Locale.ROOT,
                "%s-%s-%s-seed%d-%08x.csv",
                plan.problem().id(),
                plan.method().id(),
                plan.preset(),
                entry.seed(),
                sum.getValue()));
    }
}
