package zerograds.ui.model.workbench;

import zerograds.ui.model.text.Texts;

/** The speed limit of a run, in iterations a second, so that small problems can be followed. */
public enum Pace {
    SLOW(Texts.of("pace.slow"), 10),
    EASY(Texts.of("pace.easy"), 100),
    FULL(Texts.of("pace.full"), Double.POSITIVE_INFINITY);

    private final String label;
    private final double iterationsPerSecond;

    Pace(String label, double iterationsPerSecond) {
        this.label = label;
        this.iterationsPerSecond = iterationsPerSecond;
    }

    /** At most; infinite for as many as the machine can. */
    public double iterationsPerSecond() {
        return iterationsPerSecond;
    }

    @Override
    public String toString() {
        return label;
    }
}
