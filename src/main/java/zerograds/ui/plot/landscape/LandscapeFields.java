package zerograds.ui.plot.landscape;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zerograds.math.Statistics;
import zerograds.run.landscape.Field;
import zerograds.run.landscape.Landscape;
import zerograds.ui.model.text.Texts;
import zerograds.ui.plot.axis.AxisScale;
import zerograds.ui.plot.axis.ColourBar;
import zerograds.ui.plot.axis.LossScale;

/** The fields of the landscape with the scales they are shown on: one for all losses. JavaFX thread only. */
public final class LandscapeFields {
    /** Of the differences, so many are within the ends of their scale. */
    private static final double WITHIN = 0.9;

    private static final double LEAST_SPAN = 1e-12;

    private Optional<Landscape> landscape = Optional.empty();
    private AxisScale scale = AxisScale.linear(0, 1);
    private AxisScale differenceScale = AxisScale.linear(-1, 1);
    private Optional<Field> difference = Optional.empty();
    private @Nullable Field subtracted;
    private @Nullable Field from;
    private AxisScale measured = scale;
    /** How far apart the losses of the plane are, in the scale's measure. */
    private double reach = 1;

    private ColourBar.Ends lossEnds = ColourBar.Ends.NONE;
    private ColourBar.Ends differenceEnds = ColourBar.Ends.NONE;

    /** Takes what is known now. */
    public void update(LandscapeView.Scene scene, boolean withDifference) {
        landscape = scene.picture().landscape();
        Optional<Field> surrogate = of(LandscapeMap.SURROGATE);
        Optional<Field> ends = of(LandscapeMap.TRUE_LOSS);
        if (ends.isEmpty() || !scene.maps().contains(LandscapeMap.TRUE_LOSS)) {
            ends = of(LandscapeMap.SMOOTHED)
                    .filter(known -> scene.maps().contains(LandscapeMap.SMOOTHED))
                    .or(() -> of(LandscapeMap.TRUE_LOSS));
        }
        ends.or(() -> surrogate).ifPresent(field -> {
            scale = LossScale.of(field, scene.logarithmic());
            reach = scale.measure(scale.upper()) - scale.measure(scale.lower());
        });
        surrogate.ifPresent(field -> scale = LossScale.including(scale, field));
        if (withDifference) {
            subtract(surrogate.orElse(null), fitted().orElse(null));
        }
        List<Field> losses = scene.maps().ranked().stream()
                .filter(LandscapeMap::isLoss)
                .flatMap(map -> of(map).stream())
                .toList();
        lossEnds = ColourBar.Ends.of(losses, scale);
        differenceEnds = ColourBar.Ends.of(difference.stream().toList(), differenceScale);
    }

    /** What the surrogate is fitted to. */
    private Optional<Field> fitted() {
        return landscape.flatMap(Landscape::smoothed).or(() -> landscape.flatMap(Landscape::trueLoss));
    }

    private void subtract(@Nullable Field surrogate, @Nullable Field fitted) {
        boolean same = surrogate != null && surrogate.equals(from) && fitted != null && fitted.equals(subtracted);
        if (surrogate == null || fitted == null) {
            difference = Optional.empty();
            subtracted = null;
        } else if (!same || !scale.measuresAs(measured)) {
            Field known = difference(surrogate, fitted, scale);
            difference = Optional.of(known);
            differenceScale = around0(known, reach);
            subtracted = fitted;
        }
        from = surrogate;
        measured = scale;
    }

    /** Both on the same slice, on the surrogate's grid; NaN where one is unknown, or has no logarithm. */
    static Field difference(Field surrogate, Field fitted, AxisScale scale) {
        int cells = surrogate.cells();
        double[] values = new double[surrogate.values().length];
        for (int node = 0; node < values.length; node++) {
            double x = surrogate.slice().axis(0).node(node % (cells + 1), cells);
            double y = surrogate.slice().axis(1).node(Math.floorDiv(node, cells + 1), cells);
            double predicted = surrogate.values()[node];
            double known = fitted.at(x, y);
            values[node] = scale.measure(predicted) - scale.measure(known);
        }
        return new Field(surrogate.slice(), cells, values);
    }

    /**
     * Symmetric, with round ends, so that it does not change all the time.
     *
     * @param reach how far apart the losses are: what is wrong by more, such as a surrogate far from its samples, is wrong
     */
    static AxisScale around0(Field difference, double reach) {
        double[] sizes = Arrays.stream(difference.values())
                .map(Math::abs)
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        double usual = sizes.length == 0 ? 1 : Statistics.quantile(WITHIN, sizes);
        double most = Math.max(LEAST_SPAN, Math.min(reach, usual));
        double power = Math.pow(10, Math.floor(Math.log10(most)));
        double mantissa = most / power;
        double round = power * (mantissa <= 1 ? 1 : mantissa <= 2 ? 2 : mantissa <= 5 ? 5 : 10);
        return AxisScale.linear(-round, round);
    }

    public Optional<Field> of(LandscapeMap map) {
        return switch (map) {
            case TRUE_LOSS -> landscape.flatMap(Landscape::trueLoss);
            case SMOOTHED -> landscape.flatMap(Landscape::smoothed);
            case SURROGATE -> landscape.flatMap(Landscape::surrogate);
            case DIFFERENCE -> difference;
        };
    }

    public AxisScale scale(LandscapeMap map) {
        return map.isLoss() ? scale : differenceScale;
    }

    /** What a map's colours mean. */
    public ColourBar bar(LandscapeMap map) {
        return new ColourBar(map.colours(), scale(map), unit(map), map.isLoss() ? lossEnds : differenceEnds);
    }

    /** The pixels that the numbers of all colour bars need, in a tile of this height. */
    public double barRoom(MapChoice choice, double height) {
        return choice.first(choice.size()).stream()
                .mapToDouble(map -> bar(map).room(height))
                .max()
                .orElse(0);
    }

    /** What the numbers at a map's colour bar are. */
    private String unit(LandscapeMap map) {
        if (map.isLoss()) {
            return scale.isLinear() ? Texts.of("axis.loss") : Texts.of("axis.loss.log");
        }
        return !measured.isLinear() ? Texts.of("axis.decades") : Texts.of("axis.loss.difference");
    }
}
