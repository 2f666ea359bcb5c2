package zerograds.ui.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import zerograds.problem.Problem;

/**
 * A problem as the list shows it, or a problem file that could not be read.
 *
 * @param id of the problem, or the name of its folder
 * @param title a short name
 * @param summary what it is, or what is wrong with its file
 * @param tags for searching
 * @param problem empty if its file could not be read
 */
public record ProblemCard(String id, String title, String summary, List<String> tags, Optional<Problem> problem) {
    public ProblemCard {
        tags = List.copyOf(tags);
    }

    /** The card of a problem that was read. */
    public static ProblemCard of(Problem problem) {
        return new ProblemCard(problem.id(), problem.title(), problem.summary(), problem.tags(), Optional.of(problem));
    }

    /** The card of a file that could not be read. */
    public static ProblemCard broken(String id, String reason) {
        return new ProblemCard(id, id, reason, List.of(), Optional.empty());
    }

    /** Whether every word of {@code search} occurs in the card. */
    public boolean matches(String search) {
        String all = (id + ' ' + title + ' ' + summary + ' ' + String.join(" ", tags)).toLowerCase(Locale.ROOT);
        for (String word : search.toLowerCase(Locale.ROOT).strip().split("\\s+", -1)) {
            if (!all.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
