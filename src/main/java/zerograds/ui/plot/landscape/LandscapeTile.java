package zerograds.ui.plot.landscape;

import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import zerograds.ui.model.landscape.LandscapePicture;
import zerograds.ui.model.run.RunModel;
import zerograds.ui.model.run.Showing;
import zerograds.ui.model.text.StepStage;
import zerograds.ui.model.text.Texts;
import zerograds.ui.plot.pen.Pen;

/** The loss around θ: what it is, what the surrogate takes it to be, and where θ goes on it. */
public final class LandscapeTile extends FieldTile {
    private final LandscapeTools tools = new LandscapeTools(this::redraw);
    private LandscapeView view = new MapView();

    public LandscapeTile(Showing showing) {
        super(showing, Texts.of("landscape.empty"), 640, 400);
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
    public List<Region> tools() {
        return tools.nodes();
    }

    @Override
    protected String begin(@Nullable RunModel model) {
        tools.steer(model == null ? null : model.landscape());
        view = model != null && model.landscape().problem().dimension() == 1 ? new LineView() : new MapView();
        return model == null ? Texts.of("landscape.empty") : Texts.of("landscape.unbegun");
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
        view.draw(gc, width, height, scene);
    }

    @Override
    protected void tell(Optional<LandscapePicture> picture) {
        picture.ifPresent(drawn -> tools.show(drawn, view));
    }

    @Override
    protected Optional<LandscapeView.Hover> hover(double x, double y, LandscapeView.Scene scene) {
        return view.hover(x, y, scene);
    }
}
