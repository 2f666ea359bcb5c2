package zerograds.compare;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import zerograds.forward.trust.Sha256;
import zerograds.image.Png;
import zerograds.math.Vec;
import zerograds.problem.Signal;
import zerograds.run.RunPlan;
import zerograds.store.file.AtomicFile;

/**
 * The finished runs of studies on disk, one small text file each, so that no run is done twice. A file's name holds a digest
 * of all that the run is a function of, and its last line one of the lines above: a file that was cut off or damaged is
 * noticed. Thread safe.
 *
 * @param folder where; it must be there
 * @param origin a digest of the problem's files and the program's version: what a run is a function of beside its plan
 */
public record Archive(Path folder, String origin) {
    private static final String HEADER = "evaluations,loss";
    private static final String END = "# complete, SHA-256 ";
    private static final String NO_PICTURE = "none";
    private static final int FACTS = 8;
    private static final int DIGITS = 16;

    /** A file that cannot be used. */
    static final class DamagedException extends Exception {
        private static final long serialVersionUID = 1;

        DamagedException(Path file, String reason) {
            super("the kept run " + file + " cannot be used: " + reason);
        }
    }

    /**
     * The result of a run that was done before.
     *
     * @throws DamagedException if there is one that is not as it was written
     */
    Optional<Result> find(Study.Entry entry) throws DamagedException {
        Path file = file(entry);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(entry, lines(Files.readString(file))));
        } catch (IOException e) {
            throw new DamagedException(file, "it cannot be read as text (" + e + ")");
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new DamagedException(file, String.valueOf(e.getMessage()));
        }
    }

    /** All lines above the last one, which proves that they are there. */
    private static List<String> lines(String text) {
        int end = text.lastIndexOf(END);
        if (end < 0) {
            throw new IllegalArgumentException("it does not end as it should");
        }
        String above = text.substring(0, end);
        if (!text.substring(end).equals(ending(above))) {
            throw new IllegalArgumentException("it is not as it was written");
        }
        return above.lines().toList();
    }

    private static String ending(String above) {
        return END + Sha256.of(above.getBytes(StandardCharsets.UTF_8)) + "\n";
    }

    private Result read(Study.Entry entry, List<String> lines) {
        List<String> facts = lines.subList(0, FACTS).stream()
                .map(line -> line.split(": ", 2)[1])
                .toList();
        requirePicture(entry, facts.get(7));
        double[][] rows = lines.subList(FACTS + 1, lines.size()).stream()
                .map(line -> line.split(",", -1))
                .map(cells -> new double[] {Double.parseDouble(cells[0]), Double.parseDouble(cells[1])})
                .toArray(double[][]::new);
        double[] evaluations = new double[rows.length];
        double[] losses = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            evaluations[i] = rows[i][0];
            losses[i] = rows[i][1];
        }
        return new Result(
                entry.contender().label(),
                entry.seed(),
                facts.get(0),
                facts.get(1),
                Long.parseLong(facts.get(2)),
                Long.parseLong(facts.get(3)),
                Double.parseDouble(facts.get(4)),
                Double.parseDouble(facts.get(5)),
                Double.parseDouble(facts.get(6)),
                new Trace(Vec.of(evaluations), Vec.of(losses)));
    }

    private void requirePicture(Study.Entry entry, String digest) {
        if (digest.equals(NO_PICTURE)) {
            return;
        }
        Path picture = pictureFile(entry);
        try {
            if (Sha256.of(Files.readAllBytes(picture)).equals(digest)) {
                return;
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("its picture " + picture + " cannot be read (" + e + ")", e);
        }
        throw new IllegalArgumentException("its picture " + picture + " is not as it was written");
    }

    /** Keeps a result, and what the model returned at the end, if it is an image. */
    void keep(Study.Entry entry, Result result, Optional<Signal> output) throws IOException {
        String picture = NO_PICTURE;
        if (output.isPresent() && output.get().isImage()) {
            byte[] png = Png.bytes(output.get());
            AtomicFile.write(pictureFile(entry), png);
            picture = Sha256.of(png);
        }
        List<String> lines = new ArrayList<>();
        lines.add("# outcome: " + result.outcome());
        lines.add("# message: " + result.message().replaceAll("\\R", " "));
        lines.add("# evaluations: " + result.evaluations());
        lines.add("# failures: " + result.failures());
        lines.add("# loss: " + result.loss());
        lines.add("# best loss: " + result.bestLoss());
        lines.add("# seconds: " + result.seconds());
        lines.add("# SHA-256 of the picture: " + picture);
        lines.add(HEADER);
        for (int i = 0; i < result.trace().losses().size(); i++) {
            lines.add((long) result.trace().evaluations().get(i) + ","
                    + result.trace().losses().get(i));
        }
        String above = String.join("\n", lines) + "\n";
        AtomicFile.write(file(entry), above + ending(above));
    }

    /** The image that a finished run ended with, if it ended with one. */
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
        String all = String.join(
                "\n",
                origin,
                plan.problem().id(),
                Integer.toString(plan.problem().dimension()),
                plan.method().id(),
                plan.preset(),
                plan.settings().toString(),
                plan.budget().toString(),
                plan.problem().failures().toString(),
                Long.toString(entry.seed()));
        return folder.resolve(String.format(
                Locale.ROOT,
                "%s-%s-%s-seed%d-%s.csv",
                plan.problem().id(),
                plan.method().id(),
                plan.preset(),
                entry.seed(),
                Sha256.of(all.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS)));
    }
}
