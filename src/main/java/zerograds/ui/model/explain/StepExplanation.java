package zerograds.ui.model.explain;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import zerograds.run.Explanation;
import zerograds.run.Run;
import zerograds.run.RunPhase;
import zerograds.run.log.RunEvent;
import zerograds.run.log.RunLog;
import zerograds.ui.model.run.RunModel;
import zerograds.ui.model.run.TimeTravel;
import zerograds.ui.model.text.StepStage;
import zerograds.ui.model.text.Texts;
import zerograds.ui.model.workbench.Workbench;

/**
 * Walks through the numbers of the iteration that is shown, stage by stage: the last one while the run is paused, or
 * one of the past. What it tells is found on the thread of {@link TimeTravel}. JavaFX thread only.
 */
public final class StepExplanation {
    private static final String NONE = Texts.of("step.none");
    private static final String RUNNING = Texts.of("step.pause");
    private static final String FINDING = Texts.of("step.finding");

    /** An iteration of a run. */
    private record Place(RunModel model, long iteration) {}

    private record Inquiry(Place place, CompletableFuture<List<StepPage>> answer) {}

    private final Workbench workbench;
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<StepStage> stage = new ReadOnlyObjectWrapper<>(StepStage.LOOK);
    private final ReadOnlyObjectWrapper<Optional<StepPage>> page = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper(NONE);
    private @Nullable Inquiry inquiry;
    private List<StepPage> pages = List.of();

    public StepExplanation(Workbench workbench) {
        this.workbench = workbench;
        open.subscribe(now -> show());
        stage.subscribe(now -> show());
    }

    /** Whether the explanation is shown; nothing is computed otherwise. */
    public BooleanProperty openProperty() {
        return open;
    }

    /** What is spoken of. */
    public ReadOnlyObjectProperty<StepStage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /** The page of the stage; empty if there is a {@link #noteProperty} instead. */
    public ReadOnlyObjectProperty<Optional<StepPage>> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /** Why there is no page. */
    public ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    public void next() {
        stage.set(stage.get().plus(1));
    }

    public void back() {
        stage.set(stage.get().plus(-1));
    }

    /** Follows what is shown; call it once a pulse. */
    public void pull() {
        if (open.get()) {
            place().ifPresentOrElse(this::inquire, this::forget);
            show();
        }
    }

    /** The iteration that is shown and stands still. */
    private Optional<Place> place() {
        RunModel model = workbench.current().orElse(null);
        TimeTravel time = model == null ? null : model.time().orElse(null);
        if (model == null || time == null || time.last() < 0) {
            return Optional.empty();
        }
        OptionalLong past = time.position();
        RunPhase phase = workbench.playback().phaseProperty().get();
        boolean moves = past.isPresent() ? time.rate() != 0 : phase == RunPhase.RUNNING || phase == RunPhase.STARTING;
        return moves ? Optional.empty() : Optional.of(new Place(model, past.orElse(time.last())));
    }

    /** Asks, unless an earlier question is still being answered: then it waits for the end of that. */
    private void inquire(Place place) {
        Inquiry last = inquiry;
        boolean free = last == null || last.answer.isDone() || last.place.model != place.model;
        if (free && (last == null || !last.place.equals(place))) {
            TimeTravel time = place.model.time().orElseThrow();
            inquiry = new Inquiry(place, time.explain(place.iteration).thenApply(told -> pages(place, told)));
        }
    }

    /** When the run went on, the loss after an iteration may be known that was not. */
    private void forget() {
        Inquiry last = inquiry;
        if (last != null && last.answer.isDone()) {
            inquiry = null;
        }
    }

    /** A page for every {@link StepStage}, in their order; on the thread that has found it. */
    private static List<StepPage> pages(Place place, Explanation told) {
        Run run = place.model.run();
        StepPages pages = new StepPages(
                told, run.plan().problem().space(), run.plan().method(), lossAt(run.log(), place.iteration + 1));
        StepSamples samples = new StepSamples(pages);
        StepDescent descent = new StepDescent(pages);
        return List.of(
                samples.look(),
                samples.losses(),
                new StepFit(pages, samples).page(),
                descent.gradient(),
                descent.step(),
                descent.outcome());
    }

    private static double lossAt(RunLog log, long iteration) {
        if (iteration < log.iterations()
                && log.since(log.sequenceOf(iteration), 1).get(0).event() instanceof RunEvent.Iterated next) {
            return next.loss();
        }
        return Double.NaN;
    }

    private void show() {
        Optional<Place> place = open.get() ? place() : Optional.empty();
        Optional<Inquiry> asked = Optional.ofNullable(inquiry);
        Optional<CompletableFuture<List<StepPage>>> answer = asked.filter(
                        each -> place.filter(each.place::equals).isPresent())
                .map(Inquiry::answer)
                .filter(CompletableFuture::isDone);
        boolean same = place.isPresent()
                && asked.filter(each -> each.place.model == place.get().model).isPresent();
        if (answer.filter(CompletableFuture::isCompletedExceptionally).isPresent()) {
            say(answer.get().handle((told, problem) -> reason(problem)).join());
        } else if (answer.isPresent()) {
            tell(answer.get().join());
        } else if (same && !pages.isEmpty()) {
            tell(pages); // until those of the next iteration are found
        } else {
            say(place.isPresent() ? FINDING : hasBegun() ? RUNNING : NONE);
        }
        Optional<StepStage> lit = page.get().map(StepPage::stage);
        if (!lit.equals(workbench.spotlightProperty().get())) {
            workbench.spotlightProperty().set(lit);
        }
    }

    private void tell(List<StepPage> known) {
        pages = known;
        Optional<StepPage> wanted =
                known.stream().filter(each -> each.stage() == stage.get()).findFirst();
        if (!wanted.equals(page.get())) {
            page.set(wanted);
        }
        note.set("");
    }

    private static String reason(@Nullable Throwable problem) {
        Throwable cause = problem == null || problem.getCause() == null ? problem : problem.getCause();
        return Texts.of("step.broken", cause == null ? "" : cause.getMessage());
    }

    private boolean hasBegun() {
        return workbench.time().filter(time -> time.last() >= 0).isPresent();
    }

    private void say(String sentence) {
        pages = List.of();
        page.set(Optional.empty());
        note.set(sentence);
    }
}
