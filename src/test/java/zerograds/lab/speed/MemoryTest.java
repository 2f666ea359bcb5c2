package zerograds.lab.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryTest {
    @Test
    void readsKilobytes() {
        List<String> lines = List.of("Name:\tjava", "VmHWM:\t  597736 kB", "Threads:\t12");
        assertThat(Memory.field(lines, "VmHWM:")).hasValue(597_736L * 1024);
        assertThat(Memory.field(lines, "VmRSS:")).isEmpty();
        assertThat(Memory.field(lines, "Threads:")).isEmpty();
    }

    @Test
    void thereIsSomeLeft() {
        assertThat(Memory.available()).isPositive();
    }

    @Test
    void pytorchNeedsMoreThanTheWorkbench() {
        for (Workload workload : Workload.ALL) {
            assertThat(PytorchLoop.bytes(workload)).as(workload.id()).isGreaterThan(workload.bytes());
        }
    }
}
