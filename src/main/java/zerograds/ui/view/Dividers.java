package zerograds.ui.view;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.SplitPane;

/** Where dividers stand, kept while the panes between them come and go. JavaFX thread only. */
final class Dividers {
    private final Map<String, List<Double>> places = new HashMap<>();

    /** Where they stand, by the names of their panes. */
    Map<String, List<Double>> places() {
        return Map.copyOf(places);
    }

    /** Takes these places for the panes that are made from now on. */
    void restore(Map<String, List<Double>> earlier) {
        places.putAll(earlier);
    }

    /** Puts the dividers of {@code pane} where those of that name stood, or at {@code usual}, and follows them. */
    void keep(String name, SplitPane pane, double usual) {
        int count = pane.getItems().size() - 1;
        String key = name + "-" + pane.getItems().size();
        List<Double> before = places.getOrDefault(key, List.of());
        if (before.size() == count) {
            pane.setDividerPositions(
                    before.stream().mapToDouble(Double::doubleValue).toArray());
        } else {
            pane.setDividerPositions(usual);
        }
        // Only what the user moves: the layout moves them as well while the window is made.
        pane.getDividers().forEach(divider -> divider.positionProperty().addListener((property, then, now) -> {
            if (pane.isPressed()) {
                places.put(
                        key,
                        pane.getDividers().stream()
                                .map(SplitPane.Divider::getPosition)
                                .toList());
            }
        }));
    }
}
