package zerograds.run.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import zerograds.TestProblems;
import zerograds.math.Vec;
import zerograds.optim.GradientCheck;
import zerograds.optim.Sampling;
import zerograds.optim.TargetTransform;
import zerograds.run.RunPlan;

class MemoryLogTest {
    private static final RunPlan PLAN = RunPlan.of(TestProblems.scalar(2, TestProblems::sphere), "default", 1);

    private static RunEvent.Iterated iterated(long i) {
        Vec theta = Vec.of(0.1 * i, i % 5 == 0 ? Double.NaN : -i);
        boolean fitted = i >= 1500;
        return new RunEvent.Iterated(
                i,
                3 * i,
                i / 7,
                1.0 / (i + 1),
                i == 0 ? Double.NaN : 1.0 / i,
                -0.0,
                Math.sqrt((double) i),
                theta,
                fitted ? Optional.of(theta.map(x -> 2 * x)) : Optional.empty(),
                fitted ? Optional.of(new GradientCheck(0.5, i, 2.0 * i, 0.1 * i, 0.2 * i)) : Optional.empty(),
                0.25,
                new Sampling(
                        0.3 / (1 + i / 100), 0.1, new TargetTransform(i % 3 == 0, 1.0 / (i + 1), 2, i, 3), i % 2 == 0));
    }

    private static RunEvent.Sampled sampled(long i) {
        return new RunEvent.Sampled(i, Optional.empty(), Vec.of((double) i), Optional.empty(), Optional.empty());
    }

    /** Iterations, and a change of settings before every thousandth. */
    private static MemoryLog filled(MemoryLog log, long from, long to) {
        for (long i = from; i < to; i++) {
            if (i % 1000 == 999) {
                log.append(i, new RunEvent.SettingsChanged(i, PLAN.settings(), Sampling.NONE));
            }
            log.append(i, sampled(i));
            log.append(i, iterated(i));
        }
        return log;
    }

    private static List<RunEvent.Iterated> read(RunLog log) {
        List<RunEvent.Iterated> all = new ArrayList<>();
        log.forEach(entry -> {
            if (entry.event() instanceof RunEvent.Iterated event) {
                all.add(event);
            }
        });
        return all;
    }

    @Test
    void whatIsReadIsWhatWasWrittenToTheBit() {
        MemoryLog log = filled(new MemoryLog(), 0, 4000);
        assertThat(read(log))
                .isEqualTo(LongStream.range(0, 4000)
                        .mapToObj(MemoryLogTest::iterated)
                        .toList());
    }

    @Test
    void portionsAreInOrderAndWithoutGapsButForOldSamples() {
        MemoryLog log = filled(new MemoryLog(), 0, 3000);
        List<Long> sequences = new ArrayList<>();
        log.forEach(entry -> sequences.add(entry.sequence()));
        assertThat(sequences).isSorted().doesNotHaveDuplicates().hasSize(3000 + 3 + 64);
        assertThat(log.since(log.end() - 3, 9)).extracting(RunLog.Entry::event).hasSize(3);
    }

    @Test
    void tellsWhereAnIterationStandsWhateverChangedBefore() {
        MemoryLog log = filled(new MemoryLog(), 0, 3000);
        for (long i : new long[] {0, 1, 998, 999, 1000, 2500, 2999}) {
            assertThat(log.since(log.sequenceOf(i), 1).get(0).event()).isEqualTo(iterated(i));
        }
        assertThatThrownBy(() -> log.sequenceOf(3000)).hasMessageContaining("iteration 3000");
    }

