package zerograds.ui.plot.tile;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import zerograds.ui.model.run.KeptRun;
import zerograds.ui.model.text.Theme;

/** A piece of the line that a run is drawn with. */
public final class RunSwatch extends Canvas {
    private static final double WIDTH = 20;
    private static final double HEIGHT = 12;

    private final KeptRun run;

    public RunSwatch(KeptRun run, Theme theme) {
        super(WIDTH, HEIGHT);
        this.run = run;
        theme(theme);
    }

    /** Takes other colours. */
    public void theme(Theme theme) {
        GraphicsContext gc = getGraphicsContext2D();
        gc.clearRect(0, 0, WIDTH, HEIGHT);
        gc.setStroke(RunStyle.colour(theme, run));
        gc.setLineWidth(2);
        gc.setLineDashes(RunStyle.style(run).dashes());
        gc.strokeLine(1, HEIGHT / 2, WIDTH - 1, HEIGHT / 2);
    }
}
