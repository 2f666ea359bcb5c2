package zerograds.run.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import zerograds.math.RandomStream;

class PositionsTest {
    @Test
    void knowsEachPositionHoweverManyEventsStandBetweenTwo() {
        RandomStream random = new RandomStream(1, 1);
        Positions positions = new Positions();
        List<Long> expected = new ArrayList<>();
        long sequence = 1;
        for (long iteration = 0; iteration < 500; iteration++) {
            positions.add(iteration, sequence);
            expected.add(sequence);
            sequence += random.uniform(iteration, 0) < 0.8 ? 2 : 1 + (long) (5 * random.uniform(iteration, 1));
        }
        for (int iteration = 0; iteration < 500; iteration++) {
            assertThat(positions.of(iteration)).isEqualTo(expected.get(iteration));
        }
        assertThat(positions.end()).isEqualTo(500);
        assertThatThrownBy(() -> positions.of(500)).hasMessageContaining("iteration 500");
        assertThatThrownBy(() -> positions.of(-1)).hasMessageContaining("iteration -1");
    }

    @Test
    void itsBeginningGoesOnByItself() {
        Positions positions = new Positions();
        for (long iteration = 0; iteration < 10; iteration++) {
            positions.add(iteration, 2 * iteration + 1);
        }
        Positions beginning = positions.until(4);
        beginning.add(4, 20);

        assertThat(beginning.of(3)).isEqualTo(7);
        assertThat(beginning.of(4)).isEqualTo(20);
        assertThat(positions.of(4)).isEqualTo(9);
        assertThatThrownBy(() -> positions.until(4).of(4)).hasMessageContaining("iteration 4");
    }

    @Test
    void mayBeginAtALaterIteration() {
        Positions positions = new Positions();
        positions.add(7, 1);
        positions.add(8, 4);

        assertThat(positions.of(8)).isEqualTo(4);
        assertThatThrownBy(() -> positions.of(6)).hasMessageContaining("iteration 6");
    }
}
