package zerograds.store.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zerograds.problem.Signal;

class ImagesTest {
    @TempDir
    Path folder;

    /** Multiples of 1/255, which a file keeps exactly. */
    private static float[] levels(int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (37 * i % 256) / 255f;
        }
        return values;
    }

    @Test
    void greyAndColourImagesComeBackAsTheyWere() throws Exception {
        Signal grey = Signal.of(levels(12), 3, 4);
        Signal colour = Signal.of(levels(36), 3, 4, 3);
        Images.write(folder.resolve("grey.png"), grey);
        Images.write(folder.resolve("colour.png"), colour);
        assertThat(Images.read(folder.resolve("grey.png"))).isEqualTo(grey);
        assertThat(Images.read(folder.resolve("colour.png"))).isEqualTo(colour);
    }

    @Test
    void valuesOutsideAreClamped() throws Exception {
        Images.write(folder.resolve("a.png"), Signal.of(new float[] {-1, 2, 0.5f, Float.NaN}, 2, 2));
        assertThat(Images.read(folder.resolve("a.png")).toArray()).containsExactly(0, 1, 128 / 255f, 0);
    }

    @Test
    void pixelsAreWrittenAsTheyAreGiven() throws Exception {
        Images.write(folder.resolve("a.png"), new int[] {0xFFFF0000, 0xFF00FF00, 0xFF0000FF, 0xFFFFFFFF}, 2, 2);
        assertThat(Images.read(folder.resolve("a.png")).toArray()).containsExactly(1, 0, 0, 0, 1, 0, 0, 0, 1, 1, 1, 1);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("a.png"));
        }
    }

    @Test
    void readsPalettesAndRefusesTransparency() throws Exception {
        BufferedImage palette = new BufferedImage(2, 2, BufferedImage.TYPE_BYTE_INDEXED);
        palette.setRGB(1, 1, 0xFFFF0000);
        ImageIO.write(palette, "png", folder.resolve("palette.png").toFile());
        Signal signal = Images.read(folder.resolve("palette.png"));
        assertThat(signal.shape()).isEqualTo(List.of(2, 2, 3));
        assertThat(signal.value(9)).isEqualTo(1);

        BufferedImage glass = new BufferedImage(2, 2, BufferedImage.TYPE_INT_ARGB);
        ImageIO.write(glass, "png", folder.resolve("glass.png").toFile());
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> Images.read(folder.resolve("glass.png")))
                .withMessageContaining("opaque");
    }

    @Test
    void refusesHugeImagesBeforeTheyAreDecoded() throws Exception {
        BufferedImage huge = new BufferedImage(8192, 1024, BufferedImage.TYPE_BYTE_BINARY);
        ImageIO.write(huge, "png", folder.resolve("huge.png").toFile());
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> Images.read(folder.resolve("huge.png")))
                .withMessage("it must have at most 4194304 pixels, but has 8388608");
    }

    @Test
    void onlyImagesCanBeWritten() {
        assertThatIllegalArgumentException().isThrownBy(() -> Images.write(folder.resolve("a.png"), Signal.scalar(1)));
    }
}
