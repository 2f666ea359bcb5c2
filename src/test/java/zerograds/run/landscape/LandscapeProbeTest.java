package zerograds.run.landscape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import zerograds.TestProblems;
import zerograds.math.OrthonormalPair;
import zerograds.math.RandomStream;
import zerograds.math.Vec;
import zerograds.optim.Sampling;
import zerograds.optim.TargetTransform;
import zerograds.optim.settings.Settings;
import zerograds.problem.ForwardModel;
import zerograds.problem.Loss;
import zerograds.problem.Problem;
import zerograds.problem.Signal;
import zerograds.problem.Target;
import zerograds.run.Run;
import zerograds.run.RunPhase;
import zerograds.run.RunPlan;
import zerograds.space.Interval;
import zerograds.space.Parameter;
import zerograds.space.ParameterSpace;
import zerograds.space.Point;
import zerograds.space.Scale;
import zerograds.space.Start;

class LandscapeProbeTest {
    private static final double OLD = 10;
    private static final double NEW = 20;

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final CountDownLatch complete = new CountDownLatch(200);
    private final AtomicInteger old = new AtomicInteger();

    /** Stops at the first evaluation until it may go on. */
    private Signal answer(Point point) throws InterruptedException {
        begun.countDown();
        goOn.await();
        if (point.value(0) < NEW) {
            old.incrementAndGet();
        } else {
            complete.countDown();
        }
        return Signal.scalar(point.value(0));
    }

    private static LandscapeRequest request(RunPlan plan, double lower) {
        Slice line = new Slice(Vec.of(0), List.of(Slice.Axis.ofCoordinate(0, 1, lower, lower + 1)));
        Settings settings = plan.settings();
        return new LandscapeRequest(
                line,
                new Sampling(settings.real("locality"), 0.1 * settings.real("locality"), TargetTransform.NONE, true),
                false,
                true);
    }

    @Test
    @Timeout(300)
    void aNewerRequestCancelsTheOlder() throws InterruptedException {
        Problem problem = TestProblems.of(1, () -> (point, seed) -> answer(point));
        RunPlan plan = RunPlan.of(problem, "default", 1).withWorkers(1);
        try (LandscapeProbe probe = LandscapeProbe.beside(plan)) {
            probe.show(request(plan, OLD));
            begun.await();
            probe.show(request(plan, NEW));
            goOn.countDown();
            complete.await();
        }

        assertThat(old).as("evaluations that nobody wants any more").hasValue(1);
    }

    @Test
    @Timeout(300)
    void neverAsksTheModelForValuesBeyondTheBounds() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(400);
        AtomicInteger outside = new AtomicInteger();
        Problem problem = bounded(point -> {
            boolean inside = Arrays.stream(point.values()).allMatch(value -> value >= 0 && value <= 1);
            outside.addAndGet(inside ? 0 : 1);
            asked.countDown();
        });
        RunPlan plan = RunPlan.of(problem, "default", 1).withWorkers(1);
        OrthonormalPair pair = OrthonormalPair.random(new RandomStream(0, 41), 1, 5);
        Slice oblique = new Slice(
                Vec.constant(5, 0.9),
                List.of(new Slice.Axis(pair.first(), -3, 3), new Slice.Axis(pair.second(), -3, 3)));
        try (LandscapeProbe probe = LandscapeProbe.beside(plan)) {
            probe.show(new LandscapeRequest(oblique, new Sampling(1, 0.5, TargetTransform.NONE, true), true, true));
            asked.await();
        }

