package zerograds.store.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zerograds.problem.Signal;

class IdxFileTest {
    @TempDir
    Path folder;

    private static byte[] bytes(int... numbers) {
        ByteBuffer buffer = ByteBuffer.allocate(numbers.length);
        for (int number : numbers) {
            buffer.put((byte) number);
        }
        return buffer.array();
    }

    /** Two images of one row and two columns. */
    private static byte[] two() {
        return bytes(0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 2, 0, 51, 102, 255);
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("numbers.idx"), content);
    }

    private void refuses(byte[] content, int index, String reason) {
        assertThatThrownBy(() -> IdxFile.read(file(content), index))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void readsAnItemAsSharesOf255() throws Exception {
        Signal second = IdxFile.read(file(two()), 1);
        assertThat(second.shape()).isEqualTo(List.of(1, 2));
        assertThat(second.toArray()).containsExactly(0.4f, 1);
    }

    @Test
    void readsCompressedFiles() throws Exception {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(two());
        }
        assertThat(IdxFile.read(file(compressed.toByteArray()), 0).toArray()).containsExactly(0, 0.2f);
    }

    @Test
    void refusesACompressedFileThatIsCutOff() throws Exception {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(two());
        }
        byte[] whole = compressed.toByteArray();
        for (int missing = 1; missing <= 8; missing++) {
            byte[] part = Arrays.copyOf(whole, whole.length - missing);
            assertThatThrownBy(() -> IdxFile.first(file(part), 1)).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> IdxFile.read(file(part), 0)).hasMessageContaining("ends too early");
        }
        byte[] spoilt = whole.clone();
        spoilt[whole.length - 6] ^= 1;
        assertThatThrownBy(() -> IdxFile.read(file(spoilt), 0)).isInstanceOf(IOException.class);
    }

    @Test
    void refusesAFileThatLacksItemsNobodyAskedFor() {
        refuses(Arrays.copyOf(two(), two().length - 1), 0, "ends too early");
        refuses(Arrays.copyOf(two(), two().length + 1), 0, "goes on after its last item");
    }

    @Test
    void readsListsOfNumbersAsScalars() throws Exception {
        assertThat(IdxFile.read(file(bytes(0, 0, 8, 1, 0, 0, 0, 2, 7, 255)), 1)).isEqualTo(Signal.scalar(1));
    }

    @Test
    void saysWhatIsWrong() {
        refuses(two(), 2, "there is no item 2; it has 2");
        refuses(bytes(0x89, 'P', 'N', 'G'), 0, "not of type IDX");
        refuses(bytes(0, 0, 8, 9, 0, 0), 0, "1 to 4 extents");
        refuses(bytes(0, 0, 0x0d, 1, 0, 0, 0, 1, 0, 0, 0, 0), 0, "unsigned bytes (type 08), but are of type 0d");
        refuses(bytes(0, 0, 8, 1, 0xff, 0, 0, 0), 0, "must be positive, but number 1 is -16777216");
        refuses(bytes(0, 0, 8, 3, 0, 0, 0, 2, 0x7f, 0, 0, 0, 0x7f, 0, 0, 0), 0, "at most 4194304 numbers");
        refuses(bytes(0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 2, 0, 51, 102), 1, "ends too early");
        refuses(bytes(0, 0), 0, "ends too early");
    }
}
