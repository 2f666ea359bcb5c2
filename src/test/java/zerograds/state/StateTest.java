package zerograds.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import zerograds.math.Vec;

final class StateTest {
    private static final class Everything implements Stateful {
        private long whole;
        private double number;
        private boolean flag;
        private String text = "";
        private final double[] doubles;
        private final float[] floats;
        private final int[] ints;
        private double[] numbers = {};
        private Optional<Vec> perhaps = Optional.empty();
        private final List<double[]> rows = new ArrayList<>();
        private Map<String, String> texts = Map.of();

        private Everything(int size) {
            doubles = new double[size];
            floats = new float[size];
            ints = new int[size];
        }

        private static Everything filled(int size) {
            Everything all = new Everything(size);
            all.whole = Long.MIN_VALUE;
            all.number = Double.longBitsToDouble(0x7ff8_0000_dead_beefL);
            all.flag = true;
            all.text = "θ ≤ 温度";
            for (int i = 0; i < size; i++) {
                all.doubles[i] = 1.0 / (i + 1);
                all.floats[i] = -1f / (i + 1);
                all.ints[i] = i * 7919;
            }
            all.numbers = new double[] {-0.0, Double.MIN_VALUE};
            all.perhaps = Optional.of(Vec.of(1, 2, 3));
            all.rows.add(new double[] {4, 5});
            all.rows.add(new double[] {});
            all.texts = Map.of("key", "value");
            return all;
        }

        @Override
        public void fields(Fields fields) {
            fields.expect("everything");
            whole = fields.whole(whole);
            number = fields.number(number);
            flag = fields.flag(flag);
            text = fields.text(text);
            fields.fill(doubles);
            fields.fill(floats);
            fields.fill(ints);
            numbers = fields.numbers(numbers);
            perhaps = fields.optional(perhaps, Vec::of, fields::vec);
            fields.list(rows, () -> new double[0], fields::numbers);
            texts = fields.texts(texts);
        }
    }

    @Test
    void anotherObjectTakesEveryFieldToTheBit() {
        Everything one = Everything.filled(3);
        Everything other = new Everything(3);
        other.rows.addAll(List.of(new double[1], new double[1], new double[1]));
        State.of(one).restore(other);

        assertThat(State.of(other)).isEqualTo(State.of(one));
        assertThat(Double.doubleToRawLongBits(other.number)).isEqualTo(Double.doubleToRawLongBits(one.number));
        assertThat(other.text).isEqualTo(one.text);
        assertThat(other.perhaps).isEqualTo(one.perhaps);
        assertThat(other.rows).hasSize(2);
        assertThat(other.texts).isEqualTo(one.texts);
    }

    @Test
    void arraysLargerThanAPartComeBackWhole() throws IOException {
        Everything one = Everything.filled(1_000_003);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        State.of(one).writeTo(bytes);
        Everything other = new Everything(1_000_003);
        State.ofBytes(bytes.toByteArray()).restore(other);

        assertThat(State.of(one).bytes()).isEqualTo(bytes.size());
        assertThat(other.doubles).isEqualTo(one.doubles);
        assertThat(other.floats).isEqualTo(one.floats);
        assertThat(other.ints).isEqualTo(one.ints);
    }

    @Test
    void anotherLengthIsRefused() {
        State state = State.of(Everything.filled(3));
        assertThatThrownBy(() -> state.restore(new Everything(4)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the state has 3 numbers where 4 are expected");
    }

    @Test
    void anotherKindIsRefused() {
        State state = State.of(fields -> fields.expect("something else"));
        assertThatThrownBy(() -> state.restore(new Everything(0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("this is a state of 'something else', not of 'everything'");
    }

    @Test
    void bytesThatAreMissingOrLeftOverAreNoticed() {
        byte[] bytes = State.of(Everything.filled(2)).toBytes();
        for (int length = 0; length < bytes.length; length++) {
            State cut = State.ofBytes(Arrays.copyOf(bytes, length));
            assertThatThrownBy(() -> cut.restore(new Everything(2)))
                    .as("the first %d bytes", length)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        State longer = State.ofBytes(Arrays.copyOf(bytes, bytes.length + 1));
        assertThatThrownBy(() -> longer.restore(new Everything(2)))
                .hasMessage("the state has 1 bytes more than were expected");
    }

    @Test
    void aLengthThatLiesTakesNoMemory() {
        State lie = State.of(fields -> fields.whole(Long.MAX_VALUE));
        assertThatThrownBy(() -> lie.restore(fields -> fields.numbers(new double[0])))
                .hasMessage("the state ends too early");
    }
}