        assertThat(outside).hasValue(0);
    }

    @Test
    @Timeout(300)
    void spendsATenthOfWhatTheRunSpendsUntilSomebodyAsksForMore() throws InterruptedException {
        AtomicInteger probes = new AtomicInteger();
        Problem problem = bounded(point -> probes.incrementAndGet());
        RunPlan plan = RunPlan.of(problem, "default", 1).withWorkers(1);
        ProbeSession session = ChargedEvaluator.ownSession(problem, 1);
        try (LandscapeProbe probe =
                LandscapeProbe.start(new LandscapeProbe(plan, session, new ProbeBudget(-1), false))) {
            probe.show(plane());
            awaitIdle(probe);
            assertThat(probes.get()).isLessThanOrEqualTo((int) ProbeBudget.FREE);
            assertThat(probe.latest().orElseThrow().trueLoss()).isPresent();
            assertThat(probe.latest().orElseThrow().status()).isEqualTo(Landscape.Status.ASKING);

            probe.runSpent(1000);
            awaitIdle(probe);
            assertThat(probes.get()).isBetween((int) ProbeBudget.FREE + 60, (int) ProbeBudget.FREE + 100);

            probe.grant();
            awaitIdle(probe);
            assertThat(probe.latest().orElseThrow().status()).isEqualTo(Landscape.Status.DONE);
        }
    }

    private static void awaitIdle(LandscapeProbe probe) {
        while (!probe.isIdle()) {
            Thread.onSpinWait();
        }
    }

    private static LandscapeRequest plane() {
        OrthonormalPair pair = OrthonormalPair.random(new RandomStream(0, 41), 1, 5);
        Slice slice = new Slice(
                Vec.constant(5, 0.5),
                List.of(new Slice.Axis(pair.first(), -1, 1), new Slice.Axis(pair.second(), -1, 1)));
        return new LandscapeRequest(slice, new Sampling(1, 0.5, TargetTransform.NONE, true), false, true);
    }

    @Test
    @Timeout(300)
    void aModelWithASingleSessionIsProbedOnTheRunsOwnOnceSomebodySaysSo() throws InterruptedException {
        AtomicInteger open = new AtomicInteger();
        AtomicInteger asked = new AtomicInteger();
        ForwardModel single = new ForwardModel() {
            @Override
            public Session open() {
                open.incrementAndGet();
                return (point, seed) -> {
                    asked.incrementAndGet();
                    return Signal.scalar(point.value(0) * point.value(0));
                };
            }

            @Override
            public int maxSessions() {
                return 1;
            }
        };
        RunPlan plan = RunPlan.of(TestProblems.of(1, single), "default", 1).withWorkers(1);
        try (Run run = Run.open(plan);
                LandscapeProbe probe = LandscapeProbe.beside(run)) {
            run.step();
            while (run.log().iterations() == 0 || run.phase() != RunPhase.PAUSED) {
                Thread.onSpinWait();
            }
            int before = asked.get();
            probe.show(request(plan, OLD));
            awaitIdle(probe);
            assertThat(asked.get()).isEqualTo(before);
            assertThat(probe.latest().orElseThrow().status()).isEqualTo(Landscape.Status.ASKING);
            assertThat(probe.latest().orElseThrow().message()).contains("257 evaluations");

            long logged = run.log().end();
            probe.grant();
            awaitIdle(probe);
            assertThat(probe.latest().orElseThrow().status()).isEqualTo(Landscape.Status.DONE);
            assertThat(probe.latest().orElseThrow().trueLoss().orElseThrow().cells())
                    .isEqualTo(256);
            assertThat(open.get()).isEqualTo(1);
            assertThat(run.log().end()).isEqualTo(logged);
        }
    }

    private static Problem bounded(Consumer<Point> asked) {
        Interval box = new Interval(0, 1);
        Parameter parameter = new Parameter.Real("x", 5, box, box, Scale.RAW, new Start.Fixed(Vec.of(0.5)), "");
        return new Problem(
                "bounded",
                "Bounded",
                "",
                List.of(),
                new ParameterSpace(List.of(parameter)),
                () -> (point, seed) -> {
                    asked.accept(point);
                    return Signal.scalar(1);
                },
                Loss.VALUE,
                new Target.Given(Signal.scalar(0)),
                Optional.empty(),
                Map.of());
    }
}
