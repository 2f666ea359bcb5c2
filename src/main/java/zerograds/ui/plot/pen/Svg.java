package zerograds.ui.plot.pen;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SimpleImageHandler;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Drawings as SVG, their text as text. */
public final class Svg {
    private static final String SVG = "http://www.w3.org/2000/svg";

    private Svg() {}

    /** The document of what {@code drawing} draws. */
    public static String of(int width, int height, Consumer<Graphics2D> drawing) {
        try {
            Document document = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(SVG, "svg", null);
            SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
            context.setComment("ZeroGrads Workbench");
            context.setGenericImageHandler(new SimpleImageHandler(new EmbeddedPng()));
            SVGGraphics2D graphics = new SVGGraphics2D(context, false);
            graphics.setSVGCanvasSize(new Dimension(width, height));
            drawing.accept(graphics);
            Element root = graphics.getRoot();
            root.setAttribute("viewBox", "0 0 " + width + " " + height);
            StringWriter text = new StringWriter();
            graphics.stream(root, text, true, false);
            // readers would fetch the document type from the net, and somebody else's machine may not have the typeface
            return text.toString()
                    .replaceFirst("<!DOCTYPE[^>]*>\\s*", "")
                    .replace("font-family:'Inter'", "font-family:'Inter',Helvetica,Arial,sans-serif");
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK makes plain documents", e);
        } catch (IOException e) {
            throw new UncheckedIOException("a string can be written to", e);
        }
    }
}
