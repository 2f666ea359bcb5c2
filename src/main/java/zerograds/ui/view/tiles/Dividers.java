package zerograds.ui.view.tiles;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.application.Platform;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;

/** Where dividers stand: each pane keeps its part of the whole while it grows, and while others come and go. JavaFX thread only. */
public final class Dividers {
    private final Map<String, List<Double>> places = new HashMap<>();

    /** Where they stand, by the names of their panes. */
    public Map<String, List<Double>> places() {
        return Map.copyOf(places);
    }

    /** Takes these places for the panes that are made from now on. */
    public void restore(Map<String, List<Double>> earlier) {
        places.putAll(earlier);
    }

    /** Puts the dividers of {@code pane} where those of that name stood, or at {@code usual}, and follows them. */
    void keep(String name, SplitPane pane, double usual) {
        int count = pane.getItems().size() - 1;
        String key = name + "-" + pane.getItems().size();
        Runnable put = () -> {
            List<Double> before = places.getOrDefault(key, List.of());
            pane.setDividerPositions(
                    before.size() == count
                            ? before.stream().mapToDouble(Double::doubleValue).toArray()
                            : new double[] {usual});
        };
        put.run();
        // a split pane shares what it gains or loses evenly: panes would not keep their parts
        (pane.getOrientation() == Orientation.HORIZONTAL ? pane.widthProperty() : pane.heightProperty())
                .addListener((property, then, now) -> Platform.runLater(put));
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
