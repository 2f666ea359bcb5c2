package zerograds.ui.view.widget;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.layout.HBox;

/** Nodes side by side, some of which leave, one after the other, where there is no room for all. */
public class FittingRow extends HBox {
    private final List<Node> all = new ArrayList<>();
    private final List<Node> leaving = new ArrayList<>();
    private Optional<Node> substitute = Optional.empty();
    private Optional<Node> whole = Optional.empty();
    private final Map<Node, Double> widths = new HashMap<>();
    private final ObservableList<Node> left = FXCollections.observableArrayList();

    /**
     * Shows these nodes from now on.
     *
     * @param everything from left to right
     * @param first those that may leave, in the order in which they do
     */
    public final void fill(List<? extends Node> everything, List<? extends Node> first) {
        all.addAll(everything);
        leaving.addAll(first);
        getChildren().setAll(everything);
    }

    /** Shows {@code node}, one of all, only while others have left. */
    public final void substitute(Node node) {
        substitute = Optional.of(node);
        getChildren().remove(node);
    }

    /** Lets others leave as long as {@code node} cannot be read as a whole; alone, it is cut all the same. */
    public final void whole(Node node) {
        whole = Optional.of(node);
    }

    /** Those that have left, in the order of the row. */
    public final ObservableList<Node> left() {
        return left;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        fit();
        super.layoutChildren();
    }

    private void fit() {
        for (Node child : all) {
            if (!getChildren().contains(child) && !widths.containsKey(child)) {
                // never shown, so not dressed yet
                continue;
            }
            double width = whole.filter(child::equals).isPresent() ? child.prefWidth(-1) : child.minWidth(-1);
            widths.put(child, child.isManaged() ? width : 0);
        }
        int gone = 0;
        while (gone < leaving.size() && need(without(gone)) > getWidth() - snappedLeftInset() - snappedRightInset()) {
            gone++;
        }
        List<Node> stay = without(gone);
        if (!stay.equals(getChildren())) {
            getChildren().setAll(stay);
            left.setAll(all.stream().filter(leaving.subList(0, gone)::contains).toList());
        }
    }

    private List<Node> without(int gone) {
        return all.stream()
                .filter(node -> !leaving.subList(0, gone).contains(node))
                .filter(node -> gone > 0 || substitute.filter(node::equals).isEmpty())
                .toList();
    }

    private double need(List<Node> nodes) {
        double gaps = getSpacing() * Math.max(0, nodes.size() - 1);
        return gaps
                + nodes.stream()
                        .mapToDouble(node -> widths.getOrDefault(node, 0.0))
                        .sum();
    }
}