    @Test
    void beyondItsRoomItForgetsEverySecondOldIterationAndKeepsTheLatest() {
        MemoryLog log = filled(new MemoryLog(1_200_000, RunListener.NONE), 0, 20_000);
        List<RunEvent.Iterated> kept = read(log);
        assertThat(kept.size()).isBetween(2_000, 5_000);
        assertThat(kept.get(0)).isEqualTo(iterated(0));
        assertThat(kept.subList(kept.size() - 1000, kept.size()))
                .isEqualTo(LongStream.range(19_000, 20_000)
                        .mapToObj(MemoryLogTest::iterated)
                        .toList());
        assertThat(kept).extracting(RunEvent.Iterated::iteration).isSorted().doesNotHaveDuplicates();
        assertThat(log.changes()).hasSize(20);
        assertThat(log.iterations()).isEqualTo(20_000);
        assertThat(log.since(log.sequenceOf(19_500), 1).get(0).event()).isEqualTo(iterated(19_500));
        for (RunEvent.Iterated event : kept) {
            assertThat(log.since(log.sequenceOf(event.iteration()), 1).get(0).event())
                    .isEqualTo(event);
        }
    }

    @Test
    void tellsAListenerEverythingWhateverItForgets() {
        List<RunEvent> heard = new ArrayList<>();
        RunListener listener = new RunListener() {
            @Override
            public void entered(RunLog.Entry entry) {
                heard.add(entry.event());
            }
        };
        MemoryLog log = filled(new MemoryLog(1_200_000, listener), 0, 20_000);
        assertThat(read(log)).hasSizeLessThan(5_000);
        assertThat(heard.stream().filter(RunEvent.Iterated.class::isInstance))
                .hasSize(20_000)
                .element(7)
                .isEqualTo(iterated(7));
    }

    @Test
    void forgetsRowsOfARunThatIsNotShown() {
        MemoryLog log = filled(new MemoryLog(), 0, 20_000);
        log.thinTo(1);
        List<RunEvent.Iterated> kept = read(log);

        assertThat(kept.size()).isLessThan(10_000);
        assertThat(kept.get(0)).isEqualTo(iterated(0));
        assertThat(kept.get(kept.size() - 1)).isEqualTo(iterated(19_999));
    }

    @Test
    void takesOverTheBeginningOfAnother() {
        MemoryLog log = filled(new MemoryLog(), 0, 2000);
        MemoryLog fork = new MemoryLog();
        assertThat(fork.takeUntil(log, 1200, Optional.of(sampled(1199)))).isEqualTo(1199);
        assertThat(read(fork)).isEqualTo(read(log).subList(0, 1200));
        assertThat(fork.changes()).hasSize(1);
        assertThat(fork.end()).isEqualTo(log.sequenceOf(1199) + 1);
        filled(fork, 1200, 2000);
        assertThat(read(fork)).isEqualTo(read(log));
        assertThat(fork.sequenceOf(1500)).isEqualTo(log.sequenceOf(1500));
    }

    @Test
    void knowsWhereEventsStandWhateverElseIsEnteredBetweenThem() {
        MemoryLog log = new MemoryLog();
        for (long i = 0; i < 300; i++) {
            log.append(i, sampled(i));
            for (long k = 0; k < i % 4; k++) {
                log.append(i, new RunEvent.SettingsChanged(i, PLAN.settings(), Sampling.NONE));
            }
            log.append(i, iterated(i));
        }
        for (long i = 0; i < 300; i++) {
            assertThat(log.since(log.sequenceOf(i), 1).get(0).event()).isEqualTo(iterated(i));
            assertThat(log.sequenceOf(i) - log.samplesOf(i)).isEqualTo(1 + i % 4);
        }
        assertThat(log.since(log.samplesOf(299), 1).get(0).event()).isEqualTo(sampled(299));
    }

    @Test
    void whatIsTakenOverOfALogThatForgotKeepsItsPlace() {
        MemoryLog log = filled(new MemoryLog(1_200_000, RunListener.NONE), 0, 20_000);
        MemoryLog fork = new MemoryLog();
        fork.takeUntil(log, 15_000, Optional.of(sampled(14_999)));

        assertThat(fork.iterations()).isEqualTo(15_000);
        for (long i = 0; i < 15_000; i += 7) {
            assertThat(fork.sequenceOf(i)).isEqualTo(log.sequenceOf(i));
        }
        assertThat(fork.since(fork.samplesOf(14_999), 1).get(0).event()).isEqualTo(sampled(14_999));
    }
}
