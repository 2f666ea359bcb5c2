package zerograds.run;

import java.util.ArrayList;
import java.util.List;
import zerograds.eval.Evaluation;
import zerograds.math.Batch;
import zerograds.math.Vec;
import zerograds.run.log.Recommendation;

/** Evaluates the candidates that a run of a stochastic model leaves again and again. Used by one thread. */
final class Repeats {
    /** So many at once: an interruption keeps what came before. */
    private static final int ROUND = 10;

    private final Vec last;
    private final Vec luckiest;
    private final List<Vec> different;
    private final List<List<Evaluation>> answers = new ArrayList<>();

    Repeats(Vec last, Vec luckiest) {
        this.last = last;
        this.luckiest = luckiest;
        different = last.equals(luckiest) ? List.of(last) : List.of(last, luckiest);
        different.forEach(theta -> answers.add(new ArrayList<>()));
    }

    /** Evaluates a batch with the random numbers of a round. */
    @FunctionalInterface
    interface Asking {
        List<Evaluation> ask(Batch points, int round) throws InterruptedException;
    }

    /** Evaluates each candidate so often. */
    void run(int times, Asking asking) throws InterruptedException {
        for (int round = 0; answers.get(0).size() < times; round++) {
            int each = Math.min(ROUND, times - answers.get(0).size());
            List<Evaluation> replies = asking.ask(batch(each), round);
            for (int i = 0; i < replies.size(); i++) {
                answers.get(i / each).add(replies.get(i));
            }
        }
    }

    private Batch batch(int each) {
        int n = last.size();
        Batch batch = Batch.zeros(each * different.size(), n);
        for (int row = 0; row < batch.rows(); row++) {
            different.get(row / each).copyTo(batch.values(), row * n);
        }
        return batch;
    }

    /** Whether anything is known. */
    boolean hasBegun() {
        return !answers.get(0).isEmpty();
    }

    Recommendation outcome() {
        return new Recommendation(
                candidate(last, answers.get(0)), candidate(luckiest, answers.get(answers.size() - 1)));
    }

    private static Recommendation.Candidate candidate(Vec theta, List<Evaluation> answers) {
        double[] losses = answers.stream()
                .mapToDouble(Evaluation::lossOrNaN)
                .filter(loss -> !Double.isNaN(loss))
                .toArray();
        double mean = 0;
        double squares = 0;
        for (int i = 0; i < losses.length; i++) {
            double difference = losses[i] - mean;
            mean += difference / (i + 1);
            squares += difference * (losses[i] - mean);
        }
        int k = losses.length;
        return new Recommendation.Candidate(
                theta,
                answers.size(),
                answers.size() - k,
                k == 0 ? Double.NaN : mean,
                k < 2 ? Double.NaN : Math.sqrt(squares / (k - 1) / k));
    }
}
