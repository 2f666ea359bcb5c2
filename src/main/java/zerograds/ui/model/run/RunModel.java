package zerograds.ui.model.run;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import zerograds.optim.Method;
import zerograds.problem.Problem;
import zerograds.run.Moment;
import zerograds.run.Prediction;
import zerograds.run.Run;
import zerograds.run.landscape.LandscapeProbe;
import zerograds.run.log.RunLog;
import zerograds.ui.model.landscape.LandscapeModel;
import zerograds.ui.model.landscape.PredictionFeed;
import zerograds.ui.model.series.Fold;
import zerograds.ui.model.series.GradientSeries;
import zerograds.ui.model.series.LatestSample;
import zerograds.ui.model.series.LossSeries;
import zerograds.ui.model.series.ParameterTrace;
import zerograds.ui.model.series.ProbedGradients;
import zerograds.ui.model.series.RunStatus;
import zerograds.ui.model.verdict.RecentIterations;
import zerograds.ui.model.verdict.RunningVerdict;
import zerograds.ui.model.verdict.Verdict;

/** One run as it is shown: every fold of its log. JavaFX thread only; {@link #pull} is called once a pulse. */
public final class RunModel implements AutoCloseable {
    /** A pulse stays short even when a long log is read from its beginning. */
    private static final int ENTRIES_PER_PULL = 20_000;

    private final Run run;
    private final RunLog log;
    private final @Nullable TimeTravel time;
    private final Supplier<CompletableFuture<Prediction>> predictions;
    private final RunStatus status;
    private final LossSeries losses = new LossSeries();
    private final GradientSeries gradients = new GradientSeries();
    private final RunningVerdict judgement;
    private final ParameterTrace parameters;
    private final LatestSample sample = new LatestSample();
    private final LandscapeModel landscape;
    private final ProbedGradients probedGradients;
    private final List<Fold> folds;
    private long next;
    private long version;
    private @Nullable Verdict verdict;
    private long judged;

    /** Shows {@code run} and owns it. */
    public RunModel(Run run) {
        this(run, run.log(), run::prediction, LandscapeProbe.beside(run), true);
    }

    /**
     * What is shown of {@code run} as it was at {@code moment}, with all of its log read: for any thread, which then hands
     * it to that of JavaFX. It owns nothing.
     */
    static RunModel past(Run run, Moment moment, LandscapeProbe probe) {
        RunModel past = new RunModel(run, moment.log(), () -> prediction(moment), probe, false);
        past.pullAll();
        return past;
    }

    private RunModel(
            Run run,
            RunLog log,
            Supplier<CompletableFuture<Prediction>> predictions,
            LandscapeProbe probe,
            boolean live) {
        this.run = run;
        this.log = log;
        this.predictions = predictions;
        Problem problem = run.plan().problem();
        status = new RunStatus(run.plan());
        judgement = new RunningVerdict(run.plan());
        parameters = new ParameterTrace(problem);
        landscape = new LandscapeModel(problem, probe, new PredictionFeed(run.plan(), log, predictions, probe));
        probedGradients = new ProbedGradients(run.plan().problem().dimension(), probe);
        folds = List.of(status, losses, gradients, judgement, parameters, sample, landscape, probedGradients);
        time = live ? new TimeTravel(this) : null;
    }

    private static CompletableFuture<Prediction> prediction(Moment moment) {
        return moment.prediction()
                .map(CompletableFuture::completedFuture)
                .orElseGet(() -> CompletableFuture.failedFuture(new IllegalStateException("there is no surrogate")));
    }

    /** Goes back in the run; empty for a model that shows the past already. */
    public Optional<TimeTravel> time() {
        return Optional.ofNullable(time);
    }

    public Run run() {
        return run;
    }

    /** What is optimised. */
    public Problem problem() {
        return run.plan().problem();
    }

    /** By which optimizer. */
    public Method method() {
        return run.plan().method();
    }

    /** The log that is shown: the run's, or as it was. */
    public RunLog log() {
        return log;
    }

    public RunStatus status() {
        return status;
    }

    public LossSeries losses() {
        return losses;
    }

    public GradientSeries gradients() {
        return gradients;
    }

    public ParameterTrace parameters() {
        return parameters;
    }

    public LatestSample sample() {
        return sample;
    }

    /** The loss around θ. */
    public LandscapeModel landscape() {
        return landscape;
    }

    /** The gradient of the smoothed loss by central differences, beside the surrogate's. */
    public ProbedGradients probedGradients() {
        return probedGradients;
    }

    /** Asks what the surrogate predicts; empty if a copy of it would be too large. */
    Optional<CompletableFuture<Prediction>> prediction() {
        return problem().dimension() <= PredictionFeed.MOST_PARAMETERS
                ? Optional.of(predictions.get())
                : Optional.empty();
    }

    /** Looks at the same part of the space as another model of the same run, and takes over what was probed for it. */
    public void follow(RunModel other) {
        landscape.follow(other.landscape);
        probedGradients.adopt(other.probedGradients);
    }

    /** Whether the method learns a surrogate, which the others cannot show. */
    public boolean hasSurrogate() {
        return run.plan().method().hasSurrogate();
    }

    /** Whether the surrogate fits; found anew only if there is something new. */
    public Verdict verdict() {
        long evidence = version + probedGradients.version();
        Verdict known = verdict;
        if (known == null || judged != evidence) {
            known = hasSurrogate()
                    ? judgement.verdict(probedGradients.since(status.iterations() - RecentIterations.ITERATIONS))
                    : Verdict.withoutSurrogate(method().title());
            verdict = known;
            judged = evidence;
        }
        return known;
    }

    /** Grows whenever a pull found something new: a plot compares it with what it has drawn. */
    public long version() {
        return version;
    }

    /** Reads what is new in the log. */
    public void pull() {
        List<RunLog.Entry> entries = log.since(next, ENTRIES_PER_PULL);
        for (RunLog.Entry entry : entries) {
            folds.forEach(fold -> fold.accept(entry));
            next = entry.sequence() + 1;
        }
        if (!entries.isEmpty()) {
            version++;
        }
        if (time != null) {
            status.watch(run.evaluations());
        }
    }

    /** Reads the log to its end. */
    void pullAll() {
        long read;
        do {
            read = next;
            pull();
        } while (next > read);
    }

    /** Ends the run that it owns, and what looks at it. */
    @Override
    public void close() {
        if (time != null) {
            time.close();
            landscape.close();
            run.close();
        }
    }
}
