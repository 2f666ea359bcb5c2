package zerograds.lab.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FreeMemoryTest {
    @Test
    void readsKilobytes() {
        List<String> lines = List.of("Name:\tjava", "VmHWM:\t  597736 kB", "Threads:\t12");
        assertThat(FreeMemory.field(lines, "VmHWM:")).hasValue(597_736L * 1024);
        assertThat(FreeMemory.field(lines, "VmRSS:")).isEmpty();
        assertThat(FreeMemory.field(lines, "Threads:")).isEmpty();
    }

    @Test
    void thereIsSomeLeft() {
        assertThat(FreeMemory.available()).isPositive();
    }

    @Test
    void pytorchNeedsMoreThanTheWorkbench() {
        for (Workload workload : Workload.ALL) {
            assertThat(PytorchLoop.bytes(workload)).as(workload.id()).isGreaterThan(workload.bytes());
        }
    }
}
