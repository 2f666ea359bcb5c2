package zerograds.ui.model.series;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StripTest {
    @Test
    void halvesItsColumnsWhenTheyAreFull() {
        Strip strip = new Strip(2);
        for (int i = 0; i < 100_000; i++) {
            int at = i;
            strip.add(i, row -> row == 0 ? at : -1);
        }

        assertThat(strip.columns()).isBetween(Strip.COLUMNS / 2, Strip.COLUMNS);
        assertThat(strip.x(strip.columns() - 1)).isEqualTo(99_999);
        assertThat(strip.least()).isEqualTo(-1);
        assertThat(strip.greatest()).isEqualTo(99_999);
        int middle = strip.columnAt(50_000);
        assertThat((double) strip.value(0, middle)).isBetween(49_000.0, 51_000.0);
        assertThat(strip.value(1, middle)).isEqualTo(-1);
    }
}
