package zerograds.run;

import java.util.List;
import java.util.Optional;
import zerograds.eval.Evaluation;
import zerograds.math.Batch;
import zerograds.math.Vec;
import zerograds.problem.Signal;
import zerograds.run.log.RunEvent;

/** What a run counts, and the best that it saw of the model. Used by one thread. */
final class Tally {
    private long evaluations;
    private long watched;
    private long improvedAt;
    private RunEvent.Failures failures = RunEvent.Failures.NONE;
    private int silentIterations;
    private final Plateau plateau;
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
        plateau = new Plateau();
        answered = new Answered(theta, Double.NaN, Optional.empty());
        best = theta;
    }

    private Tally(Tally other) {
        evaluations = other.evaluations;
        watched = other.watched;
        improvedAt = other.improvedAt;
        failures = other.failures;
        silentIterations = other.silentIterations;
        plateau = other.plateau.copy();
        monitoredLoss = other.monitoredLoss;
        answered = other.answered;
        best = other.best;
        bestLoss = other.bestLoss;
    }

    /** An independent copy, which has forgotten the output at the monitored θ. */
    Tally copy() {
        return new Tally(this);
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

    /** Whether the loss has been the same everywhere. */
    Plateau plateau() {
        return plateau;
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
