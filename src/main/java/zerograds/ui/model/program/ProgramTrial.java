package zerograds.ui.model.program;

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
import zerograds.problem.Visible;
import zerograds.space.Point;
import zerograds.ui.model.text.NumberText;
import zerograds.ui.model.text.Texts;

/** Runs a program twice at its starting values, to find out what it answers, how long it takes and how noisy it is. */
public final class ProgramTrial {
    /**
     * The result of a trial.
     *
     * @param output empty if it failed
     * @param text what there is to say, in lines
     */
    public record Report(Optional<Signal> output, String text) {
        public Report {
            text = Visible.text(text);
        }
    }

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
            String text = Texts.of(
                    "trial.report",
                    shape(first),
                    millis(opened - began),
                    millis(between - opened),
                    millis(end - between),
                    noise(first, second),
                    loss(problem, first, target),
                    messages(session.messages()));
            return new Report(Optional.of(first), text);
        } catch (ForwardException | IllegalArgumentException e) {
            return new Report(Optional.empty(), Texts.of("trial.failed", e.getMessage()));
        } catch (InterruptedException e) {
            return new Report(Optional.empty(), Texts.of("trial.cancelled"));
        }
    }

    private static String messages(List<String> lines) {
        return lines.isEmpty() ? Texts.of("trial.silent") : Texts.of("trial.messages", String.join("\n", lines));
    }

    private static String loss(Problem problem, Signal output, Signal target) throws ForwardException {
        return output.shape().equals(target.shape())
                ? Texts.of("trial.loss", NumberText.measure(problem.loss().of(output, target)))
                : Texts.of("trial.other-shape", target.shape());
    }

    private static String shape(Signal signal) {
        return signal.size() == 1 ? Texts.of("trial.number", signal.value(0)) : Texts.of("trial.array", signal.shape());
    }

    private static String millis(long nanos) {
        return String.format(Locale.ROOT, "%.1f ms", nanos / 1e6);
    }

    private static String noise(Signal first, Signal second) {
        if (!first.shape().equals(second.shape())) {
            return Texts.of("trial.noise.shape", second.shape());
        }
        double sum = 0;
        for (int i = 0; i < first.size(); i++) {
            double difference = first.value(i) - second.value(i);
            sum += difference * difference;
        }
        return sum == 0
                ? Texts.of("trial.noise.none")
                : Texts.of("trial.noise", NumberText.measure(Math.sqrt(sum / first.size())));
    }
}
