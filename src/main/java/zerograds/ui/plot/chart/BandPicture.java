package zerograds.ui.plot.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.jfree.chart.JFreeChart;
import zerograds.compare.QuantileBand;
import zerograds.ui.plot.pen.Svg;

/**
 * A picture of a study: median and quartiles of the loss over evaluations, for each contender. Needs no screen; any thread.
 *
 * @param title of the problem
 * @param seeds how many runs there are of each contender
 * @param bands at least one
 * @param width pixels
 * @param height pixels
 */
public record BandPicture(String title, int seeds, List<QuantileBand> bands, int width, int height) {
    public BandPicture {
        bands = List.copyOf(bands);
    }

    /** Its pixels, row by row. */
    public int[] argb() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        chart().draw(graphics, area());
        graphics.dispose();
        return image.getRGB(0, 0, width, height, null, 0, width);
    }

    /** As a drawing for print. */
    public String svg() {
        return Svg.of(width, height, graphics -> chart().draw(graphics, area()));
    }

    private JFreeChart chart() {
        return new BandChart(title, seeds, bands).chart();
    }

    private Rectangle2D area() {
        return new Rectangle2D.Double(0, 0, width, height);
    }
}
