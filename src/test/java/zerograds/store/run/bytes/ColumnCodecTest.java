package zerograds.store.run.bytes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import zerograds.math.RandomStream;

class ColumnCodecTest {
    private static final int WIDTH = 5;

    /** Columns that count, stay, rise ever faster, are noise, and hold the largest and least numbers. */
    private static long[] words(int rows) {
        RandomStream random = new RandomStream(1, 2);
        long[] words = new long[rows * WIDTH];
        for (int i = 0; i < rows; i++) {
            long noise = random.bits(i, 0);
            words[i * WIDTH] = 2L * i;
            words[i * WIDTH + 1] = Double.doubleToRawLongBits(Double.NaN);
            words[i * WIDTH + 2] = (long) i * i;
            words[i * WIDTH + 3] = noise;
            words[i * WIDTH + 4] = noise % 3 == 0 ? Long.MIN_VALUE : noise % 3 == 1 ? Long.MAX_VALUE : 0;
        }
        return words;
    }

    @Test
    void whatIsDecodedIsWhatWasEncodedToTheBit() {
        for (int rows : new int[] {1, 2, 3, 64, 1000}) {
            long[] words = words(rows);
            assertThat(ColumnCodec.decode(ColumnCodec.encode(words, WIDTH, 0, rows), WIDTH, rows))
                    .isEqualTo(words);
        }
    }

    @Test
    void someRowsCanBeEncodedAlone() {
        long[] words = words(100);
        assertThat(ColumnCodec.decode(ColumnCodec.encode(words, WIDTH, 30, 70), WIDTH, 40))
                .isEqualTo(Arrays.copyOfRange(words, 30 * WIDTH, 70 * WIDTH));
    }

    @Test
    void columnsThatCountOrStayTakeNextToNothing() {
        long[] words = new long[1000 * 3];
        for (int i = 0; i < 1000; i++) {
            words[3 * i] = i;
            words[3 * i + 1] = 7;
            words[3 * i + 2] = 5L * i * i;
        }
        assertThat(ColumnCodec.encode(words, 3, 0, 1000)).hasSizeLessThan(3000);
    }

    @Test
    void refusesBytesThatAreNotSoManyWords() {
        byte[] data = ColumnCodec.encode(words(50), WIDTH, 0, 50);
        assertThatThrownBy(() -> ColumnCodec.decode(data, WIDTH, 51)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ColumnCodec.decode(data, WIDTH, 49)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ColumnCodec.decode(Arrays.copyOf(data, data.length - 10), WIDTH, 50))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ColumnCodec.decode(new byte[] {1, 2, 3}, WIDTH, 50))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
