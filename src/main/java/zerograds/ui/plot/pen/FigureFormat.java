package zerograds.ui.plot.pen;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.imageio.ImageIO;

/** The kinds of file that a figure can be written to. Any thread. */
public enum FigureFormat {
    PNG {
        @Override
        public byte[] bytes(Figure figure, double scale) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(Pixels.of(figure, scale).image(), "png", bytes);
            return bytes.toByteArray();
        }
    },
    SVG {
        @Override
        public byte[] bytes(Figure figure, double scale) throws IOException {
            return Svg.of(figure.width(), figure.height(), figure::draw).getBytes(StandardCharsets.UTF_8);
        }
    },
    PDF {
        @Override
        public byte[] bytes(Figure figure, double scale) throws IOException {
            return PdfPage.of(figure);
        }
    };

    /**
     * The contents of a file.
     *
     * @param scale pixels for each of the figure's; drawings for print have none
     */
    public abstract byte[] bytes(Figure figure, double scale) throws IOException;

    /** The ending of a file's name, without a full stop. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }
}
