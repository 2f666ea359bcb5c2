package zerograds.optim.baseline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zerograds.eval.Evaluation;
import zerograds.optim.Step;
import zerograds.optim.settings.Settings;
import zerograds.space.ParameterSpace;
import zerograds.state.Fields;

/**
 * A baseline whose loop is a library's. θ is the best point so far. When the library has converged, or a setting was changed,
 * its loop begins again from there. A failure is told to it as a loss beyond the worst.
 */
abstract class LibraryBaseline extends Baseline<LibraryBaseline.Account> {
    private @Nullable LibraryLoop loop;
    private double[][] points = new double[0][0];

    LibraryBaseline(ParameterSpace space, Settings settings, long seed) {
        super(space, settings, seed);
    }

    /**
     * The library's loop.
     *
     * @param start units
     * @param round how often it began before
     */
    abstract LibraryLoop.Body body(double[] start, Settings now, long round);

    @Override
    final Account begin(double[] start) {
        return new Account(new Best(start), settings(), start, 0);
    }

    @Override
    final double[][] propose(double progress) {
        if (!memory().settings.equals(settings())) {
            restart();
        }
        Optional<double[][]> wanted = running().next();
        if (wanted.isEmpty()) {
            restart();
            wanted = running().next();
        }
        points = wanted.orElseThrow(() -> new IllegalStateException("the library's loop ended before it began"));
        return points;
    }

    private LibraryLoop running() {
        LibraryLoop present = loop;
        if (present == null) {
            Account now = memory();
            present =
                    new LibraryLoop(getClass().getSimpleName(), body(now.start, now.settings, now.round), now.answers);
            loop = present;
        }
        return present;
    }

    private void restart() {
        close();
        memory().begin(settings());
    }

    @Override
    final Step learn(List<Evaluation> answers) {
        double[] losses = losses(answers);
        for (int i = 0; i < losses.length; i++) {
            memory().best.offer(points[i], losses[i]);
            if (Double.isFinite(losses[i])) {
                memory().worst = Math.max(memory().worst, losses[i]);
            }
        }
        double beyond = memory().beyond();
        for (int i = 0; i < losses.length; i++) {
            losses[i] = Double.isFinite(losses[i]) ? losses[i] : beyond;
        }
        memory().answers.add(losses);
        running().answer(losses);
        return silent();
    }

    @Override
    final void restored() {
        close();
    }

    @Override
    public final void close() {
        LibraryLoop present = loop;
        if (present != null) {
            present.close();
            loop = null;
        }
    }

    /** What the library's loop was begun with and told since; it is a function of that. */
    static final class Account implements Memory {
        /** The loss of a failure while nothing else was answered. */
        private static final double UNKNOWN = 1e6;

        private final Best best;
        private final List<double[]> answers = new ArrayList<>();
        private Settings settings;
        private double[] start;
        private long round;
        private double worst = Double.NEGATIVE_INFINITY;

        private Account(Best best, Settings settings, double[] start, long round) {
            this.best = best;
            this.settings = settings;
            this.start = start.clone();
            this.round = round;
        }

        private void begin(Settings now) {
            settings = now;
            start = best.theta().clone();
            round++;
            answers.clear();
        }

        /** As far above the worst loss as the best is below it. */
        private double beyond() {
            return Double.isFinite(worst) ? worst + (worst - best.loss()) + Math.abs(worst) : UNKNOWN;
        }

        @Override
        public void fields(Fields fields) {
            best.fields(fields);
            fields.list(answers, () -> new double[0], fields::numbers);
            settings = settings.fields(fields);
            fields.fill(start);
            round = fields.whole(round);
            worst = fields.number(worst);
        }

        @Override
        public double[] theta() {
            return best.theta();
        }
    }
}
