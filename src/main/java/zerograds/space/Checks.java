package zerograds.space;

/** What every parameter must satisfy. */
final class Checks {
    private Checks() {}

    static void named(String name, int size) {
        if (!name.matches("[A-Za-z_][A-Za-z0-9_-]*")) {
            throw new IllegalArgumentException(
                    "a parameter's name must be letters, digits, '_' or '-', but got '" + name + "'");
        }
        if (size < 1) {
            throw new IllegalArgumentException("parameter '" + name + "': size must be at least 1, but got " + size);
        }
    }

    static void numeric(String name, Interval bounds, Interval range, Scale scale) {
        if (!range.isFinite()) {
            throw new IllegalArgumentException("parameter '" + name + "': range must be finite, but got ["
                    + range.lower() + ", " + range.upper() + "]");
        }
        if (scale.kind() == Scale.Kind.LOG && !(range.lower() > 0 && bounds.lower() >= 0)) {
            throw new IllegalArgumentException(
                    "parameter '" + name + "': a log scale needs positive bounds and range, but got [" + range.lower()
                            + ", " + range.upper() + "]");
        }
    }
}
