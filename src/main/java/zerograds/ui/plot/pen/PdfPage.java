package zerograds.ui.plot.pen;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Figures as PDF: a page of the figure's size, one point for each of its pixels, text as outlines. */
final class PdfPage {
    private PdfPage() {}

    static byte[] of(Figure figure) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle(figure.width(), figure.height()));
            document.addPage(page);
            document.getDocumentInformation().setTitle(figure.title());
            document.getDocumentInformation().setCreator("ZeroGrads Workbench");
            PdfBoxGraphics2D graphics = new PdfBoxGraphics2D(document, figure.width(), figure.height());
            figure.draw(graphics);
            graphics.dispose();
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawForm(graphics.getXFormObject());
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
