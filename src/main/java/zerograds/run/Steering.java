package zerograds.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import zerograds.eval.Evaluation;
import zerograds.math.Batch;
import zerograds.optim.settings.Settings;

/**
 * The requests to a run from other threads (play, pause, change, probe), which its own thread takes between two
 * iterations. Thread safe.
 */
final class Steering {
    private final List<CompletableFuture<Prediction>> predictionRequests = new ArrayList<>();
    private final Deque<Turn.Probe> probes = new ArrayDeque<>();
    private @Nullable Settings wanted;
    private boolean playing;
    private long stepsWanted;
    private long nanosPerIteration;
    private long dueAt = System.nanoTime();
    private boolean stopping;
    private boolean ended;
    private @Nullable Prediction last;
    private volatile Settings settings;
    private volatile @Nullable String complaint;

    /** @param settings of the first iteration */
    Steering(Settings settings) {
        this.settings = settings;
    }

    /** What the run's thread does next. */
    sealed interface Turn {
        record Stop() implements Turn {}

        record Change(Settings settings) implements Turn {}

        record Answer(List<CompletableFuture<Prediction>> requests) implements Turn {
            void with(@Nullable Prediction prediction) {
                requests.forEach(request -> answer(request, prediction));
            }
        }

        /** Evaluates points that are none of the run's. */
        record Probe(Batch points, CompletableFuture<List<Evaluation>> answer) implements Turn {}

        record Iterate() implements Turn {}
    }

    /** The settings of the next iteration. */
    Settings settings() {
        return settings;
    }

    synchronized void play() {
        complaint = null;
        playing = true;
        notifyAll();
    }

    synchronized void pause() {
        playing = false;
        stepsWanted = 0;
    }

    synchronized void pauseBecause(String reason) {
        pause();
        complaint = reason;
    }

    /** Why the run paused by itself; empty if it did not, or goes on since. */
    Optional<String> complaint() {
        return Optional.ofNullable(complaint);
    }

    synchronized void step() {
        complaint = null;
        playing = false;
        stepsWanted++;
        notifyAll();
    }

    /** @throws IllegalArgumentException if it is not positive */
    synchronized void pace(double iterationsPerSecond) {
        if (!(iterationsPerSecond > 0)) {
            throw new IllegalArgumentException("pace must be positive, but got " + iterationsPerSecond);
        }
        nanosPerIteration = (long) (1e9 / iterationsPerSecond);
        notifyAll();
    }

    synchronized void change(Settings changed) {
        wanted = changed;
        settings = changed;
        notifyAll();
    }

    /** Takes over the settings that an optimizer has already, unless others are wanted. */
    synchronized void adopt(Settings present) {
        if (wanted == null) {
            settings = present;
        }
    }

    /** Makes the present settings a turn of their own, for an optimizer that may have others. */
    synchronized void insist() {
        if (wanted == null) {
            wanted = settings;
        }
    }

    synchronized void stop() {
        stopping = true;
        notifyAll();
    }

    synchronized boolean isStopping() {
        return stopping;
    }

    /** What the surrogate predicts, as soon as the present iteration and the steps asked for are done. */
    synchronized CompletableFuture<Prediction> prediction() {
        CompletableFuture<Prediction> request = new CompletableFuture<>();
        if (ended) {
            answer(request, last);
        } else {
            predictionRequests.add(request);
            notifyAll();
        }
        return request;
    }

    /** Answers for points that somebody else wants to know, as soon as the present iteration is done. */
    synchronized CompletableFuture<List<Evaluation>> probe(Batch points) {
        CompletableFuture<List<Evaluation>> answer = new CompletableFuture<>();
        if (ended) {
            answer.completeExceptionally(new IllegalStateException("the run has ended"));
        } else {
            probes.add(new Turn.Probe(points, answer));
            notifyAll();
        }
        return answer;
    }

    /** There are no more turns. */
    synchronized void end(@Nullable Prediction prediction) {
        ended = true;
        last = prediction;
        predictionRequests.forEach(request -> answer(request, prediction));
        predictionRequests.clear();
        probes.forEach(probe -> probe.answer().completeExceptionally(new IllegalStateException("the run has ended")));
        probes.clear();
    }

    /** Lets go of what the surrogate predicted in the end. */
    synchronized void forget() {
        last = null;
    }

    private static void answer(CompletableFuture<Prediction> request, @Nullable Prediction prediction) {
        if (prediction == null) {
            request.completeExceptionally(new IllegalStateException("there is no surrogate"));
        } else {
            request.complete(prediction);
        }
    }

    /** Waits until the run is played or stepped for the first time. */
    synchronized void awaitFirst() throws InterruptedException {
        while (!playing && stepsWanted == 0) {
            wait();
        }
    }

    /**
     * Waits until something is wanted; what takes time is then done without holding the lock.
     *
     * @param clock is told whether the run runs or waits
     */
    synchronized Turn next(RunClock clock) throws InterruptedException {
        while (true) {
            if (stopping) {
                return new Turn.Stop();
            }
            Settings changed = wanted;
            if (changed != null) {
                wanted = null;
                return new Turn.Change(changed);
            }
            if (stepsWanted == 0 && !predictionRequests.isEmpty()) {
                List<CompletableFuture<Prediction>> requests = List.copyOf(predictionRequests);
                predictionRequests.clear();
                return new Turn.Answer(requests);
            }
            if (stepsWanted == 0 && !probes.isEmpty()) {
                return probes.remove();
            }
            if (stepsWanted > 0) {
                stepsWanted--;
                clock.enter(RunPhase.RUNNING);
                return new Turn.Iterate();
            }
            if (!playing) {
                clock.enter(RunPhase.PAUSED);
                wait();
            } else if (isDue(clock)) {
                return new Turn.Iterate();
            }
        }
    }

    /** Whether the pace allows the next iteration; waits a while if it does not. */
    private boolean isDue(RunClock clock) throws InterruptedException {
        clock.enter(RunPhase.RUNNING);
        long now = System.nanoTime();
        long early = nanosPerIteration == 0 ? 0 : dueAt - now;
        if (early > 0) {
            TimeUnit.NANOSECONDS.timedWait(this, early);
            return false;
        }
        // Time that was lost is not caught up.
        dueAt = Math.max(dueAt + nanosPerIteration, now);
        return true;
    }
}
