package zerograds.app.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import zerograds.lab.verdict.Checkpoint;
import zerograds.run.log.Csv;

class VerdictTableTest {
    private static final double UNKNOWN = Double.NaN;

    @Test
    void aNameWithQuotesAndCommasStaysOneCell() {
        String spoiling = "the \"reach\", ÷ 100";
        Checkpoint at = new Checkpoint(
                "bowl", spoiling, 5, 100, 20, "noise", 0.5, 1, 0.25, UNKNOWN, UNKNOWN, UNKNOWN, 2, 3, 4, UNKNOWN);
        List<List<String>> rows = Csv.read(VerdictTable.csv(List.of(at)));
        assertThat(rows.get(1))
                .hasSameSizeAs(rows.get(0))
                .startsWith("bowl", spoiling, "5")
                .endsWith("4.0", "");
    }
}
