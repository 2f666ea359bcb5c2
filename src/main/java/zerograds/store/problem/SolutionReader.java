package zerograds.store.problem;

import java.util.List;
import java.util.Optional;
import zerograds.math.Vec;
import zerograds.space.Parameter;
import zerograds.space.ParameterSpace;
import zerograds.store.yaml.ProblemException;
import zerograds.store.yaml.YamlMap;
import zerograds.store.yaml.YamlValue;

/** Reads {@code solution}: natural values by parameter's name. */
final class SolutionReader {
    private SolutionReader() {}

    static Optional<Vec> read(Optional<YamlValue> value, ParameterSpace space) throws ProblemException {
        if (value.isEmpty()) {
            return Optional.empty();
        }
        List<Parameter> parameters = space.parameters();
        YamlMap map =
                value.get().map().only(parameters.stream().map(Parameter::name).toList());
        double[] values = new double[space.size()];
        int offset = 0;
        for (Parameter parameter : parameters) {
            read(map.required(parameter.name()), parameter, values, offset);
            offset += parameter.size();
        }
        return Optional.of(Vec.of(values));
    }

    private static void read(YamlValue value, Parameter parameter, double[] values, int offset)
            throws ProblemException {
        if (parameter.unfrozen() instanceof Parameter.Choice choice) {
            values[offset] = choice.options().indexOf(value.oneOf(choice.options()));
            return;
        }
        List<YamlValue> items = value.isList() ? value.list() : List.of(value);
        if (items.size() != parameter.size()) {
            throw value.error("must be " + parameter.size() + (parameter.size() == 1 ? " number" : " numbers")
                    + ", but got " + items.size());
        }
        for (YamlValue item : items) {
            values[offset++] = number(item, parameter);
        }
    }

    private static double number(YamlValue value, Parameter parameter) throws ProblemException {
        double number = value.real();
        if (!parameter.bounds().contains(number)) {
            throw value.error(
                    "must be inside the bounds " + ParameterReader.text(parameter.bounds()) + ", but got " + number);
        }
        if (parameter.unfrozen() instanceof Parameter.Whole && number != Math.rint(number)) {
            throw value.error("must be a whole number, but got " + number);
        }
        return number;
    }
}
