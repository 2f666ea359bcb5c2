package zerograds.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import org.jcodec.api.FrameGrab;
import org.jcodec.common.io.NIOUtils;
import org.jcodec.common.io.SeekableByteChannel;
import org.jcodec.common.model.Picture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilmTest {
    private static final FilmSize SIZE = new FilmSize(70, 50, 30);
    private static final int FRAMES = 4;
    private static final int INK = 0xff0072b2;

    @TempDir
    Path folder;

    /** A bar that grows, on a ramp of many colours. */
    private static int[] frame(int number) {
        int[] argb = new int[SIZE.width() * SIZE.height()];
        Arrays.setAll(argb, i -> {
            int x = i % SIZE.width();
            int y = i / SIZE.width();
            return y < 20 && x < 10 + 12 * number ? INK : 0xff000000 | (3 * x) << 16 | (5 * y) << 8 | 2 * x;
        });
        return argb;
    }

    private Path film(FilmFormat format) throws IOException {
        Path file = folder.resolve("film." + format.ending());
        try (FilmWriter writer = format.open(file, SIZE)) {
            for (int i = 0; i < FRAMES; i++) {
                writer.add(frame(i));
            }
        }
        return file;
    }

    @Test
    void writesAGifThatGoesOnForEver() throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream input =
                ImageIO.createImageInputStream(film(FilmFormat.GIF).toFile())) {
            reader.setInput(input);
            assertThat(reader.getNumImages(true)).isEqualTo(FRAMES);
            int delays = 0;
            for (int i = 0; i < FRAMES; i++) {
                BufferedImage image = reader.read(i);
                assertThat(image.getWidth()).isEqualTo(SIZE.width());
                assertThat(image.getHeight()).isEqualTo(SIZE.height());
                assertThat(image.getRGB(5, 5)).isEqualTo(INK);
                IIOMetadataNode tree =
                        (IIOMetadataNode) reader.getImageMetadata(i).getAsTree("javax_imageio_gif_image_1.0");
                IIOMetadataNode control = (IIOMetadataNode)
                        tree.getElementsByTagName("GraphicControlExtension").item(0);
                delays += Integer.parseInt(control.getAttribute("delayTime"));
                assertThat(tree.getElementsByTagName("ApplicationExtension").getLength())
                        .isEqualTo(i == 0 ? 1 : 0);
            }
            assertThat(delays)
                    .as("hundredths of a second for 4 frames of a thirtieth")
                    .isEqualTo(13);
        }
    }

    @Test
    void writesAnMp4OfTheRightSizeAndColours() throws Exception {
        try (SeekableByteChannel channel =
                NIOUtils.readableChannel(film(FilmFormat.MP4).toFile())) {
            FrameGrab grab = FrameGrab.createFrameGrab(channel);
            assertThat(grab.getVideoTrack().getMeta().getTotalFrames()).isEqualTo(FRAMES);
            assertThat(grab.getVideoTrack().getMeta().getTotalDuration()).isCloseTo(FRAMES / 30.0, within(1e-3));
            Picture first = grab.getNativeFrame();
            assertThat(first.getCroppedWidth()).isEqualTo(SIZE.width());
            assertThat(first.getCroppedHeight()).isEqualTo(SIZE.height());
            // the ink by the formula: Y = 16 + 219 · (0.7152 · 114 + 0.0722 · 178) / 255
            assertThat(first.getPlaneData(0)[3 * first.getWidth() + 3] + 128).isCloseTo(97, within(4));
        }
    }

    @Test
    void sameFramesGiveTheSameGif() throws IOException {
        byte[] first = Files.readAllBytes(film(FilmFormat.GIF));
        assertThat(film(FilmFormat.GIF)).hasBinaryContent(first);
    }

    @Test
    void keepsTheColoursOfAnImageThatHasFew() {
        int[] argb = {0xffffffff, 0xff0d1117, 0xff0d1117, 0xff0072b2, 0xff0072b3};
        ColourTable table = ColourTable.of(argb);
        byte[] indices = table.indices(argb);
        for (int i = 0; i < argb.length; i++) {
            assertThat(table.colours()[indices[i] & 0xff]).isEqualTo(argb[i]);
        }
    }

    @Test
    void standsForManyColoursWithASmallError() {
        int ground = 40_000;
        int[] argb = new int[256 * 256];
        Arrays.setAll(
                argb, i -> i < ground ? 0xfff6f8fa : 0xff000000 | (i % 256) << 16 | (255 - i % 256) << 8 | i / 256);
        ColourTable table = ColourTable.of(argb);
        assertThat(table.colours()).hasSize(256);
        byte[] indices = table.indices(argb);
        assertThat(table.colours()[indices[0] & 0xff])
                .as("the ground, which is large")
                .isEqualTo(0xfff6f8fa);
        double error = 0;
        for (int i = ground; i < argb.length; i++) {
            int found = table.colours()[indices[i] & 0xff];
            error += Math.abs((found >> 16 & 0xff) - (argb[i] >> 16 & 0xff));
        }
        assertThat(error / (argb.length - ground)).isLessThan(6);
    }

    @Test
    void rejectsOddSizesAndUnknownEndings() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FilmSize(71, 50, 30))
                .withMessageContaining("even");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FilmFormat.of(Path.of("film.avi")))
                .withMessageContaining(".gif or .mp4");
        assertThat(FilmFormat.of(Path.of("Film.MP4"))).isEqualTo(FilmFormat.MP4);
    }
}
