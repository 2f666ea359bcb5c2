package zerograds.forward.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zerograds.forward.Spaces;
import zerograds.forward.process.JavaProgram;
import zerograds.forward.process.Launch;
import zerograds.forward.process.Timeouts;
import zerograds.problem.ForwardException;
import zerograds.problem.ForwardModel;
import zerograds.problem.Signal;

@Tag("slow")
class BackoffTest {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    @TempDir
    Path folder;

    private final Clock clock = new Clock();

    /** A clock that goes on when somebody waits by it. */
    private static class Clock implements Time {
        private long now;
        private long longest;
        private Runnable tick = () -> {};

        @Override
        public long nanos() {
            return now;
        }

        @Override
        public boolean await(CountDownLatch latch, long nanos) throws InterruptedException {
            now += nanos;
            longest = Math.max(longest, nanos);
            tick.run();
            return latch.getCount() == 0;
        }
    }

    @Test
    void startsAtOnceAfterTheFirstFailureAndAfterGrowingPausesAsLongAsItGoesOn() {
        Backoff backoff = new Backoff(clock);
        backoff.answered();
        assertThat(backoff.nanosLeft()).isZero();
        backoff.failed();
        assertThat(backoff.nanosLeft()).isZero();
        backoff.failed();
        assertThat(backoff.nanosLeft()).isEqualTo(SECOND / 20);
        clock.now += 30 * SECOND;
        assertThat(backoff.nanosLeft()).isZero();
        backoff.failed();
        assertThat(backoff.nanosLeft()).isEqualTo(10 * SECOND);
        clock.now += 3 * SECOND;
        assertThat(backoff.nanosLeft()).isEqualTo(7 * SECOND);
        clock.now += 3600 * SECOND;
        backoff.failed();
        assertThat(backoff.nanosLeft()).isEqualTo(60 * SECOND);
        backoff.answered();
        assertThat(backoff.nanosLeft()).isZero();
        backoff.failed();
        assertThat(backoff.nanosLeft()).isZero();
    }

    @Test
    void anOutageOfThreeMinutesCostsFewerFailuresThanEndARun() {
        Backoff backoff = new Backoff(clock);
        backoff.answered();
        int failures = 0;
        for (long end = 180 * SECOND; clock.now < end; clock.now += backoff.nanosLeft() + SECOND / 1000) {
            backoff.failed();
            failures++;
        }
        assertThat(failures).isBetween(10, 40);
        assertThat(clock.now).isLessThan(240 * SECOND);
    }

    @Test
    void whatHasNeverAnsweredIsNoOutage() {
        Backoff backoff = new Backoff(clock);
        for (int i = 0; i < 100; i++) {
            clock.now += SECOND;
            backoff.failed();
            assertThat(backoff.nanosLeft()).isZero();
        }
    }

    private ExternalSession session(Time time) throws Exception {
        List<String> options = List.of("-Xmx64m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
        List<String> command = JavaProgram.command(
                options, HostileProgram.class.getName(), List.of("waits-for-a-licence", folder.toString()));
        return ExternalSession.open(
                new Launch(command, folder, Map.of()), Spaces.reals(2), Timeouts.STANDARD, Recycling.NEVER, time);
    }

    @Test
    void aSessionOutlivesAnOutageOfThreeMinutes() throws Exception {
        Path outage = folder.resolve("no-licence");
        clock.tick = () -> {
            clock.now += 5 * SECOND;
            if (clock.now > 180 * SECOND) {
                outage.toFile().delete();
            }
        };
        try (ForwardModel.Session session = session(clock)) {
            assertThat(answers(session)).isTrue();
            Files.createFile(outage);
            assertThatThrownBy(() -> session.run(Spaces.point(2, 0), 1))
                    .hasMessageContaining("the licence has expired");
            int failures = 0;
            while (!answers(session)) {
                failures++;
            }
            assertThat(failures).isBetween(3, 30);
            assertThat(clock.longest).isBetween(20 * SECOND, 60 * SECOND);
            assertThat(session.isUsable()).isTrue();
        }
    }

    private static boolean answers(ForwardModel.Session session) throws Exception {
        try {
            return session.run(Spaces.point(0.5, 0), 1).equals(Signal.scalar(0.25));
        } catch (ForwardException e) {
            assertThat(e).hasMessageContaining("no licence found");
            return false;
        }
    }

    @Test
    void whoWaitsForARestartIsInterruptedAtOnce() throws Exception {
        Time patient = new Time() {
            @Override
            public long nanos() {
                return 0;
            }

            @Override
            public boolean await(CountDownLatch latch, long nanos) throws InterruptedException {
                return REAL.await(latch, nanos > 0 ? 600 * SECOND : 0);
            }
        };
        try (ForwardModel.Session session = session(patient)) {
            assertThat(answers(session)).isTrue();
            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(() -> session.run(Spaces.point(2, 0), 1)).isInstanceOf(ForwardException.class);
            }
            assertThat(session.isUsable()).isFalse();
            AtomicReference<Throwable> ended = new AtomicReference<>();
            Thread asking = new Thread(() -> {
                try {
                    session.run(Spaces.point(0, 0), 1);
                } catch (ForwardException | InterruptedException e) {
                    ended.set(e);
                }
            });
            asking.start();
            while (asking.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
            asking.interrupt();
            asking.join(TimeUnit.SECONDS.toMillis(30));
            assertThat(ended.get()).isInstanceOf(InterruptedException.class);
        }
    }
}
