package zerograds.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zerograds.optim.settings.Settings;
import zerograds.run.log.RunEvent;
import zerograds.run.log.RunLog;

/**
 * A run as it was right after one of its iterations. Immutable and thread safe.
 *
 * @param iteration the last one that is done, counted from 0
 * @param log up to there; of the samples only those of that iteration
 * @param settings in force
 * @param prediction what the surrogate predicted; empty without a surrogate
 */
public record Moment(long iteration, RunLog log, Settings settings, Optional<Prediction> prediction) {
    /**
     * The beginning of a log, with its last iteration in full, which the whole log may have forgotten.
     *
     * @param sample of the last iteration
     * @param done that iteration's end, right after the sample
     */
    record Beginning(RunLog whole, RunLog.Entry sample, RunLog.Entry done) implements RunLog {
        @Override
        public List<Entry> since(long sequence, int limit) {
            List<Entry> found = new ArrayList<>();
            List<Entry> portion = whole.since(sequence, limit);
            for (Entry entry : portion) {
                if (entry.sequence() < sample.sequence() && !(entry.event() instanceof RunEvent.Sampled)) {
                    found.add(entry);
                }
            }
            boolean reached =
                    portion.size() < limit || portion.get(portion.size() - 1).sequence() >= sample.sequence();
            for (Entry last : List.of(sample, done)) {
                if (reached && last.sequence() >= sequence && found.size() < limit) {
                    found.add(last);
                }
            }
            return found;
        }

        @Override
        public long iterations() {
            return ((RunEvent.Iterated) done.event()).iteration() + 1;
        }

        @Override
        public long sequenceOf(long iteration) {
            return whole.sequenceOf(iteration);
        }

        @Override
        public long samplesOf(long iteration) {
            return whole.samplesOf(iteration);
        }

        @Override
        public List<RunEvent.SettingsChanged> changes() {
            long iterations = iterations();
            return whole.changes().stream()
                    .filter(change -> change.iteration() < iterations)
                    .toList();
        }

        @Override
        public long end() {
            return done.sequence() + 1;
        }
    }
}
