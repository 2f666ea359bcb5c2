package zerograds.ui.plot.landscape;

import java.util.Optional;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import zerograds.ui.model.landscape.FieldTable;
import zerograds.ui.model.landscape.LandscapePicture;
import zerograds.ui.model.run.RunModel;
import zerograds.ui.model.run.Showing;
import zerograds.ui.model.text.Table;
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

/** A tile of the loss around θ: a canvas below a cursor, drawn when there is another picture. JavaFX thread only. */
public abstract class FieldTile implements Tile {
    private static final double LEAST = 60;

    private final Showing showing;
    private final SharpCanvas canvas = new SharpCanvas();
    private final ScreenPen screen = new ScreenPen(canvas);
    private final EmptyState empty;
    private final FieldPane pane = new FieldPane();
    private final LandscapeCursor cursor = new LandscapeCursor(pane, this::point);
    private final Freshness freshness = new Freshness();
    private Theme theme;
    private @Nullable RunModel shown;
    private long drawn = -1;
    private boolean due;

    /** @param sentence stands in the tile as long as there is nothing to draw */
    protected FieldTile(Showing showing, String sentence, double width, double height) {
        this.showing = showing;
        theme = showing.theme();
        empty = new EmptyState(sentence);
        empty.theme(theme);
        pane.getChildren().addAll(canvas, cursor, empty);
        pane.setPrefSize(width, height);
        showing.spotlightProperty().addListener((property, before, now) -> redraw());
    }

    /** Gives its size to what lies in it. */
    private final class FieldPane extends Pane implements Drawn {
        @Override
        public void paint(Pen gc) {
            draw(gc, false);
        }

        private void draw(Pen gc, boolean onScreen) {
            scene().ifPresent(scene -> FieldTile.this.draw(gc, getWidth(), getHeight(), scene, onScreen));
        }

        @Override
        protected void layoutChildren() {
            boolean resized = canvas.fit(this);
            cursor.fit(this);
            empty.place(getWidth(), getHeight());
            if (resized || due) {
                redraw();
            }
        }
    }

    /**
     * Begins with another run.
     *
     * @param model null without one
     * @return what stands in the tile as long as there is nothing to draw
     */
    protected abstract String begin(@Nullable RunModel model);

    /** Whether the landscape of {@code model} can be drawn at all. */
    protected boolean canShow(RunModel model) {
        return true;
    }

    /** Asks for the newest picture. */
    protected Optional<LandscapePicture> look(RunModel model) {
        return model.landscape().look();
    }

    /** Takes in a pulse; whether to draw now. */
    protected boolean pulse(boolean anotherPicture) {
        return anotherPicture;
    }

    /** Whether losses are wanted on a logarithmic scale, if anybody said so. */
    protected abstract Optional<Boolean> logarithmic();

    protected abstract MapChoice maps();

    /** @param onScreen whether it may be drawn more coarsely while it moves */
    protected abstract void draw(Pen gc, double width, double height, LandscapeView.Scene scene, boolean onScreen);

    /** Shows in the header what was drawn. */
    protected abstract void tell(Optional<LandscapePicture> picture);

    /** What the mouse says at a pixel. */
    protected abstract Optional<LandscapeView.Hover> hover(double x, double y, LandscapeView.Scene scene);

    @Override
    public final Region node() {
        return pane;
    }

    @Override
    public final Optional<Table> data() {
        return showing.shown().flatMap(model -> model.landscape().picture()).map(FieldTable::of);
    }

    @Override
    public final void refresh() {
        RunModel model = showing.shown().orElse(null);
        if (model != shown) {
            shown = model;
            drawn = -1;
            empty.sentence(begin(model));
        }
        Optional<LandscapePicture> picture = drawable().flatMap(this::look);
        empty.setVisible(picture.isEmpty());
        canvas.setVisible(picture.isPresent());
        boolean moved = freshness.isNew(null, Overlaid.of(showing));
        boolean another =
                picture.filter(known -> moved || known.version() != drawn).isPresent();
        drawn = picture.map(LandscapePicture::version).orElse(drawn);
        if (pulse(another)) {
            redraw();
        }
    }

    private Optional<RunModel> drawable() {
        return Optional.ofNullable(shown).filter(this::canShow);
    }

    @Override
    public boolean isSettled() {
        return drawable().map(model -> model.landscape().isSettled()).orElse(true);
    }

    private Optional<LandscapeView.Scene> scene() {
        return drawable().flatMap(model -> model.landscape()
                .picture()
                .map(picture -> new LandscapeView.Scene(
                        picture,
                        model.landscape().problem(),
                        theme,
                        logarithmic(),
                        maps(),
                        new Emphasis(showing.spotlightProperty().getValue()),
                        OverlaidWay.of(Overlaid.of(showing), theme))));
    }

    /** Draws with the next pulse. */
    protected final void redrawSoon() {
        due = true;
        pane.requestLayout();
    }

    protected final void redraw() {
        due = false;
        if (pane.getWidth() < LEAST || pane.getHeight() < LEAST) {
            return;
        }
        screen.clear();
        pane.draw(screen, true);
        tell(Optional.ofNullable(shown).flatMap(model -> model.landscape().picture()));
        point();
    }

    private void point() {
        cursor.draw((x, y) -> scene().flatMap(scene -> hover(x, y, scene)), theme);
    }

    @Override
    public final void theme(Theme changed) {
        theme = changed;
        empty.theme(changed);
        redraw();
    }
}
