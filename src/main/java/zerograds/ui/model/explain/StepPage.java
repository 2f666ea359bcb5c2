package zerograds.ui.model.explain;

import java.util.List;
import zerograds.ui.model.text.StepStage;

/**
 * A page of the explanation of an iteration: one of its stages, as text and tables. Immutable.
 *
 * @param iteration counted from 0
 * @param sentence what happens
 * @param formulas one to a line; empty where nothing is computed
 * @param columns of the table; empty for no table
 * @param rows each with a text for every column
 * @param summary what the table leaves out
 */
public record StepPage(
        StepStage stage,
        long iteration,
        String sentence,
        List<String> formulas,
        List<String> columns,
        List<List<String>> rows,
        String summary) {
    public StepPage {
        formulas = List.copyOf(formulas);
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }
}
