package zerograds.store.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zerograds.eval.Evaluation;
import zerograds.math.Vec;
import zerograds.problem.Answer;
import zerograds.problem.Signal;

/** What a model answered is known to the process that goes on with a run. */
class RunFileAnswersTest {
    private static final long MILLISECOND = 1_000_000;

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("run.zgrun");
    }

    private RunFileWriter create() throws IOException {
        return RunFile.create(file, Map.of(), Map.of(), false);
    }

    @Test
    void answersThatTookLongAreRecalled() throws IOException {
        Signal signal = Signal.of(new double[] {1 / 3.0, Double.NaN}, 2);
        try (RunFileWriter writer = create()) {
            writer.keep(Events.question(0, 1), Evaluation.Success.of(-0.0), Optional.of(signal), 2 * MILLISECOND);
            writer.keep(Events.question(0, 2), new Evaluation.Failure("broke"), Optional.empty(), 20 * MILLISECOND);
            writer.keep(Events.question(0, 3), Evaluation.Success.of(3), Optional.of(signal), MILLISECOND / 2);
        }
        try (RunFileWriter writer = RunFile.resume(file, true)) {
            assertThat(writer.recall(Events.question(0, 1))).contains(new Answer.Given(signal));
            assertThat(writer.recall(Events.question(0, 2))).contains(new Answer.Refused("broke"));
            assertThat(writer.recall(Events.question(0, 3))).isEmpty();
            assertThat(writer.recall(Events.question(1, 1))).isEmpty();
            assertThat(writer.knows(0)).isTrue();
            assertThat(writer.knows(1)).isFalse();
            writer.keep(Events.question(0, 1), Evaluation.Success.of(0), Optional.of(signal), 1);
            writer.keep(Events.question(0, 4), Evaluation.Success.of(4), Optional.of(signal), 1);
        }
        List<RecordedEvaluation> evaluations = new ArrayList<>();
        try (RunFileReader reader = RunFile.read(file)) {
            reader.evaluations(evaluations::add);
        }
        assertThat(evaluations)
                .containsExactly(
                        new RecordedEvaluation(1, 0, Vec.of(1, -0.0), 42, 0, 2 * MILLISECOND, Optional.empty()),
                        new RecordedEvaluation(
                                2, 0, Vec.of(2, -0.0), 42, Double.NaN, 20 * MILLISECOND, Optional.of("broke")),
                        new RecordedEvaluation(3, 0, Vec.of(4, -0.0), 42, 4, 1, Optional.empty()));
    }

    @Test
    void aCheckpointMakesEarlierAnswersSuperfluous() throws IOException {
        try (RunFileWriter writer = create()) {
            writer.keep(
                    Events.question(0, 1), Evaluation.Success.of(1), Optional.of(Signal.scalar(1)), 11 * MILLISECOND);
            assertThat(writer.isCheckpointDue()).isTrue();
            writer.checkpoint(Events.checkpoint(1, 3), 1);
            writer.keep(
                    Events.question(1, 1), Evaluation.Success.of(1), Optional.of(Signal.scalar(2)), 11 * MILLISECOND);
        }
        try (RunFileWriter writer = RunFile.resume(file, false)) {
            assertThat(writer.recall(Events.question(0, 1))).isEmpty();
            assertThat(writer.recall(Events.question(1, 1))).contains(new Answer.Given(Signal.scalar(2)));
        }
    }

    @Test
    void anInterruptedThreadStillWaitsForItsAnswer() throws IOException {
        try (RunFileWriter writer = create();
                RunFileReader reader = RunFile.read(file)) {
            Thread.currentThread().interrupt();
            writer.keep(Events.question(0, 1), Evaluation.Success.of(1), Optional.empty(), 11 * MILLISECOND);
            assertThat(Thread.interrupted()).isTrue();
            assertThat(reader.progress().evaluations()).isEqualTo(1);
        }
    }

    @Test
    void answersOfTheIterationInFlightOutlastASecondDeathWithinIt() throws IOException {
        try (RunFileWriter writer = create()) {
            writer.keep(
                    Events.question(0, 1), Evaluation.Success.of(1), Optional.of(Signal.scalar(1)), 11 * MILLISECOND);
            writer.checkpoint(Events.checkpoint(1, 3), 1);
            writer.keep(
                    Events.question(1, 1), Evaluation.Success.of(1), Optional.of(Signal.scalar(2)), 11 * MILLISECOND);
        }
        for (int death = 0; death < 3; death++) {
            try (RunFileWriter writer = RunFile.resume(file, false)) {
                assertThat(writer.recall(Events.question(1, 1))).contains(new Answer.Given(Signal.scalar(2)));
                writer.checkpoint(Events.checkpoint(1, 3), 1);
            }
        }
    }
}
