package zerograds.store.run;

import zerograds.store.run.table.Database;
import zerograds.store.run.table.Row;
import zerograds.store.run.table.RunFileException;
import zerograds.store.run.table.Table;

/**
 * How much is in a run file; written with everything else, so that what is missing is noticed.
 *
 * @param sequence of the next event
 * @param iterations that are there
 * @param facts about the run
 * @param files of the problem
 * @param events that are no iterations
 * @param evaluations that were recorded
 * @param answers that are kept to be recalled
 * @param checkpoints that are kept
 * @param finished whether the run has ended
 */
public record RunProgress(
        long sequence,
        long iterations,
        long facts,
        long files,
        long events,
        long evaluations,
        long answers,
        long checkpoints,
        boolean finished) {
    static RunProgress of(Row row) throws RunFileException {
        return new RunProgress(
                row.whole(1),
                row.whole(2),
                row.whole(3),
                row.whole(4),
                row.whole(5),
                row.whole(6),
                row.whole(7),
                row.whole(8),
                row.whole(9) != 0);
    }

    void into(Database database) throws RunFileException {
        database.put(
                Table.PROGRESS,
                1L,
                sequence,
                iterations,
                facts,
                files,
                events,
                evaluations,
                answers,
                checkpoints,
                finished ? 1L : 0L);
    }
}
