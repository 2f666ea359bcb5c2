package zerograds.store.result;

import java.util.List;
import java.util.stream.Stream;
import zerograds.problem.Problem;
import zerograds.run.log.IterationColumn;
import zerograds.run.log.RunEvent;
import zerograds.run.log.RunLog;

/**
 * The iterations of a run as rows of a table; a number that is not known is NaN.
 *
 * @param problem a stochastic model's least loss is luck, and a value that is maximised is told beside the loss
 */
public record IterationTable(Problem problem) {
    /** The names of its columns. */
    public List<String> header() {
        String least = problem.stochastic() ? "luckiest" : "best";
        Stream<String> values = problem.loss().isMaximised() ? Stream.of("value", least + "Value") : Stream.of();
        return Stream.concat(
                        IterationColumn.table()
                                .map(column -> column == IterationColumn.BEST_LOSS ? least + "Loss" : column.heading()),
                        values)
                .toList();
    }

    /**
     * A row, in the order of the header.
     *
     * @param entry of an iteration
     */
    public List<Object> row(RunLog.Entry entry) {
        RunEvent.Iterated iterated = (RunEvent.Iterated) entry.event();
        Stream<Object> values = problem.loss().isMaximised()
                ? Stream.of(
                        problem.loss().shown(iterated.loss()), problem.loss().shown(iterated.bestLoss()))
                : Stream.of();
        return Stream.concat(IterationColumn.table().map(column -> column.cell(entry)), values)
                .toList();
    }
}
