package zerograds.run;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import zerograds.eval.Evaluation;
import zerograds.math.Batch;
import zerograds.math.Vec;
import zerograds.problem.Signal;
import zerograds.run.log.RunEvent;
import zerograds.state.Fields;
import zerograds.state.Stateful;

/** What a run counts, and the best that it saw of the model. Used by one thread. */
final class Tally implements Stateful {
    private long evaluations;
    private long watched;
    private long improvedAt;
    private RunEvent.Failures failures = RunEvent.Failures.NONE;
    private int silentIterations;
    private final Plateau plateau = new Plateau();
    private double monitoredLoss = Double.NaN;
    private Optional<Signal> monitoredOutput = Optional.empty();
    private Answered answered;
    private Vec best;
    private double bestLoss = Double.NaN;

    /**
     * Monitored parameters that the model had an answer for.
     *
     * @param theta shape {@code [n]}; the start while there are none
     * @param loss there; NaN while there are none
     * @param output the signal there, if any
     */
    record Answered(Vec theta, double loss, Optional<Signal> output) {}

    /** Before anything was done, at the parameters {@code theta}. */
    Tally(Vec theta) {
        answered = new Answered(theta, Double.NaN, Optional.empty());
        best = theta;
    }

    /** All but the output at the monitored θ, which the next iteration brings. */
    @Override
    public void fields(Fields fields) {
        evaluations = fields.whole(evaluations);
        watched = fields.whole(watched);
        improvedAt = fields.whole(improvedAt);
        failures = new RunEvent.Failures(
                fields.whole(failures.count()), failed(fields, failures.first()), failed(fields, failures.last()));
        silentIterations = fields.count(silentIterations);
        plateau.fields(fields);
        monitoredLoss = fields.number(monitoredLoss);
        answered = new Answered(
                fields.vec(answered.theta()),
                fields.number(answered.loss()),
                fields.optional(answered.output(), () -> Signal.scalar(0), signal -> signal.fields(fields)));
        best = fields.vec(best);
        bestLoss = fields.number(bestLoss);
    }

    private static Optional<RunEvent.Failed> failed(Fields fields, Optional<RunEvent.Failed> failed) {
        return fields.optional(
                failed,
                () -> new RunEvent.Failed(0, "", Vec.of()),
                one -> new RunEvent.Failed(
                        fields.whole(one.iteration()), fields.text(one.reason()), fields.vec(one.theta())));
    }

    /** Counts the evaluation at the monitored θ, and keeps it if it is the best. */
    void watch(Vec theta, Evaluation answer, long iteration) {
        watched++;
        monitoredLoss = answer.lossOrNaN();
        monitoredOutput = Optional.empty();
        if (answer instanceof Evaluation.Success success) {
            monitoredOutput = success.signal();
            answered = new Answered(theta, monitoredLoss, monitoredOutput);
            if (!(bestLoss <= monitoredLoss)) {
                bestLoss = monitoredLoss;
                best = theta;
                improvedAt = evaluations;
            }
        } else if (answer instanceof Evaluation.Failure failure) {
            failures = failures.and(new RunEvent.Failed(iteration, failure.reason(), theta));
        }
    }

    /** Counts all answers of an iteration to the optimizer, but those that were drawn again. */
    void countIteration(Batch probes, List<Evaluation> answers, long iteration) {
        int failed = count(probes, answers, iteration);
        silentIterations = failed == answers.size() ? silentIterations + 1 : 0;
    }

    /** Counts answers to the optimizer; returns how many of them failed. */
    int count(Batch probes, List<Evaluation> answers, long iteration) {
        int failed = 0;
        for (int row = 0; row < answers.size(); row++) {
            plateau.add(answers.get(row).lossOrNaN());
            if (answers.get(row) instanceof Evaluation.Failure failure) {
                failed++;
                failures = failures.and(new RunEvent.Failed(iteration, failure.reason(), probes.row(row)));
            }
        }
        evaluations += answers.size();
        return failed;
    }

    /** How many the optimizer asked for so far. */
    long evaluations() {
        return evaluations;
    }

    /** How many more there were to watch the loss at θ. */
    long watched() {
        return watched;
    }

    /** How many the optimizer has asked for since the least loss at θ sank last. */
    long sinceImproved() {
        return evaluations - improvedAt;
    }

    RunEvent.Failures failures() {
        return failures;
    }

    /** Iterations in a row without any answer. */
    int silentIterations() {
        return silentIterations;
    }

    /** The loss, if it has been the same everywhere. */
    OptionalDouble level() {
        return plateau.isEverywhere() ? OptionalDouble.of(plateau.level()) : OptionalDouble.empty();
    }

    /** At the parameters that were monitored last; NaN if the model failed there. */
    double monitoredLoss() {
        return monitoredLoss;
    }

    /** The signal there, if any. */
    Optional<Signal> monitoredOutput() {
        return monitoredOutput;
    }

    /** Where the model answered last. */
    Answered answered() {
        return answered;
    }

    /** The parameters of the least loss at θ. */
    Vec best() {
        return best;
    }

    /** NaN while there is none. */
    double bestLoss() {
        return bestLoss;
    }
}
