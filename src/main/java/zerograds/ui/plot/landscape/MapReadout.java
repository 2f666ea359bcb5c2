package zerograds.ui.plot.landscape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.paint.Color;
import zerograds.space.ParameterSpace;
import zerograds.ui.model.text.NumberText;
import zerograds.ui.plot.axis.Readout;
import zerograds.ui.plot.colour.Palette;

/** The text that the landscape shows for a position on its plane. */
public record MapReadout(LandscapeView.Scene scene, LandscapeFields fields) {
    private static final List<LandscapeMap> ORDER = List.of(LandscapeMap.values());

    /** The position along both axes, and what is known there. */
    public List<Readout.Line> at(double x, double y) {
        ParameterSpace space = scene.problem().space();
        Color plain = Palette.muted(scene.theme());
        List<Readout.Line> lines = new ArrayList<>();
        lines.add(position(LandscapeAxis.of(scene.picture(), space, 0), x, plain));
        lines.add(position(LandscapeAxis.of(scene.picture(), space, 1), y, plain));
        for (LandscapeMap map : ORDER) {
            value(map, x, y)
                    .ifPresent(value -> lines.add(
                            new Readout.Line(name(map) + " " + NumberText.value(value), map.colour(scene.theme()), 0)));
        }
        return lines;
    }

    private Optional<Double> value(LandscapeMap map, double x, double y) {
        boolean shown = map.isLoss() || scene.maps().contains(map);
        return shown ? fields.of(map).map(field -> field.at(x, y)).filter(value -> !value.isNaN()) : Optional.empty();
    }

    private static Readout.Line position(LandscapeAxis axis, double t, Color colour) {
        return new Readout.Line(axis.shortName() + " " + NumberText.value(t * axis.factor()), colour, t);
    }

    private static String name(LandscapeMap map) {
        return map.shortTitle();
    }
}
