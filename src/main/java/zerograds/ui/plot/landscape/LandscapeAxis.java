package zerograds.ui.plot.landscape;

import java.util.stream.Stream;
import zerograds.run.landscape.Slice;
import zerograds.space.Interval;
import zerograds.space.Parameter;
import zerograds.space.ParameterSpace;
import zerograds.space.Scale;
import zerograds.ui.model.landscape.Direction;
import zerograds.ui.model.landscape.LandscapePicture;
import zerograds.ui.model.text.Texts;
import zerograds.ui.plot.axis.AxisScale;
import zerograds.ui.plot.axis.PlotArea;
import zerograds.ui.plot.pen.Typeface;

/**
 * What an axis of the landscape is called, and what its numbers mean: natural values where the scale is linear,
 * otherwise what they are is said.
 *
 * @param shortName without the unit, or in fewer words
 * @param factor the number shown for each scaled coordinate
 * @param bounds of the parameter, scaled; unbounded for other directions
 */
public record LandscapeAxis(String name, String shortName, double factor, Interval bounds) {
    public static LandscapeAxis of(LandscapePicture picture, ParameterSpace space, int a) {
        Direction direction = picture.directions().get(a);
        if (direction instanceof Direction.Oblique oblique) {
            return new LandscapeAxis(oblique.name(), oblique.brief(), 1, Interval.UNBOUNDED);
        }
        return ofCoordinate(space, ((Direction.Coordinate) direction).index());
    }

    private static LandscapeAxis ofCoordinate(ParameterSpace space, int i) {
        Parameter parameter = space.parameterAt(i);
        String name = space.coordinateName(i);
        if (parameter instanceof Parameter.Choice || parameter.scale().kind() == Scale.Kind.LOG) {
            return new LandscapeAxis(Texts.of("axis.scaled", name), name, 1, bounds(parameter));
        }
        String unit = parameter.unit().isEmpty() ? "" : ", " + parameter.unit();
        return new LandscapeAxis(name + unit, name, parameter.scale().unit(), bounds(parameter));
    }

    private static Interval bounds(Parameter parameter) {
        Interval bounds = parameter instanceof Parameter.Choice ? parameter.range() : parameter.bounds();
        Scale scale = parameter.scale();
        return new Interval(scale.coordinate(bounds.lower()), scale.coordinate(bounds.upper()));
    }

    /** The longest of its names that fits into so many pixels; empty if none does. */
    public String nameWithin(double width) {
        return Stream.of(name, shortName)
                .filter(candidate -> Typeface.width(candidate) <= width)
                .findFirst()
                .orElse("");
    }

    public PlotArea.Range range(Slice.Axis axis) {
        return new PlotArea.Range(AxisScale.linear(axis.lower(), axis.upper()), factor);
    }
}
