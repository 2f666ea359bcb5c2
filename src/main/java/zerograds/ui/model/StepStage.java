package zerograds.ui.model;

import java.util.Arrays;

/** What happens in an iteration, in the order in which it is told. */
public enum StepStage {
    LOOK(1, "Where it looks"),
    LOSSES(2, "The losses"),
    FIT(3, "The fit"),
    GRADIENT(4, "The gradient"),
    STEP(5, "The step"),
    OUTCOME(6, "What came of it");

    private final int number;
    private final String title;

    StepStage(int number, String title) {
        this.number = number;
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** Its number for people, from 1. */
    public int number() {
        return number;
    }

    /** The stage so many later, or earlier, but not beyond the ends. */
    StepStage plus(int stages) {
        return Arrays.stream(values())
                .filter(stage -> stage.number == number + stages)
                .findFirst()
                .orElse(stages > 0 ? OUTCOME : LOOK);
    }
}
