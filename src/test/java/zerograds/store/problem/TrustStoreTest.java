package zerograds.store.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zerograds.forward.process.JavaProgram;
import zerograds.problem.ForeignCode;

class TrustStoreTest {
    private static final Path HOME = Path.of("/home/somebody");
    private static final int PROCESSES = 4;
    private static final int EACH = 10;

    @TempDir
    Path folder;

    /** Code nobody has, told apart by a number. */
    static ForeignCode code(int number) {
        return new ForeignCode(
                Path.of("/problems/p" + number),
                List.of("program"),
                List.of(),
                new TreeMap<>(),
                "%064x".formatted(number),
                ForeignCode.COVERED);
    }

    /** Grants in a process of its own, once it is told to begin: arguments are the file and the first number. */
    static final class Granter {
        private Granter() {}

        public static void main(String[] args) throws IOException {
            int begin = System.in.read();
            for (int i = 0; i < EACH && begin >= 0; i++) {
                new TrustStore(Path.of(args[0])).grant(code(Integer.parseInt(args[1]) + i));
            }
        }
    }

    private TrustStore store() {
        return new TrustStore(folder.resolve("configuration/trusted-code.txt"));
    }

    @Test
    void noConsentIsLostWhenSeveralProcessesGrantAtOnce() throws Exception {
        List<Process> all = new ArrayList<>();
        for (int i = 0; i < PROCESSES; i++) {
            List<String> arguments = List.of(store().file().toString(), Integer.toString(i * EACH));
            all.add(new ProcessBuilder(JavaProgram.command(List.of("-Xmx64m"), Granter.class.getName(), arguments))
                    .inheritIO()
                    .redirectInput(ProcessBuilder.Redirect.PIPE)
                    .start());
        }
        for (Process process : all) {
            try (OutputStream begin = process.getOutputStream()) {
                begin.write('\n');
            }
        }
        for (Process process : all) {
            assertThat(process.waitFor()).isZero();
        }
        assertThat(store().consents())
                .extracting(TrustStore.Consent::digest)
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, PROCESSES * EACH)
                        .mapToObj(number -> code(number).digest())
                        .toList());
    }

    @Test
    void noConsentIsLostWhenSeveralThreadsGrantAndWithdrawAtOnce() throws Exception {
        store().grant(code(1000));
        try (Stream<Integer> numbers = IntStream.range(0, 32).boxed().parallel()) {
            numbers.forEach(number -> {
                try {
                    store().grant(code(number));
                    store().revoke(consent ->
                            consent.digest().equals(code(number + 500).digest()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        assertThat(store().consents()).hasSize(33);
    }

    @Test
    void aBrokenLineHarmsNoOther() throws Exception {
        store().grant(code(1));
        Files.write(store().file(), new byte[] {(byte) 0xff, 0, '\n', 'x', '\n'}, StandardOpenOption.APPEND);
        store().grant(code(2));

        assertThat(store().allows(code(1))).isTrue();
        assertThat(store().allows(code(2))).isTrue();
        store().revoke(consent -> consent.folder().equals("/problems/p1"));
        assertThat(store().consents())
                .containsExactly(new TrustStore.Consent(code(2).digest(), ForeignCode.COVERED, "/problems/p2"));
        assertThat(Files.readAllBytes(store().file())).contains('x');
    }

    @Test
    void aFolderWithALineBreakInItsNameAddsNoLine() throws Exception {
        ForeignCode strange = new ForeignCode(
                Path.of("/p\n" + code(7).digest() + "  -  x"),
                List.of("program"),
                List.of(),
                new TreeMap<>(),
                code(6).digest(),
                ForeignCode.COVERED);
        store().grant(strange);
        assertThat(store().allows(strange)).isTrue();
        assertThat(store().allows(code(7))).isFalse();
    }

    @Test
    void aFileThatCannotBeUsedIsNamedWithTheReason() throws Exception {
        Files.createDirectories(store().file());
        assertThatThrownBy(() -> store().allows(code(1)))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("the file of trusted code " + store().file() + " cannot be read: ");
        TrustStore below =
                new TrustStore(Files.writeString(folder.resolve("file"), "").resolve("trusted.txt"));
        assertThatThrownBy(() -> below.revoke(consent -> true))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("the file of trusted code " + below.file() + " cannot be changed: ");
    }

    @Test
    void aHugeFileIsRefusedWithItsName() throws Exception {
        Files.createDirectories(store().file().getParent());
        try (RandomAccessFile sparse = new RandomAccessFile(store().file().toFile(), "rw")) {
            sparse.setLength(1L << 30);
        }
        assertThatThrownBy(() -> store().consents())
                .hasMessageContaining(store().file().toString())
                .hasMessageContaining("it has more than");
    }

    @Test
    void thePlaceOfTheFileMayBeALink() throws Exception {
        Path real = Files.writeString(folder.resolve("real.txt"), "");
        Path link = folder.resolve("link.txt");
        try {
            Files.createSymbolicLink(link, real);
        } catch (IOException | UnsupportedOperationException e) {
            assumeTrue(false, "no links here");
        }
        new TrustStore(link).grant(code(1));
        assertThat(link).isSymbolicLink();
        assertThat(new TrustStore(real).allows(code(1))).isTrue();
    }

    @Test
    void liesWhereTheSystemKeepsConfigurations() {
        assertThat(TrustStore.configuration(Map.of(), "Linux", HOME)).isEqualTo(HOME.resolve(".config/zerograds"));
        assertThat(TrustStore.configuration(Map.of("XDG_CONFIG_HOME", "/c"), "Linux", HOME))
                .isEqualTo(Path.of("/c/zerograds"));
        assertThat(TrustStore.configuration(Map.of("APPDATA", "/roaming"), "Windows 11", HOME))
                .isEqualTo(Path.of("/roaming/zerograds"));
        assertThat(TrustStore.configuration(Map.of(), "Mac OS X", HOME))
                .isEqualTo(HOME.resolve("Library/Application Support/zerograds"));
        assertThat(TrustStore.configuration(Map.of("ZEROGRADS_CONFIG", "/own"), "Linux", HOME))
                .isEqualTo(Path.of("/own"));
    }
}
