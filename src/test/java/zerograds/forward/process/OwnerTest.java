package zerograds.forward.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zerograds.store.file.AtomicFile;

/** What is left of a killed workbench is swept; what a live one uses is not. */
@Tag("slow")
class OwnerTest {
    @TempDir
    Path folder;

    private static Owner ended() throws Exception {
        Process process = new ProcessBuilder(JavaProgram.command(List.of(), Owner.class.getName(), List.of()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.waitFor();
        Owner self = Owner.self();
        return new Owner(process.pid(), self.startMillis(), self.namespace());
    }

    @Test
    void isToldFromANameAndNotFromAnother() {
        Owner self = Owner.self();
        assertThat(Owner.of("zerograds-" + self.tag() + "-1234", "zerograds-")).contains(self);
        assertThat(Owner.of("zerograds-1234567", "zerograds-")).isEmpty();
        assertThat(Owner.of("zerograds-my-9-9-9", "zerograds-")).isEmpty();
        assertThat(Owner.of("other-" + self.tag(), "zerograds-")).isEmpty();
    }

    @Test
    void isGoneOnlyIfTheProcessHasEnded() throws Exception {
        Owner self = Owner.self();
        assertThat(self.isGone()).isFalse();
        assertThat(ended().isGone()).isTrue();
        assertThat(new Owner(self.pid(), self.startMillis() - 3_600_000, self.namespace()).isGone())
                .isEqualTo(self.startMillis() > 0);
        assertThat(new Owner(ended().pid(), 1, self.namespace() + 1).isGone())
                .as("nobody knows of another container")
                .isFalse();
    }

    @Test
    void foldersOfProcessesThatHaveEndedAreSwept() throws Exception {
        Path dead = folder.resolve("zerograds-" + ended().tag() + "-1");
        Files.createDirectories(dead.resolve("deep"));
        Files.writeString(dead.resolve("deep/theta.txt"), "1");
        Path others = Files.createDirectory(folder.resolve("zerograds-notes"));
        try (TempFolder first = TempFolder.createIn(folder);
                TempFolder second = TempFolder.createIn(folder)) {
            assertThat(dead).doesNotExist();
            assertThat(others).isDirectory();
            assertThat(first.path()).isDirectory();
            assertThat(second.path()).isDirectory();
        }
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(others);
        }
    }

    @Test
    void manyMaySweepAtOnce() throws Exception {
        String tag = ended().tag();
        for (int i = 0; i < 50; i++) {
            Files.createDirectories(folder.resolve("zerograds-" + tag + "-" + i + "/deep"));
        }
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<Future<TempFolder>> made = IntStream.range(0, 8)
                    .mapToObj(i -> pool.submit(() -> TempFolder.createIn(folder)))
                    .toList();
            made.forEach(OwnerTest::close);
        } finally {
            pool.shutdownNow();
        }
        TempFolder.createIn(folder).close();
        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    private static void close(Future<TempFolder> made) {
        try {
            made.get().close();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void halfWrittenFilesOfProcessesThatHaveEndedAreSwept() throws Exception {
        Path dead = Files.createFile(folder.resolve(".writing-" + ended().tag() + "-1.tmp"));
        Path live = Files.createFile(folder.resolve(".writing-" + Owner.self().tag() + "-1.tmp"));
        Path others = Files.createFile(folder.resolve(".writing-a-novel"));
        AtomicFile.write(folder.resolve("theta.json"), "{}");
        assertThat(dead).doesNotExist();
        assertThat(live).exists();
        assertThat(others).exists();
        assertThat(folder.resolve("theta.json")).hasContent("{}");
    }
}
