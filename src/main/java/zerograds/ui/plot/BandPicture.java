package zerograds.ui.plot;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.jfree.chart.JFreeChart;
import org.w3c.dom.Document;
import zerograds.compare.Band;

/**
 * A picture of a study: median and quartiles of the loss over evaluations, for each contender. Needs no screen; any thread.
 *
 * @param title of the problem
 * @param seeds how many runs there are of each contender
 * @param bands at least one
 * @param width pixels
 * @param height pixels
 */
public record BandPicture(String title, int seeds, List<Band> bands, int width, int height) {
    private static final String SVG = "http://www.w3.org/2000/svg";

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
        try {
            Document document = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(SVG, "svg", null);
            SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
            context.setComment("ZeroGrads Workbench");
            SVGGraphics2D graphics = new SVGGraphics2D(context, false);
            graphics.setSVGCanvasSize(new Dimension(width, height));
            chart().draw(graphics, area());
            StringWriter text = new StringWriter();
            graphics.stream(text, true);
            return text.toString();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK makes plain documents", e);
        } catch (IOException e) {
            throw new UncheckedIOException("a string can be written to", e);
        }
    }

    private JFreeChart chart() {
        return new BandChart(title, seeds, bands).chart();
    }

    private Rectangle2D area() {
        return new Rectangle2D.Double(0, 0, width, height);
    }
}
