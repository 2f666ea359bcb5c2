package zerograds.ui.plot.chart;

import java.util.List;
import org.jfree.data.xy.AbstractXYDataset;

/** Curves as JFreeChart asks for them. */
final class CurveData extends AbstractXYDataset {
    private static final long serialVersionUID = 1;

    private transient List<Curve> curves = List.of();

    void show(List<Curve> shown) {
        curves = List.copyOf(shown);
    }

    List<Curve> curves() {
        return curves;
    }

    @Override
    public int getSeriesCount() {
        return curves.size();
    }

    @Override
    public Comparable<?> getSeriesKey(int series) {
        return series;
    }

    /** One: {@link CurveRenderer} draws a whole curve at a time. */
    @Override
    public int getItemCount(int series) {
        return curves.get(series).points().size() > 0 ? 1 : 0;
    }

    @Override
    public Number getX(int series, int item) {
        return curves.get(series).points().x(item);
    }

    @Override
    public Number getY(int series, int item) {
        return curves.get(series).points().y(item);
    }
}
