package zerograds.ui.model.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import zerograds.optim.Method;
import zerograds.run.Explanation;
import zerograds.space.ParameterSpace;
import zerograds.ui.model.text.NumberText;
import zerograds.ui.model.text.StepStage;
import zerograds.ui.model.text.Texts;

/**
 * Writes the pages about one iteration. Safe for use by several threads.
 *
 * @param told the intermediate values of the iteration
 * @param space its parameters
 * @param method that did it
 * @param next the loss at θ after it; NaN if it is not known
 */
record StepPages(Explanation told, ParameterSpace space, Method method, double next) {
    /** So many rows are shown of a table. */
    static final int MOST_ROWS = 8;

    boolean hasSurrogate() {
        return method.hasSurrogate();
    }

    /** Whether θ moved along the Jacobian of a signal: a gradient without a fit to losses. */
    boolean isSignal() {
        return hasSurrogate() && told.fit().isEmpty() && !told.moves().isEmpty();
    }

    /** A page with nothing but a sentence. */
    StepPage only(StepStage stage, String sentence) {
        return page(stage, sentence, List.of(), List.of(), List.of(), "");
    }

    StepPage page(
            StepStage stage,
            String sentence,
            List<String> formulas,
            List<String> columns,
            List<List<String>> rows,
            String summary) {
        return new StepPage(stage, told.event().iteration(), sentence, formulas, columns, rows, summary);
    }

    /**
     * The coordinates with the largest {@code size}, at most {@link #MOST_ROWS}; all in their order if they are few.
     */
    int[] first(IntToDoubleFunction size) {
        int n = space.dimension();
        if (n <= MOST_ROWS) {
            return IntStream.range(0, n).toArray();
        }
        return IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer j) -> -Math.abs(size.applyAsDouble(j))))
                .limit(MOST_ROWS)
                .mapToInt(j -> j)
                .toArray();
    }

    /** Says which coordinates {@link #first} has chosen, by the end of the text's key; empty if all. */
    String shown(String most) {
        int n = space.dimension();
        return n <= MOST_ROWS ? "" : Texts.of("step.shown." + most, MOST_ROWS, NumberText.count(n));
    }

    /** Joins what is not empty. */
    static String sentences(String... parts) {
        List<String> all = new ArrayList<>();
        for (String part : parts) {
            if (!part.isBlank()) {
                all.add(part.strip());
            }
        }
        return String.join(" ", all);
    }

    /** A number with a true minus sign. */
    static String number(double value) {
        return NumberText.measure(value).replaceFirst("^-", "−").replace(NumberText.NONE, Texts.of("number.unknown"));
    }

    /** A number for a narrow column: three significant digits. */
    static String brief(double value) {
        return Double.isFinite(value) ? NumberText.shortest(value).replaceFirst("^-", "−") : Texts.of("number.unknown");
    }
}
