package zerograds.ui.model.run;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import zerograds.problem.ForwardException;
import zerograds.problem.Visible;
import zerograds.run.Explanation;
import zerograds.run.Moment;
import zerograds.run.Replay;
import zerograds.run.landscape.LandscapeProbe;

/**
 * Shows a run as it was after one of its iterations, and plays it there, forwards or backwards. The run itself may go
 * on. JavaFX thread only; the past is found on a thread of its own.
 */
public final class TimeTravel implements AutoCloseable {
    /** The result of looking at the past: a moment, or why there is none. */
    private record Finding(
            @Nullable Moment moment, @Nullable RunModel past, String complaint) {}

    private final RunModel live;
    private final AtomicReference<@Nullable Finding> found = new AtomicReference<>();
    private @Nullable ExecutorService thread;
    private @Nullable LandscapeProbe probe;
    private @Nullable Replay replay;
    private @Nullable RunModel past;
    private @Nullable Moment moment;
    private volatile long goal = -1;
    private double rate;
    private double due;
    private long played;
    private String complaint = "";

    TimeTravel(RunModel live) {
        this.live = live;
    }

    /** The run as it was; empty in the present, and until the past was found. */
    public Optional<RunModel> past() {
        return Optional.ofNullable(past);
    }

    /** The moment that is shown. */
    public Optional<Moment> moment() {
        return Optional.ofNullable(moment);
    }

    /** The iteration that is shown or looked for; empty in the present. */
    public OptionalLong position() {
        return goal < 0 ? OptionalLong.empty() : OptionalLong.of(goal);
    }

    /** The last iteration that was done; −1 before the first. */
    public long last() {
        return live.status().iterations() - 1;
    }

    /** Why the past cannot be shown; empty if it can. */
    public String complaint() {
        return complaint;
    }

    /** Shows an iteration, or the nearest there is. */
    public void seek(long iteration) {
        if (last() < 0) {
            return;
        }
        goal = Math.max(0, Math.min(last(), iteration));
        worker().execute(this::find);
    }

    /** Shows so many iterations later, or earlier. */
    public void move(long iterations) {
        stop();
        seek(position().orElse(last()) + iterations);
    }

    /** Plays on from here at so many iterations a second; backwards if negative. */
    public void play(double iterationsPerSecond) {
        rate = iterationsPerSecond;
        due = position().orElse(last());
        played = System.nanoTime();
        seek(position().orElse(last()));
    }

    public void stop() {
        rate = 0;
    }

    /** Iterations a second; negative backwards, 0 if it does not play. */
    public double rate() {
        return rate;
    }

    /** Back to the present. */
    public void leave() {
        stop();
        goal = -1;
        past = null;
        moment = null;
        complaint = "";
    }

    /** Takes what was found, and plays on. Call it once a pulse. */
    public void pull() {
        Finding finding = found.getAndSet(null);
        if (finding != null && goal >= 0) {
            take(finding);
        }
        long now = System.nanoTime();
        if (rate != 0) {
            due += rate * (now - played) / 1e9;
            boolean arrived = moment != null && moment.iteration() == goal;
            if (arrived && Math.abs(due - goal) >= 1) {
                seek(Math.round(due));
            }
            if ((goal >= last() && rate > 0) || (goal <= 0 && rate < 0)) {
                stop();
            }
        }
        played = now;
    }

    private void take(Finding finding) {
        complaint = finding.complaint;
        RunModel there = finding.past;
        if (there == null) {
            stop();
            return;
        }
        there.landscape().follow(live.landscape());
        moment = finding.moment;
        past = there;
    }

    private ExecutorService worker() {
        ExecutorService known = thread;
        if (known == null) {
            known = Executors.newSingleThreadExecutor(work -> {
                Thread fresh =
                        new Thread(work, "replay-" + live.run().plan().problem().id());
                fresh.setDaemon(true);
                return fresh;
            });
            thread = known;
        }
        return known;
    }

    /** Finds the latest goal; on the thread of its own. */
    private void find() {
        long wanted = goal;
        if (wanted < 0) {
            return;
        }
        try {
            Moment then = replay().at(wanted);
            found.set(new Finding(then, RunModel.past(live.run(), then, beside()), ""));
        } catch (ForwardException | IllegalArgumentException e) {
            found.set(new Finding(null, null, Visible.text(String.valueOf(e.getMessage()))));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Repeats an iteration of the run and looks on; what is shown stays. */
    public CompletableFuture<Explanation> explain(long iteration) {
        CompletableFuture<Explanation> answer = new CompletableFuture<>();
        worker().execute(() -> {
            try {
                answer.complete(replay().explain(iteration));
            } catch (ForwardException | RuntimeException e) {
                answer.completeExceptionally(e);
            } catch (InterruptedException e) {
                answer.completeExceptionally(e);
                Thread.currentThread().interrupt();
            }
        });
        return answer;
    }

    /** On the thread of its own. */
    private Replay replay() throws ForwardException, InterruptedException {
        Replay known = replay;
        if (known == null) {
            known = Replay.of(live.run());
            replay = known;
        }
        return known;
    }

    private LandscapeProbe beside() {
        LandscapeProbe known = probe;
        if (known == null) {
            known = LandscapeProbe.beside(live.run());
            probe = known;
        }
        return known;
    }

    private void closeReplay() {
        Replay known = replay;
        if (known != null) {
            known.close();
        }
        LandscapeProbe beside = probe;
        if (beside != null) {
            beside.close();
        }
    }

    @Override
    public void close() {
        leave();
        ExecutorService known = thread;
        if (known != null) {
            known.shutdownNow();
            new Thread(() -> finish(known), "replay-end").start();
        }
    }

    /** The replay is closed by nobody before its thread has left it. */
    private void finish(ExecutorService ended) {
        boolean done = false;
        while (!done) {
            try {
                done = ended.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                return;
            }
        }
        closeReplay();
    }
}
