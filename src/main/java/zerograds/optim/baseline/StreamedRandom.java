package zerograds.optim.baseline;

import java.util.random.RandomGenerator;
import zerograds.math.RandomStream;

/**
 * A library's random numbers, taken from a stream: the k-th word is a function of (seed, stream, round, k). Not thread
 * safe.
 */
final class StreamedRandom implements RandomGenerator {
    private final RandomStream stream;
    private long words;

    StreamedRandom(RandomStream stream) {
        this.stream = stream;
    }

    @Override
    public long nextLong() {
        return stream.bits(words++, 0);
    }
}
