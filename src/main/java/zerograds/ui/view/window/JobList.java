package zerograds.ui.view.window;

import java.util.List;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.concurrent.Task;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.util.Duration;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.TaskProgressView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zerograds.ui.model.text.Texts;
import zerograds.ui.model.workbench.Jobs;
import zerograds.ui.view.widget.Widgets;

/** The jobs of the window: a button, shown while some go on, that opens their list. JavaFX thread only. */
final class JobList extends Button implements Jobs, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(JobList.class);

    /** Shorter jobs are not worth a button. */
    private static final Duration SHORT = Duration.millis(400);

    private static final Duration ENDED = Duration.seconds(3);
    private static final double ROW = 70;
    private static final double WIDTH = 400;
    private static final int MOST_ROWS = 4;

    private final TaskProgressView<Job> view = new TaskProgressView<>();
    private final PopOver list = Widgets.popOver(view);
    private final ProgressBar progress = new ProgressBar(1);
    private final PauseTransition later = new PauseTransition();

    /** A job as JavaFX sees it; it is in the list until its thread is through. */
    private static final class Job extends Task<Runnable> {
        private final Thread thread;
        private final Work work;

        Job(String title, Work work) {
            this.work = work;
            thread = new Thread(this, title);
            thread.setDaemon(true);
            updateTitle(title);
            setOnSucceeded(event -> getValue().run());
            setOnFailed(event -> LOG.error("the job '{}' broke", getTitle(), getException()));
        }

        @Override
        protected Runnable call() {
            return work.run((done, all, message) -> {
                updateProgress(done, all);
                updateMessage(message);
            });
        }

        /** Only asks: what the work does then, a message included, is its own. */
        @Override
        public boolean cancel(boolean interrupt) {
            updateMessage(Texts.of("jobs.cancelling"));
            thread.interrupt();
            return true;
        }
    }

    JobList() {
        setId("jobs");
        getStyleClass().add("job-button");
        setGraphic(progress);
        progress.setMouseTransparent(true);
        setText(Texts.of("jobs.done"));
        setTooltip(Widgets.tooltip(Texts.of("jobs.help")));
        setMinWidth(USE_PREF_SIZE);
        managedProperty().bind(visibleProperty());
        setVisible(false);
        view.setPrefWidth(WIDTH);
        list.setArrowLocation(PopOver.ArrowLocation.BOTTOM_RIGHT);
        setOnAction(event -> list.show(this));
        view.getTasks().addListener((ListChangeListener<Job>) change -> follow());
    }

    @Override
    public Runnable start(String title, Work work) {
        Job job = new Job(title, work);
        view.getTasks().add(job);
        job.thread.start();
        return job::cancel;
    }

    /** Says how many there are, and comes and goes a little later. */
    private void follow() {
        int count = view.getTasks().size();
        progress.progressProperty().unbind();
        progress.setProgress(1);
        if (count == 0) {
            list.hide();
            setText(Texts.of("jobs.done"));
        } else {
            progress.progressProperty().bind(view.getTasks().get(0).progressProperty());
            setText(count == 1 ? Texts.of("jobs.one") : Texts.of("jobs.some", count));
            view.setPrefHeight(ROW * Math.min(MOST_ROWS, count));
        }
        later.setDuration(count == 0 ? ENDED : SHORT);
        later.setOnFinished(event -> setVisible(count > 0));
        later.playFromStart();
    }

    /** What would end with the window. */
    List<String> titles() {
        return view.getTasks().stream().map(Job::getTitle).toList();
    }

    @Override
    public void close() {
        List.copyOf(view.getTasks()).forEach(Job::cancel);
    }
}
