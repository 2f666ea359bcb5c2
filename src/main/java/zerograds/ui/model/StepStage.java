package zerograds.ui.model;

/** What happens in an iteration, in the order in which it is told. */
public enum StepStage {
    LOOK("Where it looks"),
    LOSSES("The losses"),
    FIT("The fit"),
    GRADIENT("The gradient"),
    STEP("The step"),
    OUTCOME("What came of it");

    private final String title;

    StepStage(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** Its number for people, from 1. */
    public int number() {
        return ordinal() + 1;
    }

    /** The stage so many later, or earlier, but not beyond the ends. */
    StepStage plus(int stages) {
        return values()[Math.max(0, Math.min(values().length - 1, ordinal() + stages))];
    }
}
