package zerograds.ui.plot.parameters;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import zerograds.math.Vec;
import zerograds.ui.model.run.RunModel;
import zerograds.ui.model.run.Showing;
import zerograds.ui.model.run.Tables;
import zerograds.ui.model.text.StepStage;
import zerograds.ui.model.text.Table;
import zerograds.ui.model.text.Texts;
import zerograds.ui.model.text.Theme;
import zerograds.ui.plot.tile.Freshness;
import zerograds.ui.plot.tile.Overlaid;
import zerograds.ui.plot.tile.Tile;

/** θ over evaluations: a curve for each parameter if they are few, a heat strip if they are many. */
public final class ParametersTile implements Tile {
    private final Showing showing;
    private final ParameterLines lines;
    private final StripStack strips;
    private final ParameterImage image;
    private @Nullable Vec pictured;
    private final StackPane node;
    private final Freshness freshness = new Freshness();

    public ParametersTile(Showing showing) {
        this.showing = showing;
        Theme theme = showing.theme();
        lines = new ParameterLines(theme);
        strips = new StripStack(theme);
        image = new ParameterImage(theme);
        node = new StackPane(lines.pane(), strips, image);
        node.setMinSize(0, 0);
        theme(theme);
    }

    @Override
    public String id() {
        return "parameters";
    }

    @Override
    public String title() {
        return Texts.of("parameters.title");
    }

    @Override
    public boolean shows(StepStage stage) {
        return stage == StepStage.STEP || stage == StepStage.OUTCOME;
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public Optional<Table> data() {
        return showing.shown().map(Tables::parameters);
    }

    @Override
    public void refresh() {
        RunModel model = showing.shown().orElse(null);
        List<Overlaid> over = Overlaid.of(showing);
        Vec theta = model == null || over.size() > 1 ? null : imaged(model);
        if (freshness.isNew(model, over) || !Objects.equals(theta, pictured)) {
            boolean few = model == null || model.parameters().isFew();
            boolean empty = model == null || model.losses().best().size() == 0;
            lines.pane().setVisible(few || empty);
            image.setVisible(!empty && theta != null);
            strips.setVisible(!few && !empty && theta == null);
            if (model != null && theta != null && !Objects.equals(theta, pictured)) {
                shape(model).ifPresent(shape -> image.show(model.parameters().space(), theta, shape));
            }
            pictured = theta;
            lines.pane().showEmpty(empty);
            if (model != null && !empty) {
                if (few) {
                    lines.show(model.parameters(), over);
                } else {
                    strips.show(model.parameters(), over);
                }
            }
        }
    }

    /** θ in full, if there are more parameters than a strip can show and they are an image. */
    private static @Nullable Vec imaged(RunModel model) {
        boolean many =
                model.parameters().space().dimension() > model.parameters().size();
        return many && shape(model).isPresent() ? model.landscape().theta().orElse(null) : null;
    }

    private static Optional<ParameterImage.Shape> shape(RunModel model) {
        return ParameterImage.Shape.of(
                model.parameters().space(), model.sample().output());
    }

    @Override
    public void theme(Theme theme) {
        lines.pane().theme(theme);
        strips.theme(theme);
        image.theme(theme);
        freshness.forget();
        refresh();
    }
}
