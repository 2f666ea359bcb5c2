package zerograds.image;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/** Writes an animated GIF that loops for ever, each frame with a palette of its own. */
final class GifWriter implements FilmWriter {
    private static final String FORMAT = "javax_imageio_gif_image_1.0";
    private static final int BITS = 8;

    private final FilmSize size;
    private final ImageWriter writer =
            ImageIO.getImageWritersByFormatName("gif").next();
    private final ImageOutputStream output;
    private int frames;

    GifWriter(Path file, FilmSize size) throws IOException {
        this.size = size;
        Files.deleteIfExists(file); // an ImageOutputStream would leave the rest of a longer file
        output = ImageIO.createImageOutputStream(file.toFile());
        writer.setOutput(output);
        writer.prepareWriteSequence(null);
    }

    @Override
    public void add(int[] argb) throws IOException {
        size.check(argb);
        ColourTable table = ColourTable.of(argb);
        IndexColorModel colours =
                new IndexColorModel(BITS, table.colours().length, table.channel(0), table.channel(1), table.channel(2));
        BufferedImage image = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_BYTE_INDEXED, colours);
        image.getRaster().setDataElements(0, 0, size.width(), size.height(), table.indices(argb));
        IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), null);
        IIOMetadataNode tree = (IIOMetadataNode) metadata.getAsTree(FORMAT);
        animate(tree);
        metadata.setFromTree(FORMAT, tree);
        writer.writeToSequence(new IIOImage(image, null, metadata), null);
        frames++;
    }

    private void animate(IIOMetadataNode tree) {
        IIOMetadataNode control = child(tree, "GraphicControlExtension");
        control.setAttribute("disposalMethod", "none");
        control.setAttribute("userInputFlag", "FALSE");
        control.setAttribute("transparentColorFlag", "FALSE");
        control.setAttribute("transparentColorIndex", "0");
        control.setAttribute("delayTime", Long.toString(end(frames + 1) - end(frames)));
        if (frames == 0) {
            IIOMetadataNode loop = new IIOMetadataNode("ApplicationExtension");
            loop.setAttribute("applicationID", "NETSCAPE");
            loop.setAttribute("authenticationCode", "2.0");
            loop.setUserObject(new byte[] {1, 0, 0}); // as often as one looks
            child(tree, "ApplicationExtensions").appendChild(loop);
        }
    }

    /** When a frame ends, in hundredths of a second: delays are whole ones, but do not drift. */
    private long end(int frame) {
        return Math.round(100.0 * frame / size.framesPerSecond());
    }

    private static IIOMetadataNode child(IIOMetadataNode tree, String name) {
        for (int i = 0; i < tree.getLength(); i++) {
            if (tree.item(i).getNodeName().equals(name)) {
                return (IIOMetadataNode) tree.item(i);
            }
        }
        IIOMetadataNode fresh = new IIOMetadataNode(name);
        tree.appendChild(fresh);
        return fresh;
    }

    @Override
    public void close() throws IOException {
        try (output) {
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
    }
}
