package zerograds.forward.external;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The clock and the waits of a session, so that tests need not wait. */
interface Time {
    /** The machine's. */
    Time REAL = new Time() {
        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public boolean await(CountDownLatch latch, long nanos) throws InterruptedException {
            return latch.await(nanos, TimeUnit.NANOSECONDS);
        }
    };

    /** Nanoseconds since some moment. */
    long nanos();

    /** Waits for some time; true, at once, if {@code latch} is or gets open. */
    boolean await(CountDownLatch latch, long nanos) throws InterruptedException;
}
