package zerograds.ui.model.verdict;

import java.util.List;
import java.util.stream.Collectors;
import zerograds.space.ParameterSpace;
import zerograds.ui.model.text.Texts;

/**
 * Finds the parameters at a bound that the step would take beyond it. Immutable.
 *
 * @param space names them
 * @param coordinates of θ, ascending
 */
record Pinned(ParameterSpace space, List<Integer> coordinates) {
    private static final int NAMED = 3;

    boolean isEmpty() {
        return coordinates.isEmpty();
    }

    /** The first few by name, and how many more there are. */
    String names() {
        String names =
                coordinates.stream().limit(NAMED).map(space::coordinateName).collect(Collectors.joining(", "));
        int more = coordinates.size() - NAMED;
        return more > 0 ? Texts.of("verdict.bound.more", names, more) : names;
    }
}
