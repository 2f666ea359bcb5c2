package zerograds.store.library;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import zerograds.run.Budget;
import zerograds.run.Run;
import zerograds.run.RunPlan;
import zerograds.run.journal.Checkpoint;
import zerograds.run.journal.Journal;
import zerograds.run.journal.Past;
import zerograds.run.log.IterationColumn;
import zerograds.run.log.RunEvent;
import zerograds.run.log.RunListener;
import zerograds.run.log.RunLog.Entry;

/**
 * A run that is done again from its start, with the settings of then, and compared with what its file says, event for event.
 * Begun and asked by one thread; the run tells it on its own.
 */
public final class Repetition implements RunListener {
    private final RunPlan plan;
    private final List<Entry> expected;
    private final Iterator<Entry> left;
    private final AtomicLong same = new AtomicLong();
    private volatile Optional<String> difference = Optional.empty();
    private volatile boolean complete;
    private @Nullable Run run;

    private Repetition(RunPlan plan, List<Entry> expected) {
        this.plan = plan;
        this.expected = expected;
        left = expected.iterator();
        complete = expected.isEmpty();
    }

    /** Of a run; an end that somebody asked for is not compared. */
    public static Repetition of(RecordedRun recorded) throws IOException {
        List<Entry> events = new ArrayList<>();
        recorded.events(entry -> {
            if (!(entry.event() instanceof RunEvent.Finished end) || end.outcome() != RunEvent.Outcome.STOPPED) {
                events.add(entry);
            }
        });
        Budget budget = recorded.plan().budget();
        // Time does not make a difference but to the end.
        RunPlan plan = recorded.plan()
                .withBudget(new Budget(
                        budget.iterations(),
                        budget.evaluations(),
                        Duration.ofDays(Short.MAX_VALUE),
                        budget.targetLoss(),
                        budget.patience()));
        return new Repetition(plan, events);
    }

    /** Prepares the run, which has still to be played. It stops where the recorded one ends. */
    public Run begin() {
        Run begun = Run.resume(plan, new Beginning(expected), Journal.NONE, this);
        run = begun;
        return begun;
    }

    /** The start of a run, with the changes of its settings. */
    private record Beginning(List<Entry> events) implements Past {
        @Override
        public void forEach(Consumer<Entry> reader) {
            // It begins again.
        }

        @Override
        public List<Checkpoint> checkpoints() {
            return List.of();
        }

        @Override
        public List<RunEvent.SettingsChanged> changes() {
            return events.stream()
                    .map(Entry::event)
                    .filter(RunEvent.SettingsChanged.class::isInstance)
                    .map(RunEvent.SettingsChanged.class::cast)
                    .toList();
        }
    }

    @Override
    public void entered(Entry entry) {
        if (entry.event() instanceof RunEvent.Sampled || complete || difference.isPresent()) {
            return;
        }
        Entry then = left.next();
        difference = compare(then, entry);
        if (difference.isEmpty() && entry.event() instanceof RunEvent.Iterated) {
            same.incrementAndGet();
        }
        complete = !left.hasNext();
        if ((complete || difference.isPresent()) && run != null) {
            run.stop();
        }
    }

    /** Where two events differ, in words. */
    private static Optional<String> compare(Entry then, Entry now) {
        if (then.event().equals(now.event())) {
            return Optional.empty();
        }
        if (then.event() instanceof RunEvent.Iterated one && now.event() instanceof RunEvent.Iterated other) {
            String where = "iteration " + one.iteration() + " differs in ";
            return IterationColumn.table()
                    .filter(column -> column != IterationColumn.NANOS)
                    .filter(column -> !column.cell(then).equals(column.cell(now)))
                    .findFirst()
                    .map(column ->
                            where + column.heading() + ": it was " + column.cell(then) + " and is " + column.cell(now))
                    .or(() -> Optional.of(where + (one.theta().equals(other.theta()) ? "its gradient" : "θ")));
        }
        return Optional.of("after event " + then.sequence() + " the "
                + then.event().getClass().getSimpleName().toLowerCase(Locale.ROOT) + " event differs");
    }

    /** Whether all events are the same to the bit. */
    public boolean isSame() {
        return complete && difference.isEmpty();
    }

    /** What came of it, in a sentence. */
    public String summary() {
        long count = same.get();
        String upTo = count + (count == 1 ? " iteration is" : " iterations are") + " the same to the bit";
        if (difference.isPresent()) {
            return difference.get() + "; " + upTo + " before";
        }
        return complete ? upTo : upTo + ", then the repetition was stopped";
    }
}
