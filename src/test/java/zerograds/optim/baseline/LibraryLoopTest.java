package zerograds.optim.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LibraryLoopTest {
    /** Asks for 1, then for the loss it heard, and so on. */
    private static void echo(LibraryLoop.Oracle oracle) {
        double point = 1;
        while (point < 100) {
            point = oracle.losses(new double[][] {{point}})[0];
        }
    }

    private static double wanted(LibraryLoop loop) {
        return loop.next().orElseThrow()[0][0];
    }

    @Test
    void handsOverWhatTheLibraryWantsUntilItHasConverged() {
        try (LibraryLoop loop = new LibraryLoop("loop", LibraryLoopTest::echo, List.of())) {
            assertThat(wanted(loop)).isEqualTo(1);
            assertThat(wanted(loop)).isEqualTo(1);
            loop.answer(new double[] {7});
            assertThat(wanted(loop)).isEqualTo(7);
            loop.answer(new double[] {100});
            assertThat(loop.next()).isEmpty();
            assertThat(loop.next()).isEmpty();
        }
    }

    @Test
    void repeatsWhatAnotherLoopWasToldWithoutAsking() {
        List<double[]> told = List.of(new double[] {3}, new double[] {5});
        try (LibraryLoop loop = new LibraryLoop("loop", LibraryLoopTest::echo, told)) {
            assertThat(wanted(loop)).isEqualTo(5);
        }
    }

    @Test
    void endsTheLibrarysLoopWhenItIsClosed() throws Exception {
        CountDownLatch left = new CountDownLatch(1);
        LibraryLoop.Body body = oracle -> {
            try {
                echo(oracle);
            } finally {
                left.countDown();
            }
        };
        try (LibraryLoop loop = new LibraryLoop("loop", body, List.of())) {
            assertThat(wanted(loop)).isEqualTo(1);
        }
        assertThat(left.await(180, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void reportsThatTheLibraryBroke() {
        LibraryLoop.Body broken = oracle -> {
            throw new ArithmeticException("division by zero");
        };
        try (LibraryLoop loop = new LibraryLoop("loop", broken, List.of())) {
            assertThatIllegalStateException().isThrownBy(loop::next).withMessageContaining("division by zero");
        }
    }

    @Test
    void aLoopThatRunsOutOfMemorySaysSo() {
        LibraryLoop loop = new LibraryLoop(
                "test",
                oracle -> {
                    throw new OutOfMemoryError("heap");
                },
                List.of());
        assertThatThrownBy(loop::next).isInstanceOf(OutOfMemoryError.class);
    }
}
