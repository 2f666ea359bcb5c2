package zerograds.ui.plot.chart;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import zerograds.ui.model.series.Points;

/**
 * A noisy curve in pixels as what can be read of it: a running mean and, around it, all values.
 *
 * <p>The area is cut into columns of a few pixels. Values that the axes cannot show are left out; a column with nothing but
 * these is a gap.
 */
final class Band {
    /** The width of a column, pixels. */
    static final double COLUMN = 4;

    /** A curve whose columns are higher than that on average, pixels, is noisy. */
    private static final double NOISY = 6;

    /** The dashes of a line that goes up and down within a few pixels would be lost. */
    private static final double NOISY_DASHES = 1.5;

    /** How much a column and its neighbours to either side count for the mean. */
    private static final double[] WEIGHTS = {3, 2, 1};

    private final Rectangle2D area;
    private final double[] least;
    private final double[] greatest;
    private final double[] sum;
    private final int[] count;
    /** Where there are values that cannot be shown. */
    private final boolean[] broken;

    private Band(Rectangle2D area) {
        this.area = area;
        int columns = 1 + (int) Math.floor(area.getWidth() / COLUMN);
        least = new double[columns];
        greatest = new double[columns];
        sum = new double[columns];
        count = new int[columns];
        broken = new boolean[columns];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        Arrays.fill(greatest, Double.NEGATIVE_INFINITY);
    }

    /**
     * The band of a curve.
     *
     * @param mapping to pixels
     * @param area pixels; values above and below count as its edges, so that they do not draw the mean out of it
     */
    static Band of(Points points, Decimation.Mapping mapping, Rectangle2D area) {
        Band band = new Band(area);
        for (int i = 0; i < points.size(); i++) {
            band.add(mapping.x(points.x(i)), mapping.y(points.y(i)));
        }
        return band;
    }

    /** The band of a curve that is to be drawn as one: it is noisy, and that is asked for. */
    static Optional<Band> noisy(Curve curve, Decimation.Mapping mapping, Rectangle2D area) {
        double height = curve.style() == Curve.Style.SOLID ? NOISY : NOISY_DASHES;
        return curve.averaged()
                ? Optional.of(of(curve.points(), mapping, area)).filter(band -> band.height() > height)
                : Optional.empty();
    }

    private void add(double x, double value) {
        int column = (int) Math.floor((x - area.getMinX()) / COLUMN);
        if (column < 0 || column >= count.length) {
            return;
        }
        if (Double.isNaN(value)) {
            broken[column] = true;
        } else {
            double y = Math.max(area.getMinY(), Math.min(area.getMaxY(), value));
            least[column] = Math.min(least[column], y);
            greatest[column] = Math.max(greatest[column], y);
            sum[column] += y;
            count[column]++;
        }
    }

    /** How high a column is on average, pixels; 0 without any value. */
    double height() {
        double heights = 0;
        int columns = 0;
        for (int i = 0; i < count.length; i++) {
            heights += count[i] > 0 ? greatest[i] - least[i] : 0;
            columns += count[i] > 0 ? 1 : 0;
        }
        return columns > 0 ? heights / columns : 0;
    }

    /** The running mean, as a line. */
    Path2D mean() {
        Path2D path = new Path2D.Double();
        for (List<Integer> stretch : stretches()) {
            int first = stretch.get(0);
            path.moveTo(centre(first), mean(first));
            stretch.forEach(i -> path.lineTo(centre(i), mean(i)));
        }
        return path;
    }

    /** Where the mean ends; NaN without any value. */
    double end() {
        int last = count.length - 1;
        while (last >= 0 && count[last] == 0) {
            last--;
        }
        return last < 0 ? Double.NaN : mean(last);
    }

    private double centre(int column) {
        return area.getMinX() + (column + 0.5) * COLUMN;
    }

    private double mean(int column) {
        double total = 0;
        double weights = 0;
        for (int offset = 1 - WEIGHTS.length; offset < WEIGHTS.length; offset++) {
            int at = column + offset;
            if (at >= 0 && at < count.length && count[at] > 0) {
                double weight = WEIGHTS[Math.abs(offset)];
                total += weight * sum[at] / count[at];
                weights += weight;
            }
        }
        return total / weights;
    }

    /** From the least to the greatest values, as an area for each stretch without a gap. */
    Path2D extent() {
        Path2D path = new Path2D.Double();
        for (List<Integer> stretch : stretches()) {
            int first = stretch.get(0);
            path.moveTo(centre(first), greatest[first]);
            stretch.forEach(i -> path.lineTo(centre(i), greatest[i]));
            for (int k = stretch.size() - 1; k >= 0; k--) {
                path.lineTo(centre(stretch.get(k)), least[stretch.get(k)]);
            }
            path.closePath();
        }
        return path;
    }

    /** The columns with values, cut at the gaps. */
    private List<List<Integer>> stretches() {
        List<List<Integer>> stretches = new ArrayList<>();
        boolean connected = false;
        for (int i = 0; i < count.length; i++) {
            if (count[i] > 0 && !connected) {
                stretches.add(new ArrayList<>());
            }
            if (count[i] > 0) {
                stretches.get(stretches.size() - 1).add(i);
            }
            connected = count[i] > 0 || (connected && !broken[i]);
        }
        return stretches;
    }
}
