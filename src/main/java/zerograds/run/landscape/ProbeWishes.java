package zerograds.run.landscape;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import zerograds.run.Prediction;

/**
 * The requests to a landscape probe from other threads, of which the latest counts. Thread safe; only {@link #await}
 * and {@link #rest} wait.
 */
final class ProbeWishes {
    private final Deque<GradientRequest> gradients = new ArrayDeque<>();
    private @Nullable LandscapeRequest request;
    private @Nullable Prediction prediction;
    private boolean granted;
    private boolean news;
    private volatile boolean idle = true;

    synchronized void show(LandscapeRequest wanted) {
        if (!wanted.equals(request)) {
            request = wanted;
            wake();
        }
    }

    synchronized void show(Prediction newer) {
        prediction = newer;
        wake();
    }

    synchronized void differentiate(List<GradientRequest> wanted) {
        gradients.addAll(wanted);
        wake();
    }

    synchronized void grant() {
        granted = true;
        wake();
    }

    synchronized void wake() {
        news = true;
        idle = false;
        notifyAll();
    }

    /** Whether every wish was granted. */
    boolean isIdle() {
        return idle;
    }

    /** Waits for news, for {@code nanos} at most; forever if that is negative. */
    synchronized void await(long nanos) throws InterruptedException {
        long until = System.nanoTime() + nanos;
        while (!news) {
            long rest = until - System.nanoTime();
            if (nanos >= 0 && rest <= 0) {
                break;
            }
            idle = nanos < 0;
            wait(nanos < 0 ? 0 : Math.max(1, rest / 1_000_000));
        }
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        news = false;
    }

    synchronized void forget() {
        prediction = null;
        request = null;
        gradients.clear();
    }

    /** Lets so much time pass, whatever is wished for meanwhile. */
    synchronized void rest(long nanos) throws InterruptedException {
        long until = System.nanoTime() + nanos;
        for (long left = nanos; left > 0; left = until - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }

    synchronized Optional<LandscapeRequest> request() {
        return Optional.ofNullable(request);
    }

    synchronized Optional<Prediction> prediction() {
        return Optional.ofNullable(prediction);
    }

    synchronized boolean hasGradients() {
        return !gradients.isEmpty();
    }

    synchronized Optional<GradientRequest> nextGradient() {
        return Optional.ofNullable(gradients.poll());
    }

    /** Takes the request to go on with probing: true at most once for each. */
    synchronized boolean takeGrant() {
        boolean taken = granted;
        granted = false;
        return taken;
    }
}
