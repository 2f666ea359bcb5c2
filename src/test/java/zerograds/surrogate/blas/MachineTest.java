package zerograds.surrogate.blas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import zerograds.lab.speed.MachineLimit;
import zerograds.surrogate.network.Architecture;

class MachineTest {
    @Test
    void choosesKernelsByWhatTheProcessorCanDo() {
        assertThat(CoreType.of(
                        List.of("model name : x", "flags : fma avx2 avx512f avx512dq avx512bw avx512vl avx512_bf16")))
                .contains("SkylakeX");
        assertThat(CoreType.of(List.of("flags\t\t: fpu avx2 fma avx512f"))).contains("Haswell");
        assertThat(CoreType.of(List.of("flags : sse2 avx"))).isEmpty();
        assertThat(CoreType.of(List.of("Features : neon"))).isEmpty();
    }

    @Test
    void theLimitIsWhateverTakesLonger() {
        Architecture architecture = new Architecture(1, 1, 0, true);
        double weights = architecture.weights(1_000);
        MachineLimit slowMemory = new MachineLimit(1e12, 2e12, 24, 48);
        assertThat(slowMemory.seconds(architecture, 1_000, 8, 1, 3, 1)).isCloseTo(3 * weights, within(1e-6));
        assertThat(slowMemory.seconds(architecture, 1_000, 8, 1, 3, 2)).isCloseTo(1.5 * weights, within(1e-6));
        MachineLimit slowProducts = new MachineLimit(4, 8, 1e12, 1e12);
        assertThat(slowProducts.seconds(architecture, 1_000, 1, 1, 0, 1)).isCloseTo(weights, within(1e-6));
        assertThatThrownBy(() -> slowMemory.seconds(architecture, 1, 1, 1, 1, 3))
                .hasMessageContaining("1 or 2 threads");
    }
}
