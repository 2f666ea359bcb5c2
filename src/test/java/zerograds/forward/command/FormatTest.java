package zerograds.forward.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zerograds.problem.Signal;

class FormatTest {
    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] npy(String type, String shape, byte... data) {
        String header = "{'descr': '" + type + "', 'fortran_order': False, 'shape': (" + shape + "), }\n";
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, (byte) header.length(), 0});
        file.writeBytes(bytes(header));
        file.writeBytes(data);
        return file.toByteArray();
    }

    @Test
    void aTableHasRowsAndColumns() throws Exception {
        Signal table = Format.CSV.read(bytes("# x, y\n1, 2\n\n3;4 # last\n"));
        assertThat(table).isEqualTo(Signal.of(new float[] {1, 2, 3, 4}, 2, 2));
    }

    @Test
    void aSingleColumnIsAnArray() throws Exception {
        assertThat(Format.CSV.read(bytes("1\n2\n3"))).isEqualTo(Signal.of(new float[] {1, 2, 3}, 3));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        NUMBER | the loss is low | must be a number, but is 'low'
        NUMBER | ''              | must be a number, but is ''
        CSV    | '1,2;x'         | word 3 of line 1 must be a number, but is 'x'
        CSV    | '# nothing'     | rows of the same length
        NPY    | abc             | not a NumPy file
        PNG    | abc             | not a sound PNG image
        """)
    void saysWhatIsWrongWithAnAnswer(Format format, String text, String message) {
        assertThatThrownBy(() -> format.read(bytes(text)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(message);
    }

    @Test
    void rowsOfDifferentLengthAreNoTable() {
        assertThatThrownBy(() -> Format.CSV.read(bytes("1 2\n3"))).hasMessageContaining("rows of [2, 1] numbers");
    }

    @Test
    void readsAnArrayOfNumPy() throws Exception {
        byte[] data = ByteBuffer.allocate(16)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putDouble(0.5)
                .putDouble(-3)
                .array();
        assertThat(Format.NPY.read(npy("<f8", "1, 2", data))).isEqualTo(Signal.of(new float[] {0.5f, -3}, 1, 2));
        assertThat(Format.NPY.read(npy("|u1", "2,", (byte) 7, (byte) 200)))
                .isEqualTo(Signal.of(new float[] {7, 200}, 2));
        assertThat(Format.NPY.read(npy(">i2", "", (byte) 1, (byte) 2))).isEqualTo(Signal.scalar(258));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        <f8  | 100000,1000000 | must hold from 1 to 16777216 values
        <f8  | 99999999999    | must hold from 1 to 16777216 values
        <f4  | 3              | needs 12 bytes, but has 4
        <c8  | 1              | must hold numbers
        <U4  | 1              | must hold numbers
        """)
    void refusesOtherArraysOfNumPy(String type, String shape, String message) {
        assertThatThrownBy(() -> Format.NPY.read(npy(type, shape, (byte) 0, (byte) 0, (byte) 0, (byte) 0)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(message);
    }

    @Test
    void refusesObjectsWhichNumPyWouldHaveToExecute() {
        assertThatThrownBy(() -> Format.NPY.read(npy("|O", "1,"))).hasMessageContaining("must hold numbers");
    }
}
