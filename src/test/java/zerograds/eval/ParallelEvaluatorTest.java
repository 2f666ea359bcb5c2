package zerograds.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import zerograds.TestProblems;
import zerograds.math.Batch;
import zerograds.problem.Answer;
import zerograds.problem.ForwardException;
import zerograds.problem.ForwardModel;
import zerograds.problem.Problem;
import zerograds.problem.Signal;
import zerograds.space.Point;

@Timeout(300)
class ParallelEvaluatorTest {
    private static final Batch POINTS = new Batch(4, 1, new double[] {0, 1, 2, 3});

    @Test
    void answersComeInTheOrderOfTheProbes() throws Exception {
        try (Evaluator evaluator = open(TestProblems.scalar(1, TestProblems::sphere), 2)) {
            List<Evaluation> answers = evaluator.evaluate(POINTS, 0, Set.of());
            assertThat(answers).extracting(Evaluation::lossOrNaN).containsExactly(0.0, 1.0, 4.0, 9.0);
        }
    }

    @Test
    void aFailureIsAnAnswerThatNamesItsReason() throws Exception {
        Problem problem = TestProblems.scalar(1, point -> switch ((int) point.value(0)) {
            case 1 -> Double.NaN;
            case 2 -> Double.POSITIVE_INFINITY;
            case 3 -> throw new IllegalStateException("broken model");
            default -> 5;
        });
        try (Evaluator evaluator = open(problem, 1)) {
            List<Evaluation> answers = evaluator.evaluate(POINTS, 0, Set.of());
            assertThat(answers.get(0).lossOrNaN()).isEqualTo(5);
            assertThat(answers.get(1)).isEqualTo(new Evaluation.Failure("the loss is NaN at θ = (1.0)"));
            assertThat(answers.get(2)).isEqualTo(new Evaluation.Failure("the loss is Infinity at θ = (2.0)"));
            assertThat(((Evaluation.Failure) answers.get(3)).reason()).contains("broken model");
        }
    }

    /** Sessions of which the first cannot answer from the start, nor the others after an evaluation each. */
    private static ForwardModel tiring() {
        AtomicInteger opened = new AtomicInteger();
        return () -> {
            AtomicInteger left = new AtomicInteger(opened.getAndIncrement() == 0 ? 0 : 1);
            return new ForwardModel.Session() {
                @Override
                public Signal run(Point point, long seed) throws ForwardException {
                    if (left.getAndDecrement() <= 0) {
                        throw new ForwardException("tired");
                    }
                    return Signal.scalar(5);
                }

                @Override
                public boolean isUsable() {
                    return left.get() > 0;
                }
            };
        };
    }

    @Test
    void everyPointIsAnsweredThoughEverySessionFailsMeanwhile() throws Exception {
        try (Evaluator evaluator = open(TestProblems.of(1, tiring()), 2)) {
            List<Evaluation> answers = evaluator.evaluate(POINTS, 0, Set.of());
            assertThat(answers.get(0).lossOrNaN()).isEqualTo(5);
            assertThat(answers.subList(1, 4)).containsOnly(new Evaluation.Failure("tired"));
        }
    }

    /** Takes three points at once; fails as a whole where one of several points is 2, and refuses 3. */
    private static ForwardModel inBatches(List<Integer> sizes) {
        return () -> new ForwardModel.Session() {
            @Override
            public Signal run(Point point, long seed) throws ForwardException {
                sizes.add(1);
                if (point.value(0) >= 2) {
                    throw new ForwardException("no answer for " + point.value(0));
                }
                return Signal.scalar(10 * point.value(0));
            }

            @Override
            public int batchSize() {
                return 3;
            }

            @Override
            public List<Answer> runAll(List<Point> points, long[] seeds) throws ForwardException {
                sizes.add(points.size());
                if (points.stream().anyMatch(point -> point.value(0) == 2)) {
                    throw new ForwardException("the program crashed");
                }
                return points.stream()
                        .<Answer>map(point -> point.value(0) == 3
                                ? new Answer.Refused("not this one")
                                : new Answer.Given(Signal.scalar(10 * point.value(0))))
                        .toList();
            }
        };
    }

    @Test
    void aModelThatTakesSeveralPointsGetsThemAtOnce() throws Exception {
        List<Integer> sizes = new ArrayList<>();
        Batch points = new Batch(4, 1, new double[] {0, 1, 3, 1.5});
        try (Evaluator evaluator = open(TestProblems.of(1, inBatches(sizes)), 1)) {
            List<Evaluation> answers = evaluator.evaluate(points, 0, Set.of());
            assertThat(answers).extracting(Evaluation::lossOrNaN).containsExactly(0.0, 10.0, Double.NaN, 15.0);
            assertThat(((Evaluation.Failure) answers.get(2)).reason()).contains("not this one", "(3.0)");
            assertThat(sizes).containsExactly(3, 1);
        }
    }

