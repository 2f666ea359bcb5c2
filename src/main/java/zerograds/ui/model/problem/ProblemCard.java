package zerograds.ui.model.problem;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import zerograds.problem.Problem;
import zerograds.problem.Visible;
import zerograds.ui.model.text.NumberText;
import zerograds.ui.model.text.Texts;

/**
 * A problem as lists and the gallery show it, or a problem file that could not be read.
 *
 * @param id of the problem, or the name of its folder
 * @param title a short name
 * @param summary what it is, or what is wrong with its file
 * @param tags for searching
 * @param problem empty if its file could not be read
 * @param thumbnail a small picture of it, a PNG file; empty if there is none
 */
public record ProblemCard(
        String id,
        String title,
        String summary,
        List<String> tags,
        Optional<Problem> problem,
        Optional<Path> thumbnail) {
    public ProblemCard {
        id = Visible.line(id);
        title = Visible.line(title);
        summary = Visible.text(summary);
        tags = List.copyOf(tags);
    }

    /** The card of a problem that was read, without a picture. */
    public static ProblemCard of(Problem problem) {
        return new ProblemCard(
                problem.id(),
                problem.title(),
                problem.summary(),
                problem.tags(),
                Optional.of(problem),
                Optional.empty());
    }

    /** The card of a file that could not be read. */
    public static ProblemCard broken(String id, String reason) {
        return new ProblemCard(id, id, reason, List.of(), Optional.empty(), Optional.empty());
    }

    /** The same with another picture. */
    public ProblemCard with(Optional<Path> picture) {
        return new ProblemCard(id, title, summary, tags, problem, picture);
    }

    /** The same under the id that it was known by, if it is broken: its file may not say any more which problem it is. */
    ProblemCard as(String known) {
        return isUsable() ? this : new ProblemCard(known, title, summary, tags, problem, thumbnail);
    }

    /** Whether its file could be read. */
    public boolean isUsable() {
        return problem.isPresent();
    }

    /** What about the problem cannot be differentiated, or else the first sentence of its summary. */
    public String nondifferentiable() {
        return problem.flatMap(Problem::nondifferentiable).orElseGet(this::firstSentence);
    }

    /** The first sentence of the summary. */
    public String firstSentence() {
        int end = summary.indexOf(". ");
        return end < 0 ? summary : summary.substring(0, end + 1);
    }

    /** The number of parameters, for people. */
    public String dimension() {
        return problem.map(known -> "n = " + NumberText.count(known.dimension()))
                .orElse(Texts.of("problem.unreadable"));
    }

    /** Whether every word of {@code search} occurs in the card. */
    public boolean matches(String search) {
        String all = (id + ' ' + title + ' ' + summary + ' ' + nondifferentiable() + ' ' + String.join(" ", tags))
                .toLowerCase(Locale.ROOT);
        for (String word : search.toLowerCase(Locale.ROOT).strip().split("\\s+", -1)) {
            if (!all.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
