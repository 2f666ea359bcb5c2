package zerograds.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zerograds.optim.Settings;

/**
 * A run as it was right after one of its iterations. Immutable and thread safe.
 *
 * @param iteration the last one that is done, counted from 0
 * @param log up to there; of the samples only those of that iteration
 * @param settings in force
 * @param belief what the optimizer believed; empty without a surrogate
 */
public record Moment(long iteration, RunLog log, Settings settings, Optional<Belief> belief) {
    /**
     * The beginning of a log, with one sample that the whole log may have forgotten.
     *
     * @param end the first sequence number that is left out
     */
    record Beginning(RunLog whole, RunLog.Entry sample, long end) implements RunLog {
        @Override
        public List<Entry> since(long sequence, int limit) {
            List<Entry> found = new ArrayList<>();
            for (Entry entry : whole.since(sequence, limit)) {
                if (entry.sequence() > sample.sequence() && sample.sequence() >= sequence && !found.contains(sample)) {
                    found.add(sample);
                }
                if (entry.sequence() < end && !(entry.event() instanceof RunEvent.Sampled)) {
                    found.add(entry);
                }
            }
            return found.size() > limit ? found.subList(0, limit) : found;
        }
    }
}