    @Test
    void onlyThePointToBlameForAFailureOfTheWholeBatchFails() throws Exception {
        List<Integer> sizes = new ArrayList<>();
        try (Evaluator evaluator = open(TestProblems.of(1, inBatches(sizes)), 1)) {
            List<Evaluation> answers = evaluator.evaluate(new Batch(3, 1, new double[] {0, 2, 1}), 0, Set.of());
            assertThat(answers).extracting(Evaluation::lossOrNaN).containsExactly(0.0, Double.NaN, 10.0);
            assertThat(((Evaluation.Failure) answers.get(1)).reason()).contains("no answer for 2.0");
            assertThat(sizes).containsExactly(3, 1, 1, 1);
        }
    }

    @Test
    void aSignalOfTheWrongShapeIsAFailure() throws Exception {
        Problem problem = TestProblems.of(1, () -> (point, seed) -> Signal.of(new float[2], 2));
        try (Evaluator evaluator = open(problem, 1)) {
            Evaluation answer = evaluator.evaluate(POINTS, 0, Set.of()).get(0);
            assertThat(((Evaluation.Failure) answer).reason())
                    .contains("an array of 2 numbers")
                    .contains("a single number");
        }
    }

    @Test
    void costlyBatchesAreSpreadOverTheWorkers() throws Exception {
        CyclicBarrier bothAtWork = new CyclicBarrier(2);
        AtomicInteger calls = new AtomicInteger();
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        Problem problem = TestProblems.of(1, () -> (point, seed) -> {
            threads.add(Thread.currentThread());
            // The first batch teaches the evaluator that the model is slow.
            if (calls.incrementAndGet() > 4) {
                meet(bothAtWork);
            } else {
                busy(Duration.ofMillis(2));
            }
            return Signal.scalar(1);
        });
        try (Evaluator evaluator = open(problem, 2)) {
            evaluator.evaluate(POINTS, 0, Set.of());
            assertThat(evaluator.evaluate(POINTS, 1, Set.of())).hasSize(4);
            assertThat(threads).hasSize(2);
        }
    }

    @Test
    void opensNoMoreSessionsThanTheModelAllows() throws Exception {
        AtomicInteger opened = new AtomicInteger();
        ForwardModel single = new ForwardModel() {
            @Override
            public Session open() {
                opened.incrementAndGet();
                return (point, seed) -> Signal.scalar(1);
            }

            @Override
            public int maxSessions() {
                return 1;
            }
        };
        open(TestProblems.of(1, single), 8).close();
        assertThat(opened).hasValue(1);
    }

    @Test
    void anInterruptEndsAWaitingBatchAndAModelThatCannotStartSaysWhy() throws Exception {
        CountDownLatch entered = new CountDownLatch(1);
        Problem blocked = TestProblems.of(1, () -> (point, seed) -> {
            entered.countDown();
            new CountDownLatch(1).await();
            return Signal.scalar(1);
        });
        Evaluator evaluator = open(blocked, 1);
        Thread caller = new Thread(() -> assertThatThrownBy(() -> evaluator.evaluate(POINTS, 0, Set.of()))
                .isInstanceOf(InterruptedException.class));
        caller.start();
        assertThat(entered.await(180, TimeUnit.SECONDS)).isTrue();
        caller.interrupt();
        caller.join();
        evaluator.close();

        Problem broken = TestProblems.of(1, () -> {
            throw new ForwardException("no such program");
        });
        assertThatThrownBy(() -> open(broken, 1)).hasMessage("no such program");
    }

    @Test
    void stochasticModelsAreSeededByIterationAndRow() throws Exception {
        Set<Long> seeds = ConcurrentHashMap.newKeySet();
        Problem problem = TestProblems.of(1, () -> (point, seed) -> {
            seeds.add(seed);
            return Signal.scalar(1);
        });
        try (Evaluator evaluator = open(problem, 2)) {
            evaluator.evaluate(POINTS, 0, Set.of());
            evaluator.evaluate(POINTS, 1, Set.of());
            assertThat(seeds).hasSize(8);
            evaluator.evaluate(POINTS, 1, Set.of());
            assertThat(seeds).hasSize(8);
        }
    }

    private static Evaluator open(Problem problem, int workers) throws Exception {
        return ParallelEvaluator.open(problem, workers, 0);
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void busy(Duration duration) {
        long end = System.nanoTime() + duration.toNanos();
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }
}
