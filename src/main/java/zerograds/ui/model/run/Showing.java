package zerograds.ui.model.run;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import zerograds.ui.model.text.StepStage;
import zerograds.ui.model.text.Theme;

/** What plots show: all that they know of the window, or of the film that they are drawn for. JavaFX thread only. */
public interface Showing {
    /** The run, as it is or as it was; empty as long as nothing is open. */
    Optional<RunModel> shown();

    /** The runs drawn over each other, that of {@link #shown} first; fewer than two if it stands alone. */
    List<KeptRun> overlaid();

    /** In whose colours a plot is drawn at first. */
    Theme theme();

    /** What is being explained, and emphasised by the plots; empty as long as nothing is. */
    ObservableValue<Optional<StepStage>> spotlightProperty();
}
