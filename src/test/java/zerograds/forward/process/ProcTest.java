package zerograds.forward.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProcTest {
    private final long self = ProcessHandle.current().pid();

    @BeforeEach
    void requireLinux() {
        assumeTrue(Proc.isShown(), "this system does not show processes");
    }

    @Test
    void tellsOfALiveProcess() {
        // 0 where whoever began the session is out of sight, as from inside a container.
        assertThat(Proc.session(self)).isNotNegative();
        assertThat(Proc.resident(self)).isBetween(10L << 20, 1L << 40);
        assertThat(Proc.environment(self)).contains("PATH=");
    }

    @Test
    void knowsNothingOfAProcessThatHasEnded() {
        assertThat(Proc.session(Long.MAX_VALUE)).isEqualTo(-1);
        assertThat(Proc.resident(Long.MAX_VALUE)).isZero();
        assertThat(Proc.environment(Long.MAX_VALUE)).isEmpty();
    }

    @Test
    void findsWhatWasStartedLater() throws Exception {
        Process later = new ProcessBuilder(JavaProgram.command(List.of(), "None", List.of()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(Proc.after(self)).contains(later.pid());
        later.waitFor();
    }
}
