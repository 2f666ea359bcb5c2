package zerograds.ui.model.series;

import java.util.List;
import java.util.stream.Stream;
import zerograds.ui.model.text.Texts;

/**
 * Lists the unsaved work that closing the window would lose.
 *
 * @param runs that have computed something nobody has exported since
 * @param script whether a script was changed and not saved
 * @param sweep whether a sweep is running
 * @param film whether a film is being written
 */
public record Losses(int runs, boolean script, boolean sweep, boolean film) {
    /** Whether the window may close without a question. */
    public boolean isNothing() {
        return runs == 0 && !script && !sweep && !film;
    }

    /** A sentence for each. */
    public List<String> sentences() {
        return Stream.of(
                        runs == 0 ? "" : runs == 1 ? Texts.of("leave.run") : Texts.of("leave.runs", runs),
                        script ? Texts.of("leave.script") : "",
                        sweep ? Texts.of("leave.sweep") : "",
                        film ? Texts.of("leave.film") : "")
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }
}
