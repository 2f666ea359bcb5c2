package zerograds.ui.model.verdict;

import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import zerograds.TestProblems;
import zerograds.math.Vec;
import zerograds.optim.GradientCheck;
import zerograds.optim.Sampling;
import zerograds.optim.TargetTransform;
import zerograds.problem.Loss;
import zerograds.problem.Problem;
import zerograds.run.RunPlan;
import zerograds.run.log.RunEvent;
import zerograds.run.log.RunLog;
import zerograds.space.Interval;
import zerograds.space.Parameter;
import zerograds.space.ParameterSpace;
import zerograds.space.Scale;
import zerograds.space.Start;
import zerograds.ui.model.series.ProbedGradient;

/** Runs that are made up for tests of verdicts. */
final class VerdictSeries {
    static final Problem PARABOLA = parabola(Loss.VALUE);

    private VerdictSeries() {}

    /** x² in [−2, 2]. */
    static Problem parabola(Loss loss) {
        Interval range = new Interval(-2, 2);
        Problem unbounded = TestProblems.scalar(1, TestProblems::sphere);
        return new Problem(
                unbounded.id(),
                unbounded.title(),
                unbounded.summary(),
                unbounded.tags(),
                new ParameterSpace(
                        List.of(new Parameter.Real("x", 1, range, range, Scale.RAW, new Start.Fixed(Vec.of(1)), ""))),
                unbounded.model(),
                loss,
                unbounded.target(),
                unbounded.solution(),
                unbounded.presets());
    }

    /** A run, described by a few functions of the iteration; healthy unless something is changed. */
    static final class Series {
        final RunningVerdict running;
        IntToDoubleFunction loss = i -> 10 * Math.exp(-i / 200.0);
        IntToDoubleFunction theta = i -> 0.001 * i;
        IntToDoubleFunction cosine = i -> 0.9;
        IntToDoubleFunction sampledNorm = i -> 1;
        double slope = 1;
        double error = 0.2;
        double holdOut = 0.4;
        double recent = 0.3;
        double prediction = 1;
        double failed;
        int places = 1;
        boolean checked = true;
        TargetTransform fitted = TargetTransform.NONE;
        long failures;
        int done;

        Series() {
            this(RunPlan.of(PARABOLA, "default", 1));
        }

        Series(RunPlan plan) {
            running = new RunningVerdict(plan);
        }

        Series go(int iterations) {
            for (int end = done + iterations; done < end; done++) {
                GradientCheck check = new GradientCheck(
                        cosine.applyAsDouble(done), 1, sampledNorm.applyAsDouble(done), error, recent);
                double y = loss.applyAsDouble(done);
                failures += Math.round(11 * failed);
                RunEvent.Iterated event = new RunEvent.Iterated(
                        done,
                        10L * (done + 1),
                        failures,
                        y,
                        y,
                        prediction * y,
                        1,
                        Vec.constant(places, theta.applyAsDouble(done)),
                        checked ? Optional.of(Vec.constant(places, slope)) : Optional.empty(),
                        checked ? Optional.of(check) : Optional.empty(),
                        holdOut,
                        new Sampling(0.2, 0.02, fitted, true));
                running.accept(new RunLog.Entry(done, done, event));
            }
            return this;
        }

        String says() {
            return running.verdict().id();
        }

        String says(ProbedGradient... differences) {
            return verdict(differences).id();
        }

        Verdict verdict(ProbedGradient... differences) {
            return running.verdict(List.of(differences));
        }

        Verdict.Level level() {
            return running.verdict().level();
        }
    }

    static ProbedGradient[] differences(double... cosines) {
        return IntStream.range(0, cosines.length)
                .mapToObj(i -> new ProbedGradient(
                        i, i, Vec.of(cosines[i], Math.sqrt(1 - cosines[i] * cosines[i])), Vec.of(1, 0)))
                .toArray(ProbedGradient[]::new);
    }
}
