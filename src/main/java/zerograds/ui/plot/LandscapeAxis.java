package zerograds.ui.plot;

import java.util.stream.Stream;
import zerograds.run.Slice;
import zerograds.space.Parameter;
import zerograds.space.ParameterSpace;
import zerograds.space.Scale;
import zerograds.ui.model.LandscapePicture;
import zerograds.ui.model.Plane;

/**
 * What an axis of the landscape is called, and what its numbers mean: natural values where the scale is linear,
 * otherwise what they are is said.
 *
 * @param factor the number shown for each scaled coordinate
 */
record LandscapeAxis(String name, double factor) {
    static LandscapeAxis of(LandscapePicture picture, ParameterSpace space, int a) {
        if (space.dimension() <= 2) {
            return ofCoordinate(space, a);
        }
        if (picture.plane() instanceof Plane.Coordinates plane) {
            return ofCoordinate(space, a == 0 ? plane.first() : plane.second());
        }
        String which = a == 0 ? "1st" : "2nd";
        return new LandscapeAxis(which + " principal direction", 1);
    }

    private static LandscapeAxis ofCoordinate(ParameterSpace space, int i) {
        Parameter parameter = space.parameterAt(i);
        String name = space.coordinateName(i);
        if (parameter instanceof Parameter.Choice || parameter.scale().kind() == Scale.Kind.LOG) {
            return new LandscapeAxis(name + ", scaled", 1);
        }
        String unit = parameter.unit().isEmpty() ? "" : ", " + parameter.unit();
        return new LandscapeAxis(name + unit, parameter.scale().unit());
    }

    /** The longest of its names that fits into so many pixels; empty if none does. */
    String nameWithin(double width) {
        return Stream.of(name, shortName())
                .filter(candidate -> CurveNames.width(candidate) <= width)
                .findFirst()
                .orElse("");
    }

    /** Without the unit. */
    String shortName() {
        return name.contains("principal") ? name.substring(0, 3) + " direction" : name.replaceAll(",.*", "");
    }

    PlotArea.Range range(Slice.Axis axis) {
        return new PlotArea.Range(axis.lower(), axis.upper(), false, factor);
    }
}
