package zerograds.math;

/**
 * Random numbers as a pure function of (seed, stream, iteration, index).
 *
 * <p>There is no state to advance: any iteration can be replayed alone, and results do not depend on the number of
 * workers. The generator is Philox4x32-10 (Salmon et al., "Parallel random numbers: as easy as 1, 2, 3", SC 2011);
 * Gaussians come from its words by the Box–Muller transform.
 *
 * <p>Immutable and thread safe.
 *
 * @param seed the run's seed
 * @param stream separates independent uses of one seed (offsets, smoothing, weights, …)
 */
public record RandomStream(long seed, int stream) {
    private static final int MULTIPLIER_0 = 0xD2511F53;
    private static final int MULTIPLIER_1 = 0xCD9E8D57;
    private static final int WEYL_0 = 0x9E3779B9;
    private static final int WEYL_1 = 0xBB67AE85;
    private static final int ROUNDS = 10;
    private static final double TWO_POW_MINUS_53 = 0x1p-53;

    /** Fills {@code target[offset, offset + count)} with independent standard normal numbers. */
    public void gaussians(long iteration, double[] target, int offset, int count) {
        for (int i = 0; i < count; i += 2) {
            Block block = block(iteration, i >>> 1);
            double radius = Math.sqrt(-2 * Math.log(openUniform(block.first)));
            double angle = 2 * Math.PI * openUniform(block.second);
            target[offset + i] = radius * Math.cos(angle);
            if (i + 1 < count) {
                target[offset + i + 1] = radius * Math.sin(angle);
            }
        }
    }

    /** Number {@code index} of {@code iteration}, uniform in (0, 1). */
    public double uniform(long iteration, int index) {
        return openUniform(block(iteration, index).first);
    }

    /** 64 random bits: number {@code index} of {@code iteration}. */
    public long bits(long iteration, int index) {
        return block(iteration, index).first;
    }

    private static double openUniform(long bits) {
        return ((bits >>> 11) + 0.5) * TWO_POW_MINUS_53;
    }

    /** The four words of a Philox block, two by two. Never leaves its caller, so the JIT allocates none. */
    private record Block(long first, long second) {}

    private Block block(long iteration, int index) {
        int c0 = index;
        int c1 = stream;
        int c2 = (int) iteration;
        int c3 = (int) (iteration >>> 32);
        int k0 = (int) seed;
        int k1 = (int) (seed >>> 32);
        for (int round = 0; round < ROUNDS; round++) {
            long product0 = (c0 & 0xFFFFFFFFL) * (MULTIPLIER_0 & 0xFFFFFFFFL);
            long product1 = (c2 & 0xFFFFFFFFL) * (MULTIPLIER_1 & 0xFFFFFFFFL);
            int n0 = (int) (product1 >>> 32) ^ c1 ^ k0;
            int n2 = (int) (product0 >>> 32) ^ c3 ^ k1;
            c1 = (int) product1;
            c3 = (int) product0;
            c0 = n0;
            c2 = n2;
            k0 += WEYL_0;
            k1 += WEYL_1;
        }
        return new Block(((long) c0 << 32) | (c1 & 0xFFFFFFFFL), ((long) c2 << 32) | (c3 & 0xFFFFFFFFL));
    }
}
