package zerograds.app.problem;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Guesses which word was meant. */
final class Spelling {
    private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

    private Spelling() {}

    /** The word nearest to {@code typed}, if one is near. */
    static Optional<String> nearest(String typed, List<String> words) {
        String lower = typed.toLowerCase(Locale.ROOT);
        return words.stream()
                .filter(word -> DISTANCE.apply(lower, word) <= word.length() / 3
                        || (lower.length() > 2 && (word.contains(lower) || lower.contains(word))))
                .min(Comparator.comparingInt(word -> DISTANCE.apply(lower, word)));
    }
}
