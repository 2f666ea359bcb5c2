package zerograds.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import zerograds.TestProblems;
import zerograds.math.Vec;
import zerograds.optim.Compression;
import zerograds.optim.Neighbourhood;
import zerograds.optim.Settings;
import zerograds.problem.Problem;
import zerograds.problem.Signal;
import zerograds.space.Point;

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
                new Neighbourhood(settings.real("locality"), 0.1 * settings.real("locality"), Compression.NONE, true),
                false,
                true);
    }

    @Test
    @Timeout(30)
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
}
