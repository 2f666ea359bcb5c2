package zerograds.ui.plot.surface;

import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import zerograds.ui.model.landscape.FieldTable;
import zerograds.ui.model.landscape.LandscapePicture;
import zerograds.ui.model.run.RunModel;
import zerograds.ui.model.run.Showing;
import zerograds.ui.model.text.StepStage;
import zerograds.ui.model.text.Table;
import zerograds.ui.model.text.Texts;
import zerograds.ui.model.text.Theme;
import zerograds.ui.plot.axis.EmptyState;
import zerograds.ui.plot.landscape.LandscapeCursor;
import zerograds.ui.plot.landscape.LandscapeMap;
import zerograds.ui.plot.landscape.LandscapeView;
import zerograds.ui.plot.landscape.OverlaidWay;
import zerograds.ui.plot.pen.Drawn;
import zerograds.ui.plot.pen.Pen;
import zerograds.ui.plot.pen.ScreenPen;
import zerograds.ui.plot.pen.SharpCanvas;
import zerograds.ui.plot.tile.Emphasis;
import zerograds.ui.plot.tile.Freshness;
import zerograds.ui.plot.tile.Overlaid;
import zerograds.ui.plot.tile.Tile;

/** The loss around θ as reliefs that can be turned: what it is, and what the surrogate takes it to be. */
public final class SurfaceTile implements Tile {
    private static final double LEAST = 60;
    private static final String NOTHING = Texts.of("surface.empty");
    private static final String UNBEGUN = Texts.of("surface.unbegun");
    private static final String A_LINE = Texts.of("surface.line");

    private final Showing showing;
    private final SharpCanvas canvas = new SharpCanvas();
    private final ScreenPen screen = new ScreenPen(canvas);
    private final EmptyState empty = new EmptyState(NOTHING);
    private final SurfaceView view = new SurfaceView();
    private final SurfacePane pane = new SurfacePane();
    private final SurfaceHand hand = new SurfaceHand(pane, view::box, this::moved);
    private final SurfaceTools tools = new SurfaceTools(new SurfaceTools.Receiver() {
        @Override
        public void redraw() {
            SurfaceTile.this.redraw();
        }

        @Override
        public void look(SurfaceCamera from) {
            hand.look(from);
        }
    });
    private final LandscapeCursor cursor = new LandscapeCursor(pane, this::point);
    private Theme theme;
    private @Nullable RunModel shown;
    private long drawn = -1;
    private final Freshness freshness = new Freshness();
    private boolean isCoarse;

    public SurfaceTile(Showing showing) {
        this.showing = showing;
        theme = showing.theme();
        pane.getStyleClass().add("surface");
        pane.getChildren().addAll(canvas, cursor, empty);
        pane.setPrefSize(400, 400);
        empty.theme(theme);
    }

    /** Gives its size to what lies in it, and draws once a pulse at most. */
    private final class SurfacePane extends Pane implements Drawn {
        @Override
        public void paint(Pen gc) {
            draw(gc, 2);
        }

        private void draw(Pen gc, int density) {
            scene().ifPresent(scene -> view.draw(gc, getWidth(), getHeight(), scene, hand.camera(), density));
        }

        @Override
        protected void layoutChildren() {
            canvas.fit(this);
            cursor.fit(this);
            empty.place(getWidth(), getHeight());
            SurfaceTile.this.redraw();
        }
    }

    @Override
    public String id() {
        return "surface";
    }

    @Override
    public String title() {
        return Texts.of("surface.title");
    }

    @Override
    public boolean isShownAtFirst() {
        return false;
    }

    @Override
    public boolean shows(StepStage stage) {
        return stage == StepStage.FIT;
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
            int dimension = model == null ? 0 : model.landscape().problem().dimension();
            tools.restart(dimension);
            empty.sentence(dimension == 1 ? A_LINE : model == null ? NOTHING : UNBEGUN);
        }
        Optional<LandscapePicture> picture = model == null || isLine() ? Optional.empty() : look(model);
        empty.setVisible(picture.isEmpty());
        canvas.setVisible(picture.isPresent());
        boolean moved = freshness.isNew(null, Overlaid.of(showing));
        if (picture.isPresent() && (moved || picture.get().version() != drawn)) {
            drawn = picture.get().version();
            isCoarse = true;
            redraw();
        } else if (isCoarse && !hand.isDragging()) {
            isCoarse = false;
            redraw();
        }
    }

    private Optional<LandscapePicture> look(RunModel model) {
        if (tools.maps().contains(LandscapeMap.SMOOTHED)) {
            model.landscape().smoothedProperty().set(true);
        }
        return model.landscape().look();
    }

    private boolean isLine() {
        RunModel model = shown;
        return model != null && model.landscape().problem().dimension() == 1;
    }

    @Override
    public boolean isSettled() {
        RunModel model = shown;
        return model == null || isLine() || (model.landscape().isSettled() && !isCoarse);
    }

    private Optional<LandscapeView.Scene> scene() {
        RunModel model = shown;
        if (model == null || isLine()) {
            return Optional.empty();
        }
        return model.landscape()
                .picture()
                .map(picture -> new LandscapeView.Scene(
                        picture,
                        model.landscape().problem(),
                        theme,
                        tools.logarithmic(),
                        tools.maps(),
                        new Emphasis(Optional.empty()),
                        OverlaidWay.of(Overlaid.of(showing), theme)));
    }

    /** Quickly while it moves; {@link #refresh} makes it smooth as soon as it rests. */
    private void moved() {
        isCoarse = true;
        pane.requestLayout();
    }

    private void redraw() {
        if (pane.getWidth() < LEAST || pane.getHeight() < LEAST) {
            return;
        }
        screen.clear();
        pane.draw(screen, isCoarse ? 1 : 2);
        tools.show(view);
        point();
    }

    private void point() {
        cursor.draw(
                (x, y) -> hand.isDragging() ? Optional.empty() : scene().flatMap(scene -> view.hover(x, y, scene)),
                theme);
    }

    @Override
    public void theme(Theme changed) {
        theme = changed;
        empty.theme(changed);
        redraw();
    }
}
