package zerograds.ui.plot.axis;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Labels in a column, moved apart until none overlaps another, as little as that takes. */
public final class LabelColumn {
    private LabelColumn() {}

    /**
     * Where the labels go.
     *
     * @param wanted the centres as they would be best, pixels or another unit of length
     * @param height of a label, in the same unit
     * @param from upper end of the column
     * @param to lower end of the column; labels that do not fit into it overlap
     * @return the centres, in the order of {@code wanted}
     */
    public static double[] spread(double[] wanted, double height, double from, double to) {
        List<Integer> order = IntStream.range(0, wanted.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> wanted[i]))
                .toList();
        double[] centres = new double[wanted.length];
        double free = from;
        for (int i : order) {
            centres[i] = Math.max(wanted[i], free + height / 2);
            free = centres[i] + height / 2;
        }
        double limit = to;
        for (int k = order.size() - 1; k >= 0; k--) {
            int i = order.get(k);
            centres[i] = Math.max(from + height / 2, Math.min(centres[i], limit - height / 2));
            limit = centres[i] - height / 2;
        }
        return centres;
    }
}
