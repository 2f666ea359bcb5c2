package zerograds.ui.model.text;

import java.util.Arrays;

/** The stages of an iteration, in the order in which they are explained. */
public enum StepStage {
    LOOK(1, Texts.of("step.stage.look")),
    LOSSES(2, Texts.of("step.stage.losses")),
    FIT(3, Texts.of("step.stage.fit")),
    GRADIENT(4, Texts.of("step.stage.gradient")),
    STEP(5, Texts.of("step.stage.step")),
    OUTCOME(6, Texts.of("step.stage.outcome"));

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
    public StepStage plus(int stages) {
        return Arrays.stream(values())
                .filter(stage -> stage.number == number + stages)
                .findFirst()
                .orElse(stages > 0 ? OUTCOME : LOOK);
    }
}
