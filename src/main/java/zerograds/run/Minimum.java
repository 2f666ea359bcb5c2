package zerograds.run;

import java.util.Optional;
import zerograds.run.log.Recommendation;
import zerograds.run.log.RunEvent;
import zerograds.run.log.RunLog;
import zerograds.space.ParameterSpace;
import zerograds.space.Point;

/**
 * What a {@link Minimizer} found. Immutable, and thread safe.
 *
 * @param point natural values of the parameters: where the least loss was, or what is recommended of a stochastic model
 * @param loss there; of a stochastic model the mean of repeated evaluations
 * @param end how the run ended, with what it cost and all that failed
 * @param log what happened on the way, which a long run keeps in part
 */
public record Minimum(Point point, double loss, RunEvent.Finished end, RunLog log) {
    static Minimum of(ParameterSpace space, RunEvent.Finished end, RunLog log) {
        Optional<Recommendation.Candidate> mean = end.recommendation().map(Recommendation::recommended);
        return new Minimum(
                space.decode(mean.map(Recommendation.Candidate::theta).orElse(end.best())),
                mean.map(Recommendation.Candidate::mean).orElse(end.bestLoss()),
                end,
                log);
    }
}
