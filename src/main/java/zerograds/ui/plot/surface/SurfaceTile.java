package zerograds.ui.plot.surface;

import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import zerograds.ui.model.landscape.LandscapePicture;
import zerograds.ui.model.run.RunModel;
import zerograds.ui.model.run.Showing;
import zerograds.ui.model.text.StepStage;
import zerograds.ui.model.text.Texts;
import zerograds.ui.plot.landscape.FieldTile;
import zerograds.ui.plot.landscape.LandscapeMap;
import zerograds.ui.plot.landscape.LandscapeView;
import zerograds.ui.plot.landscape.MapChoice;
import zerograds.ui.plot.pen.Pen;

/** The loss around θ as reliefs that can be turned: what it is, and what the surrogate takes it to be. */
public final class SurfaceTile extends FieldTile {
    private final SurfaceView view = new SurfaceView();
    private final SurfaceHand hand = new SurfaceHand(node(), view::box, this::moved);
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
    private boolean isCoarse;

    public SurfaceTile(Showing showing) {
        super(showing, Texts.of("surface.empty"), 400, 400);
        node().getStyleClass().add("surface");
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
    public List<Region> tools() {
        return tools.nodes();
    }

    @Override
    protected String begin(@Nullable RunModel model) {
        tools.restart(model == null ? 0 : model.landscape().problem().dimension());
        if (model == null) {
            return Texts.of("surface.empty");
        }
        return canShow(model) ? Texts.of("surface.unbegun") : Texts.of("surface.line");
    }

    /** Of a single parameter there is a line only. */
    @Override
    protected boolean canShow(RunModel model) {
        return model.landscape().problem().dimension() > 1;
    }

    @Override
    protected Optional<LandscapePicture> look(RunModel model) {
        if (tools.maps().contains(LandscapeMap.SMOOTHED)) {
            model.landscape().smoothedProperty().set(true);
        }
        return super.look(model);
    }

    /** Quickly while it moves, smoothly as soon as it rests. */
    @Override
    protected boolean pulse(boolean anotherPicture) {
        boolean rests = !anotherPicture && isCoarse && !hand.isDragging();
        if (anotherPicture || rests) {
            isCoarse = anotherPicture;
        }
        return anotherPicture || rests;
    }

    @Override
    public boolean isSettled() {
        return super.isSettled() && !isCoarse;
    }

    @Override
    protected Optional<Boolean> logarithmic() {
        return tools.logarithmic();
    }

    @Override
    protected MapChoice maps() {
        return tools.maps();
    }

    @Override
    protected void draw(Pen gc, double width, double height, LandscapeView.Scene scene, boolean onScreen) {
        view.draw(gc, width, height, scene, hand.camera(), onScreen && isCoarse ? 1 : 2);
    }

    @Override
    protected void tell(Optional<LandscapePicture> picture) {
        tools.show(view);
    }

    @Override
    protected Optional<LandscapeView.Hover> hover(double x, double y, LandscapeView.Scene scene) {
        return hand.isDragging() ? Optional.empty() : view.hover(x, y, scene);
    }

    private void moved() {
        isCoarse = true;
        redrawSoon();
    }
}
