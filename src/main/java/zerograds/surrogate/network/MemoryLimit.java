package zerograds.surrogate.network;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/**
 * The memory there is for a network, in bytes.
 *
 * @param heap what the heap may grow to
 * @param machine what the machine has
 */
public record MemoryLimit(long heap, long machine) {
    /** Value, mean, variance, and the value in a frozen copy, float32. */
    private static final long BYTES_PER_WEIGHT = 16;

    /** The arrays' own values and moments, their gradient, and what a step of Adam leaves behind, outside the heap. */
    private static final long ARRAY_BYTES_PER_WEIGHT = 64;

    private static final double GIBI = 1L << 30;

    /** What this process has. */
    public static MemoryLimit ofThisProcess() {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new MemoryLimit(Runtime.getRuntime().maxMemory(), system.getTotalMemorySize());
    }

    /** Whether an {@link Mlp} fits, a frozen copy of it included. */
    public boolean fits(Architecture architecture, int n) {
        return fits(architecture.weights(n), 0);
    }

    private boolean fits(long weights, long beside) {
        long bytes = BYTES_PER_WEIGHT * weights;
        return bytes <= heap && bytes + beside * weights <= machine;
    }

    /** @throws IllegalArgumentException if an {@link Mlp} and a frozen copy of it do not fit */
    public void require(Architecture architecture, int n) {
        require(architecture.weights(n), 0);
    }

    /** @throws IllegalArgumentException if an {@link Nd4jMlp} does not fit */
    public void requireArrays(Architecture architecture, int n) {
        require(architecture.weights(n), ARRAY_BYTES_PER_WEIGHT);
    }

    private void require(long weights, long beside) {
        if (fits(weights, beside)) {
            return;
        }
        long bytes = BYTES_PER_WEIGHT * weights;
        String outside =
                beside == 0 ? "" : String.format(Locale.ROOT, " and %.1f GB outside of it", beside * weights / 1e9);
        long option = (long) Math.ceil(1.1 * bytes / GIBI);
        String advice = option * GIBI + beside * weights <= machine ? "; -Xmx" + option + "g would allow it" : "";
        throw new IllegalArgumentException(String.format(
                Locale.ROOT,
                "the network would have %,d weights and need %.1f GB of heap%s, but the heap may grow to %.1f GB only,"
                        + " and this machine has %.1f GB%s",
                weights,
                bytes / 1e9,
                outside,
                heap / 1e9,
                machine / 1e9,
                advice));
    }
}
