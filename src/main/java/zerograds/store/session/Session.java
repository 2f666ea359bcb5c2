package zerograds.store.session;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a window remembers from one start to the next. Immutable.
 *
 * @param frame where the window was
 * @param theme which colours were chosen
 * @param zoom by how much everything was enlarged, 1 for the usual size
 * @param folded names of the side panes that were folded
 * @param hidden identifiers of the plots that were hidden
 * @param dividers places of the dividers between plots, shares of the whole in (0, 1)
 * @param last what was open; null if nothing was
 * @param recent problems that were opened, the latest first
 */
public record Session(
        Frame frame,
        String theme,
        double zoom,
        List<String> folded,
        List<String> hidden,
        Map<String, List<Double>> dividers,
        @Nullable Last last,
        List<Recent> recent) {

    public Session {
        folded = List.copyOf(folded);
        hidden = List.copyOf(hidden);
        dividers = Map.copyOf(dividers);
        recent = List.copyOf(recent);
    }

    /** Place and size in the screen's pixels, as they are when the window is not maximised. */
    public record Frame(double x, double y, double width, double height, boolean maximised) {
        /** @throws IllegalArgumentException if there is no such window */
        public Frame {
            if (!(Math.abs(x) < 1e6 && Math.abs(y) < 1e6 && width >= 1 && height >= 1 && width < 1e6 && height < 1e6)) {
                throw new IllegalArgumentException(
                        "no window is at " + x + ", " + y + " with a size of " + width + " × " + height);
            }
        }
    }

    /**
     * What was chosen for a run, in the words in which it is typed.
     *
     * @param problem id or path
     * @param unit of the budget
     * @param budget in this unit; empty if it is not limited
     */
    public record Last(
            String problem,
            String method,
            String preset,
            long seed,
            String unit,
            String budget,
            Map<String, String> settings) {
        public Last {
            settings = Map.copyOf(settings);
        }
    }

    /**
     * A problem that was opened.
     *
     * @param place id or path
     */
    public record Recent(String title, String place) {}
}
