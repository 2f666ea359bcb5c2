package zerograds.ui.plot.landscape;

import java.util.List;
import java.util.stream.Stream;

/**
 * Which maps are wanted, the dearest first: where there is no room for all, the last ones are left out. Immutable.
 *
 * @param ranked at least one, each once
 */
public record MapChoice(List<LandscapeMap> ranked) {
    /** Everything that costs no evaluation beyond those for the true loss. */
    static final MapChoice FREE = new MapChoice(
            List.of(LandscapeMap.TRUE_LOSS, LandscapeMap.SURROGATE, LandscapeMap.DIFFERENCE, LandscapeMap.SMOOTHED));

    /** The same without the smoothed loss, which costs evaluations where there are many parameters. */
    static final MapChoice FRUGAL = FREE.without(LandscapeMap.SMOOTHED);

    /** @throws IllegalArgumentException if there is none, or one twice */
    public MapChoice {
        ranked = List.copyOf(ranked);
        if (ranked.isEmpty() || ranked.stream().distinct().count() < ranked.size()) {
            throw new IllegalArgumentException("a choice needs one map or more, each once, but got " + ranked);
        }
    }

    public boolean contains(LandscapeMap map) {
        return ranked.contains(map);
    }

    public int size() {
        return ranked.size();
    }

    /** With {@code map} as the dearest. */
    public MapChoice with(LandscapeMap map) {
        return new MapChoice(Stream.concat(Stream.of(map), ranked.stream().filter(other -> other != map))
                .toList());
    }

    /** Without {@code map}, unless it is the only one. */
    public MapChoice without(LandscapeMap map) {
        return ranked.equals(List.of(map))
                ? this
                : new MapChoice(ranked.stream().filter(other -> other != map).toList());
    }

    /** The dearest {@code count}, in the order in which they are shown. */
    public List<LandscapeMap> first(int count) {
        return ranked.stream().limit(count).sorted().toList();
    }
}
