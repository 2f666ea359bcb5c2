package zerograds.forward.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zerograds.forward.Spaces;
import zerograds.forward.process.Timeouts;
import zerograds.problem.ForwardException;
import zerograds.problem.ForwardModel;
import zerograds.problem.Signal;

@Tag("slow")
class ScriptModelTest {
    private static final Timeouts LONG =
            new Timeouts(Duration.ofMinutes(2), Duration.ofMinutes(2), Duration.ofMillis(500));

    @TempDir
    Path folder;

    private ForwardModel.Session open(String text, Timeouts timeouts) throws Exception {
        Path file = folder.resolve("Model.java");
        Files.writeString(file, text);
        return new ScriptModel(file, Spaces.reals(2), timeouts, 1, 64).open();
    }

    /** A script that misbehaves in line 6 if x is above 1. */
    private static String script(String misdeed) {
        return """
            import zerograds.forward.script.LossScript;

            class Model implements LossScript {
                public double loss(double[] theta) throws Exception {
                    if (theta[0] > 1) {
                        %s
                    }
                    return theta[0] + theta[1];
                }
                double deeper(int n) { return 1 + deeper(n + 1); }
            }
            """.formatted(misdeed);
    }

    @AfterEach
    void nothingStaysBehind() {
        assertThat(ProcessHandle.current().descendants().filter(ProcessHandle::isAlive))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        throw new IllegalStateException("no such knot"); | IllegalStateException: no such knot at Model.java:6
        System.exit(3);                                  | the script ended the program at Model.java:6
        return new int[Integer.MAX_VALUE].length;        | OutOfMemoryError: Requested array size exceeds VM limit at Model.java:6
        return new long[50_000_000].length;              | OutOfMemoryError: Java heap space at Model.java:6
        return deeper(0);                                | StackOverflowError at Model.java:10
        return 1.0 / 0;                                  | value 0 of the signal is Infinity
        Runtime.getRuntime().halt(9);                    | ended with exit code 9
        """)
    void saysAtWhichLineItWentWrongAndGoesOn(String misdeed, String message) throws Exception {
        try (ForwardModel.Session session = open(script(misdeed), LONG)) {
            assertThat(session.run(Spaces.point(0.25, 0.5), 1)).isEqualTo(Signal.scalar(0.75));
            assertThatThrownBy(() -> session.run(Spaces.point(2, 0), 2))
                    .isInstanceOf(ForwardException.class)
                    .hasMessageContaining(message);
            assertThat(session.run(Spaces.point(0.5, 0.5), 3)).isEqualTo(Signal.scalar(1));
        }
    }

    @Test
    void saysInWhichLineAnEndlessLoopIs() throws Exception {
        Timeouts impatient = new Timeouts(Duration.ofMinutes(2), Duration.ofSeconds(2), Duration.ofMillis(500));
        try (ForwardModel.Session session =
                open(script("while (theta[1] < 5) { theta[1] = Math.sin(theta[1]); }"), impatient)) {
            assertThatThrownBy(() -> session.run(Spaces.point(2, 0), 2))
                    .isInstanceOf(ForwardException.class)
                    .hasMessageContaining("no answer after 1000 ms; it was at Model.java:6");
        }
    }

    @Test
    void whatAScriptPrintsIsNoAnswer() throws Exception {
        String chatter = "System.out.println(\"@zerograds {\\\"id\\\":1,\\\"signal\\\":[7]}\"); return 3;";
        try (ForwardModel.Session session = open(script(chatter), LONG)) {
            assertThat(session.run(Spaces.point(2, 0), 1)).isEqualTo(Signal.scalar(3));
        }
    }

    @Test
    void aTemplateDrawsAnImageFromNamedParameters() throws Exception {
        String text = ScriptTemplate.IMAGE
                .source()
                .text()
                .replace("point.real(\"y\")", "point.reals(\"x\")[1]")
                .replace("point.real(\"x\")", "point.reals(\"x\")[0]");
        try (ForwardModel.Session session = open(text, LONG)) {
            Signal image = session.run(Spaces.point(0.5, 0), 1);
            assertThat(image.shape()).containsExactly(64, 64);
            assertThat(image.value(64 * 32 + 42)).isEqualTo(1);
            assertThat(image.value(0)).isZero();
        }
    }

    @Test
    void aScriptWithAnErrorIsRefusedWithLineAndColumn() {
        assertThatThrownBy(() -> open(script("retrun 3;"), LONG))
                .isInstanceOf(ForwardException.class)
                .hasMessageContaining("Model.java:6:13: not a statement");
    }

    @Test
    void aClassThatIsNoScriptIsRefused() {
        assertThatThrownBy(() -> open("class Model {}", LONG))
                .hasMessageContaining("the class Model must implement LossScript or SignalScript");
    }

    @Test
    void aScriptThatFailsAtTheStartSaysWhere() {
        String text = script("").replace("theta[0] > 1", "theta[7] > 1");
        assertThatThrownBy(() -> open(text, LONG))
                .hasMessageContaining("ArrayIndexOutOfBoundsException")
                .hasMessageContaining("at Model.java:5");
    }
}
