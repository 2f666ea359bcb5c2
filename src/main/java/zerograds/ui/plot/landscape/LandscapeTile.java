package zerograds.ui.plot.landscape;

import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import zerograds.ui.model.landscape.FieldTable;
import zerograds.ui.model.landscape.LandscapeModel;
import zerograds.ui.model.landscape.LandscapePicture;
import zerograds.ui.model.run.RunModel;
import zerograds.ui.model.run.Showing;
import zerograds.ui.model.text.StepStage;
import zerograds.ui.model.text.Table;
import zerograds.ui.model.text.Texts;
import zerograds.ui.model.text.Theme;
import zerograds.ui.plot.axis.EmptyState;
import zerograds.ui.plot.pen.Drawn;
import zerograds.ui.plot.pen.Pen;
import zerograds.ui.plot.pen.ScreenPen;
import zerograds.ui.plot.pen.SharpCanvas;
import zerograds.ui.plot.tile.Emphasis;
import zerograds.ui.plot.tile.Freshness;
import zerograds.ui.plot.tile.Overlaid;
import zerograds.ui.plot.tile.Tile;

/** The loss around θ: what it is, what the surrogate takes it to be, and where θ goes on it. */
public final class LandscapeTile implements Tile {
    private static final double LEAST = 60;

    private final Showing showing;
    private final SharpCanvas canvas = new SharpCanvas();
    private final ScreenPen screen = new ScreenPen(canvas);
    private final EmptyState empty = new EmptyState(Texts.of("landscape.empty"));
    private final LandscapePane pane = new LandscapePane();
    private final LandscapeTools tools = new LandscapeTools(this::redraw);
    private final LandscapeCursor cursor = new LandscapeCursor(pane, this::point);
    private LandscapeView view = new MapView();
    private Theme theme;
    private @Nullable RunModel shown;
    private long drawn = -1;
    private final Freshness freshness = new Freshness();

    public LandscapeTile(Showing showing) {
        this.showing = showing;
        theme = showing.theme();
        pane.getChildren().addAll(canvas, cursor, empty);
        pane.setPrefSize(640, 400);
        empty.theme(theme);
        showing.spotlightProperty().addListener((property, before, now) -> redraw());
    }

    /** Gives its size to what lies in it. */
    private final class LandscapePane extends Pane implements Drawn {
        @Override
        public void paint(Pen gc) {
            scene().ifPresent(scene -> view.draw(gc, getWidth(), getHeight(), scene));
        }

        @Override
        protected void layoutChildren() {
            boolean resized = canvas.fit(this);
            cursor.fit(this);
            empty.place(getWidth(), getHeight());
            if (resized) {
                redraw();
            }
        }
    }

    @Override
    public String id() {
        return "landscape";
    }

    @Override
    public String title() {
        return Texts.of("landscape.title");
    }

    @Override
    public boolean shows(StepStage stage) {
        return true;
    }

    @Override
    public Region node() {
        return pane;
    }

    @Override
    public List<Region> tools() {
        return tools.nodes();
    }

    @Override
    public Optional<Table> data() {
        return showing.shown().flatMap(model -> model.landscape().picture()).map(FieldTable::of);
    }

    @Override
    public void refresh() {
        RunModel model = showing.shown().orElse(null);
        if (model != shown) {
            shown = model;
            drawn = -1;
            tools.steer(model == null ? null : model.landscape());
            empty.sentence(model == null ? Texts.of("landscape.empty") : Texts.of("landscape.unbegun"));
            view = model != null && model.landscape().problem().dimension() == 1 ? new LineView() : new MapView();
        }
        Optional<LandscapePicture> picture =
                model == null ? Optional.empty() : model.landscape().look();
        empty.setVisible(picture.isEmpty());
        canvas.setVisible(picture.isPresent());
        boolean moved = freshness.isNew(null, Overlaid.of(showing));
        if (picture.isPresent() && (moved || picture.get().version() != drawn)) {
            drawn = picture.get().version();
            redraw();
        }
    }

    @Override
    public boolean isSettled() {
        RunModel model = shown;
        return model == null || model.landscape().isSettled();
    }

    private Optional<LandscapeView.Scene> scene() {
        RunModel model = shown;
        if (model == null) {
            return Optional.empty();
        }
        LandscapeModel landscape = model.landscape();
        return landscape
                .picture()
                .map(picture -> new LandscapeView.Scene(
                        picture,
                        landscape.problem(),
                        theme,
                        tools.logarithmic(),
                        tools.maps(),
                        new Emphasis(showing.spotlightProperty().getValue()),
                        OverlaidWay.of(Overlaid.of(showing), theme)));
    }

    private void redraw() {
        if (pane.getWidth() < LEAST || pane.getHeight() < LEAST) {
            return;
        }
        screen.clear();
        pane.paint(screen);
        Optional.ofNullable(shown)
                .flatMap(model -> model.landscape().picture())
                .ifPresent(picture -> tools.show(picture, view));
        point();
    }

    private void point() {
        cursor.draw((x, y) -> scene().flatMap(scene -> view.hover(x, y, scene)), theme);
    }

    @Override
    public void theme(Theme changed) {
        theme = changed;
        empty.theme(changed);
        redraw();
    }
}
