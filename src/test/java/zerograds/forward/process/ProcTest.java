package zerograds.forward.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class ProcTest {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

    @Test
    void aProcessThatHasEndedHasNoSessionThoughNobodyCollectsIt(@TempDir Path folder) throws Exception {
        assumeTrue(Proc.isShown() && InstalledProgram.find("sh", folder).isPresent(), "no processes are shown here");
        Process parent = new ProcessBuilder("sh", "-c", "true & echo $!; exec sleep 100").start();
        try (BufferedReader lines = parent.inputReader()) {
            long ended = Long.parseLong(lines.readLine());
            long began = System.nanoTime();
            while (Proc.session(ended) != -1 && System.nanoTime() - began < PATIENCE) {
                Thread.onSpinWait();
            }
            assertThat(Proc.session(ended)).isEqualTo(-1);
        } finally {
            parent.destroyForcibly();
        }
    }
}
