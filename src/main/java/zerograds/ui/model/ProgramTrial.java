package zerograds.ui.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import zerograds.problem.ForwardException;
import zerograds.problem.ForwardModel;
import zerograds.problem.Problem;
import zerograds.problem.Signal;
import zerograds.space.Point;

/** Runs a program twice at its start, to see what it answers, how long that takes and how noisy it is. */
public final class ProgramTrial {
    /**
     * What came of it.
     *
     * @param output empty if it failed
     * @param text what there is to say, in lines
     */
    public record Report(Optional<Signal> output, String text) {}

    private final Executor window;
    private @Nullable Thread thread;

    /** @param window does what it is given on the JavaFX thread */
    public ProgramTrial(Executor window) {
        this.window = window;
    }

    /** Begins a trial of a program the user consented to; one that goes on is cancelled. JavaFX thread only. */
    public void start(Problem problem, Consumer<Report> done) {
        cancel();
        Thread started = new Thread(
                () -> {
                    Report report = run(problem);
                    window.execute(() -> done.accept(report));
                },
                "trial-" + problem.id());
        started.setDaemon(true);
        thread = started;
        started.start();
    }

    /** Ends the program, if it runs. */
    public void cancel() {
        Thread running = thread;
        if (running != null) {
            running.interrupt();
        }
        thread = null;
    }

    private static Report run(Problem problem) {
        long began = System.nanoTime();
        try (ForwardModel.Session session = problem.model().open()) {
            Point point = problem.space().decode(problem.space().start(1));
            long opened = System.nanoTime();
            Signal first = session.run(point, 1);
            long between = System.nanoTime();
            Signal second = session.run(point, 2);
            long end = System.nanoTime();
            Signal target = problem.target().resolve(problem, session);
            String text = "Answer: " + shape(first) + "\nTime to start: " + millis(opened - began)
                    + "\nTime per evaluation: " + millis(between - opened) + ", then " + millis(end - between) + "\n"
                    + noise(first, second) + "\n" + loss(problem, first, target)
                    + "\n" + messages(session.messages());
            return new Report(Optional.of(first), text);
        } catch (ForwardException | IllegalArgumentException e) {
            return new Report(Optional.empty(), "It failed.\n" + e.getMessage());
        } catch (InterruptedException e) {
            return new Report(Optional.empty(), "Cancelled.");
        }
    }

    private static String messages(List<String> lines) {
        return lines.isEmpty()
                ? "It wrote nothing to standard error."
                : "It wrote to standard error:\n" + String.join("\n", lines);
    }

    private static String loss(Problem problem, Signal output, Signal target) throws ForwardException {
        return output.shape().equals(target.shape())
                ? "Loss at the start: " + Figures.measure(problem.loss().of(output, target))
                : "It cannot be compared with the target: that has the shape " + target.shape() + ".";
    }

    private static String shape(Signal signal) {
        return signal.size() == 1 ? "the number " + signal.value(0) : "an array of shape " + signal.shape();
    }

    private static String millis(long nanos) {
        return String.format(Locale.ROOT, "%.1f ms", nanos / 1e6);
    }

    private static String noise(Signal first, Signal second) {
        if (!first.shape().equals(second.shape())) {
            return "Noise: the second answer has another shape, " + second.shape() + ".";
        }
        double sum = 0;
        for (int i = 0; i < first.size(); i++) {
            double difference = (double) first.value(i) - second.value(i);
            sum += difference * difference;
        }
        return sum == 0
                ? "Noise: none; the same parameters gave the same answer."
                : "Noise: the same parameters gave answers that differ by "
                        + Figures.measure(Math.sqrt(sum / first.size())) + " (root mean square).";
    }
}
