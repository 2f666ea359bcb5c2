package zerograds.forward.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zerograds.problem.ForwardException;

@Tag("slow")
class LeashTest {
    @TempDir
    Path folder;

    @BeforeEach
    void requireShell() {
        Installed.requireShell();
    }

    private Launch launch(String... command) {
        return new Launch(List.of(command), folder, Map.of());
    }

    private static boolean lives(long pid) {
        Optional<ProcessHandle> handle = ProcessHandle.of(pid);
        return handle.isPresent() && handle.get().info().command().isPresent();
    }

    @Test
    void killsAProgramWithItsDescendants() throws Exception {
        try (Leash leash = new Leash()) {
            Process process = leash.start(launch("sh", "-c", "sleep 600 & echo $!; wait"));
            long child = Long.parseLong(process.inputReader().readLine());
            leash.killAll();
            assertThat(process.isAlive()).isFalse();
            assertThat(lives(child)).isFalse();
        }
    }

    @RepeatedTest(20)
    void findsDescendantsWhoseParentHasEnded() throws Exception {
        assumeTrue(Files.isDirectory(Path.of("/proc/self")), "this system does not show environments");
        long child;
        try (Leash leash = new Leash()) {
            Process process = leash.start(launch("sh", "-c", "sleep 600 >/dev/null 2>&1 & echo $!"));
            child = Long.parseLong(process.inputReader().readLine());
            assertThat(process.waitFor(180, TimeUnit.SECONDS)).isTrue();
            assertThat(lives(child)).isTrue();
        }
        assertThat(lives(child)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "env -i /bin/"})
    void endsWhatAProgramLeavesRunningOnceItHasEnded(String clearing) throws Exception {
        requireSessions(clearing);
        try (Leash leash = new Leash()) {
            String sleep = clearing + "sleep 600 >/dev/null 2>&1 & echo $!";
            Process process = leash.start(launch("sh", "-c", sleep));
            long child = Long.parseLong(process.inputReader().readLine());
            Process other = leash.start(launch("sleep", "600"));
            assertThat(process.waitFor(180, TimeUnit.SECONDS)).isTrue();
            assertThat(leash.collect(process)).isEqualTo(1);
            assertThat(lives(child)).isFalse();
            assertThat(other.isAlive()).isTrue();
            assertThat(leash.collect(other)).isZero();
        }
    }

    @Test
    void findsDescendantsThatClearedTheirEnvironment() throws Exception {
        requireSessions("env -i");
        long child;
        try (Leash leash = new Leash()) {
            Process process = leash.start(launch("sh", "-c", "env -i /bin/sleep 600 >/dev/null 2>&1 & echo $!"));
            child = Long.parseLong(process.inputReader().readLine());
            assertThat(process.waitFor(180, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(lives(child)).isFalse();
    }

    private static void requireSessions(String clearing) {
        assumeTrue(Files.isDirectory(Path.of("/proc/self")), "this system does not show environments");
        assumeTrue(clearing.isEmpty() || Proc.sessionMaker().isPresent(), "setsid is not installed");
        assumeTrue(clearing.isEmpty() || Files.isExecutable(Path.of("/bin/sleep")), "sleep is elsewhere");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "env -i /bin/"})
    void nothingOutlivesAWorkbenchThatIsKilled(String clearing) throws Exception {
        requireSessions(clearing);
        List<String> command = JavaProgram.command(List.of(), LeashHolder.class.getName(), List.of(clearing));
        Process workbench = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        ProcessHandle descendant = ProcessHandle.of(
                        Long.parseLong(workbench.inputReader().readLine()))
                .orElseThrow();
        assertThat(lives(descendant.pid())).isTrue();
        workbench.destroyForcibly();
        descendant.onExit().get(180, TimeUnit.SECONDS);
        assertThat(lives(descendant.pid())).isFalse();
    }

    @Test
    void startsNothingOnceItIsClosed() throws Exception {
        Leash leash = new Leash();
        leash.close();
        assertThatThrownBy(() -> leash.start(launch("sh", "-c", "true")))
                .isInstanceOf(ForwardException.class)
                .hasMessageContaining("its session was closed");
    }

    @Test
    void keepsAnInterruptionForLater() throws Exception {
        try (Leash leash = new Leash()) {
            Process process = leash.start(launch("sleep", "600"));
            Thread.currentThread().interrupt();
            leash.killAll();
            assertThat(Thread.interrupted()).isTrue();
            assertThat(process.waitFor(180, TimeUnit.SECONDS)).isTrue();
        }
    }
}
