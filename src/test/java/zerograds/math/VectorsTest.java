package zerograds.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class VectorsTest {
    @Test
    void aVectorDoesNotSeeLaterChangesOfItsSource() {
        double[] source = {1, 2};
        Vec vec = Vec.of(source);
        source[0] = 9;
        vec.toArray()[1] = 9;
        assertThat(vec).isEqualTo(Vec.of(1, 2));
    }

    @Test
    void addsAndMultiplies() {
        assertThat(Vec.of(1, 2).plus(2, Vec.of(10, 20))).isEqualTo(Vec.of(21, 42));
        assertThat(Vec.of(3, 4).norm()).isEqualTo(5);
        assertThatThrownBy(() -> Vec.of(1).dot(Vec.of(1, 2))).hasMessageContaining("1 and 2");
    }

    @Test
    void aBatchMustHoldItsRows() {
        assertThat(new Batch(2, 2, new double[] {1, 2, 3, 4}).row(1)).isEqualTo(Vec.of(3, 4));
        assertThatThrownBy(() -> new Batch(2, 2, new double[3])).hasMessageContaining("cannot hold 3");
    }

    @Test
    void quantilesInterpolateBetweenOrderStatistics() {
        assertThat(Statistics.median(4, 1, 3, 2)).isEqualTo(2.5);
        assertThat(Statistics.quantile(0.25, 1, 2, 3, 4, 5)).isEqualTo(2);
        assertThat(Statistics.median()).isNaN();
        assertThatThrownBy(() -> Statistics.quantile(1.5, 1)).hasMessageContaining("[0, 1]");
    }
}
