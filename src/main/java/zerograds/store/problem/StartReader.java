package zerograds.store.problem;

import java.util.List;
import zerograds.math.Vec;
import zerograds.space.Interval;
import zerograds.space.Scale;
import zerograds.space.Start;
import zerograds.store.yaml.ProblemException;
import zerograds.store.yaml.YamlMap;
import zerograds.store.yaml.YamlValue;

/** Reads a parameter's {@code start}: a number, a list, {@code {uniform: …}} or {@code {normal: …}}. */
record StartReader(YamlMap parameter, int size, Interval bounds, Interval range, Scale scale) {
    Start read() throws ProblemException {
        if (!parameter.has("start")) {
            double centre = 0.5 * (scale.coordinate(range.lower()) + scale.coordinate(range.upper()));
            return new Start.Fixed(Vec.of(bounds.clamp(scale.value(centre))));
        }
        YamlValue value = parameter.required("start");
        if (value.isMap()) {
            return random(value.map().only("uniform", "normal"));
        }
        return new Start.Fixed(value.isList() ? list(value) : Vec.of(inside(value, value.real())));
    }

    private Vec list(YamlValue value) throws ProblemException {
        List<YamlValue> items = value.list();
        if (items.size() != size) {
            throw value.error("must be one number or a list of " + size + ", but got a list of " + items.size());
        }
        double[] numbers = new double[size];
        for (int i = 0; i < size; i++) {
            numbers[i] = inside(items.get(i), items.get(i).real());
        }
        return Vec.of(numbers);
    }

    private Start random(YamlMap start) throws ProblemException {
        if (start.entries().size() != 1) {
            throw start.self().error("must have one key, 'uniform' or 'normal'");
        }
        if (start.has("uniform")) {
            YamlValue value = start.required("uniform");
            double[] ends = value.pair();
            if (!(ends[0] <= ends[1])) {
                throw value.error(
                        "the first number must not be above the second, but got [" + ends[0] + ", " + ends[1] + "]");
            }
            return new Start.Uniform(new Interval(inside(value, ends[0]), inside(value, ends[1])));
        }
        YamlMap normal = start.required("normal").map().only("mean", "deviation");
        double mean = inside(normal.required("mean"), normal.required("mean").real());
        YamlValue deviation = normal.required("deviation");
        if (deviation.real() < 0) {
            throw deviation.error("must not be negative, but got " + deviation.real());
        }
        return new Start.Normal(mean, deviation.real());
    }

    private double inside(YamlValue value, double number) throws ProblemException {
        if (!bounds.contains(number) || Double.isInfinite(number)) {
            throw value.error(
                    "must be finite and inside the bounds " + ParameterReader.text(bounds) + ", but got " + number);
        }
        if (scale.kind() == Scale.Kind.LOG && !(number > 0)) {
            throw value.error("must be positive on a log scale, but got " + number);
        }
        return number;
    }
}
