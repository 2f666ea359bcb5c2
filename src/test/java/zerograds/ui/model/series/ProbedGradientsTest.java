package zerograds.ui.model.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import zerograds.TestProblems;
import zerograds.math.Vec;
import zerograds.optim.Sampling;
import zerograds.optim.TargetTransform;
import zerograds.problem.Problem;
import zerograds.run.RunPlan;
import zerograds.run.landscape.LandscapeProbe;
import zerograds.run.log.RunEvent;
import zerograds.run.log.RunLog;

class ProbedGradientsTest {
    private static final Sampling AROUND = new Sampling(0.33, 0.033, TargetTransform.NONE, true);
    private static final Vec THETA = Vec.of(1, 0.5);

    private final Problem sphere = TestProblems.scalar(2, TestProblems::sphere);
    private final RunPlan plan = RunPlan.of(sphere, "reference", 1).withWorkers(1);

    private static RunLog.Entry iteration(long i) {
        RunEvent.Iterated event = new RunEvent.Iterated(
                i, 8 * i, 0, 1, 1, 1, 1, THETA, Optional.of(Vec.of(2, 1)), Optional.empty(), 0, AROUND);
        return new RunLog.Entry(i, i, event);
    }

    /** Looks until so many are there. */
    private static List<ProbedGradient> lookFor(ProbedGradients gradients, int count) {
        List<ProbedGradient> there = gradients.look();
        while (there.size() < count) {
            Thread.onSpinWait();
            there = gradients.look();
        }
        return there;
    }

    @Test
    @Timeout(300)
    void theStrideDoublesAsTheRunGrows() {
        try (LandscapeProbe probe = LandscapeProbe.beside(plan)) {
            ProbedGradients gradients = new ProbedGradients(2, probe);
            LongStream.range(0, 150).forEach(i -> gradients.accept(iteration(i)));
            assertThat(lookFor(gradients, 150)).hasSize(150);
            LongStream.range(150, 500).forEach(i -> gradients.accept(iteration(i)));

            assertThat(lookFor(gradients, 125))
                    .extracting(ProbedGradient::iteration)
                    .containsExactlyElementsOf(
                            LongStream.range(0, 125).map(i -> 4 * i).boxed().toList());
            assertThat(gradients.since(400)).hasSize(25);
            assertThat(gradients.since(490)).as("a few at least").hasSize(11);
        }
    }

    @Test
    @Timeout(300)
    void comparesWithTheGradientOfTheSmoothedLoss() {
        try (LandscapeProbe probe = LandscapeProbe.beside(plan)) {
            ProbedGradients gradients = new ProbedGradients(2, probe);
            gradients.accept(iteration(0));

            assertThat(lookFor(gradients, 1).get(0).cosine()).isCloseTo(1, within(1e-3));
        }
    }

    @Test
    void manyParametersAreTooManyForFiniteDifferences() {
        try (LandscapeProbe probe = LandscapeProbe.beside(plan)) {
            assertThat(new ProbedGradients(9, probe).isPossible()).isFalse();
        }
    }
}
