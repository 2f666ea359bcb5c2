package zerograds.store.run;

import java.util.Optional;
import zerograds.math.Vec;
import zerograds.store.run.bytes.SignalBytes;
import zerograds.store.run.table.Row;
import zerograds.store.run.table.RunFileException;

/**
 * An evaluation of the model as a run file has it.
 *
 * @param number counted from 1, in the order in which they ended
 * @param iteration in which
 * @param values natural values, shape {@code [n]}
 * @param seed for a stochastic model
 * @param loss NaN if it failed
 * @param nanos that it took
 * @param failure why it failed
 */
public record RecordedEvaluation(
        long number, long iteration, Vec values, long seed, double loss, long nanos, Optional<String> failure) {
    static RecordedEvaluation of(Row row) throws RunFileException {
        return new RecordedEvaluation(
                row.whole(0),
                row.whole(1),
                Vec.of(SignalBytes.numbers(row.bytes(2))),
                row.whole(3),
                row.realOrNaN(4),
                row.whole(5),
                row.has(6) ? Optional.of(row.text(6)) : Optional.empty());
    }
}
