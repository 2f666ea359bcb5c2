package zerograds.ui.plot.chart;

import java.util.List;

/**
 * What stands above a chart: the vertical axis' name and, where the curves' names found no room beside them, a legend.
 *
 * @param title which of the names, the first that fits
 * @param rows 2 if the legend stands below the name, otherwise 1
 */
record Heading(int title, int rows) {
    private static final double APART = 12;

    /**
     * The heading for a chart.
     *
     * @param titles widths of the axis' name, longest first, pixels; not empty
     * @param legend width of the legend; 0 for none
     * @param room width of the chart
     */
    static Heading of(List<Double> titles, double legend, double room) {
        double beside = legend > 0 ? legend + APART : 0;
        int together = fitting(titles, room - beside);
        if (together < titles.size()) {
            return new Heading(together, 1);
        }
        return new Heading(Math.min(titles.size() - 1, fitting(titles, room)), legend > 0 ? 2 : 1);
    }

    private static int fitting(List<Double> titles, double room) {
        int first = 0;
        while (first < titles.size() && titles.get(first) > room) {
            first++;
        }
        return first;
    }
}
