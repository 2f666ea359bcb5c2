package zerograds.ui.model.series;

import java.util.List;
import java.util.stream.Stream;
import zerograds.ui.model.text.Texts;

/**
 * Lists the unsaved work that closing the window would lose.
 *
 * @param runs that have computed something nobody has exported since
 * @param script whether a script was changed and not saved
 * @param jobs the titles of those that go on
 */
public record Losses(int runs, boolean script, List<String> jobs) {
    public Losses {
        jobs = List.copyOf(jobs);
    }

    /** Whether the window may close without a question. */
    public boolean isNothing() {
        return runs == 0 && !script && jobs.isEmpty();
    }

    /** A sentence for each. */
    public List<String> sentences() {
        String lost = runs == 1 ? Texts.of("leave.run") : Texts.of("leave.runs", runs);
        return Stream.concat(
                        Stream.of(runs == 0 ? "" : lost, script ? Texts.of("leave.script") : ""),
                        jobs.stream().map(title -> Texts.of("leave.job", title)))
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }
}
