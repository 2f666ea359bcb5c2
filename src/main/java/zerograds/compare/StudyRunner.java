package zerograds.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import zerograds.run.Run;
import zerograds.run.log.RunEvent;

/**
 * Does the runs of a study, several at a time, each on one thread; what an archive holds already is not done again. The
 * results do not depend on the number of threads.
 *
 * @param archive keeps what is finished, if anything does
 * @param threads runs at a time; a model that allows fewer sessions has its way
 */
public record StudyRunner(Optional<Archive> archive, int threads) {
    /** Hears of each result as it comes, on the thread that did it. */
    @FunctionalInterface
    public interface Listener {
        /** @param done how many are, this one included */
        void finished(Result result, int done, int all);

        /** A kept run cannot be used, for a reason, and is done again. */
        default void damaged(String reason) {}
    }

    /** @throws IllegalArgumentException if {@code threads < 1} */
    public StudyRunner {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, but got " + threads);
        }
    }

    /** A runner that keeps what is finished. */
    public StudyRunner(Archive archive, int threads) {
        this(Optional.of(archive), threads);
    }

    /** A runner that keeps nothing. */
    public StudyRunner(int threads) {
        this(Optional.empty(), threads);
    }

    /**
     * All results, in the order of the study's entries.
     *
     * @throws IOException if a result cannot be kept
     * @throws InterruptedException if the calling thread was interrupted; what is finished is kept
     */
    public List<Result> run(Study study, Listener listener) throws IOException, InterruptedException {
        List<Study.Entry> entries = study.entries();
        Count count = new Count(listener, entries.size());
        int atOnce = Math.min(threads, study.problem().model().maxSessions());
        ExecutorService workers = Executors.newFixedThreadPool(atOnce, work -> {
            Thread thread = new Thread(work, "study-" + study.problem().id());
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<Result>> futures = new ArrayList<>();
            entries.forEach(entry -> futures.add(workers.submit(() -> count.told(result(entry, listener)))));
            List<Result> results = new ArrayList<>();
            for (Future<Result> future : futures) {
                results.add(future.get());
            }
            return results;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException broken) {
                throw broken;
            }
            throw new IllegalStateException("a run of the study broke", e.getCause());
        } finally {
            workers.shutdownNow();
        }
    }

    private Result result(Study.Entry entry, Listener listener) throws IOException, InterruptedException {
        Optional<Result> known = known(entry, listener);
        if (known.isPresent()) {
            return known.get();
        }
        try (Run run = Run.open(entry.plan())) {
            run.play();
            RunEvent.Finished end = run.awaitFinished();
            Result result = Result.of(entry, end, run.log());
            if (archive.isPresent()) {
                archive.get().keep(entry, result, end.output());
            }
            return result;
        }
    }

    private Optional<Result> known(Study.Entry entry, Listener listener) {
        try {
            return archive.isPresent() ? archive.get().find(entry) : Optional.empty();
        } catch (Archive.DamagedException e) {
            listener.damaged(String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /** Counts results, one at a time. */
    private static final class Count {
        private final Listener listener;
        private final int all;
        private int done;

        Count(Listener listener, int all) {
            this.listener = listener;
            this.all = all;
        }

        synchronized Result told(Result result) {
            done++;
            listener.finished(result, done, all);
            return result;
        }
    }
}
