package zerograds.forward.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zerograds.forward.Spaces;
import zerograds.forward.process.Installed;
import zerograds.forward.process.InstalledProgram;
import zerograds.forward.process.Launch;
import zerograds.forward.process.Timeouts;
import zerograds.problem.Answer;
import zerograds.problem.ForwardException;
import zerograds.problem.ForwardModel;
import zerograds.problem.Signal;

/** The files that programs in other languages need: each tried with a program of a few lines. */
class BridgesTest {
    private static final Path BRIDGES =
            Path.of(System.getProperty("zerograds.home")).resolve("demo-problems/_bridges");

    @TempDir
    Path folder;

    private void place(String bridge, String program, String text) throws Exception {
        Files.copy(BRIDGES.resolve(bridge), folder.resolve(bridge));
        Files.writeString(folder.resolve(program), text);
    }

    private String compile(String name, String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of("cc", "-o", name, name + ".c"));
        command.addAll(List.of(options));
        Process compiler = new ProcessBuilder(command)
                .directory(new File(folder.toString()))
                .redirectErrorStream(true)
                .start();
        String complaints = new String(compiler.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(compiler.waitFor(180, TimeUnit.SECONDS)).isTrue();
        return complaints;
    }

    /** A compiler without the headers of the C library is none. */
    private void requireCompiler() throws Exception {
        assumeTrue(InstalledProgram.find("cc", folder).isPresent(), "the program 'cc' is not installed");
        Files.writeString(folder.resolve("hello.c"), "#include <stdio.h>\nint main(void) { return 0; }\n");
        compile("hello");
        assumeTrue(Files.isExecutable(folder.resolve("hello")), "the program 'cc' does not compile C");
    }

    /** A program whose signal has {@code size} values: value i is θ[0] + i, and which fails where θ[0] is above 100. */
    private void requireSound(int size, String... command) throws Exception {
        Launch launch = new Launch(List.of(command), folder, Map.of());
        for (int n : new int[] {2, 100}) {
            double[] theta = new double[n];
            theta[0] = 0.5;
            theta[n - 1] = 0.25;
            float[] expected = new float[size];
            for (int i = 0; i < size; i++) {
                expected[i] = (float) (0.75 + i);
            }
            double[] bad = theta.clone();
            bad[0] = 101;
            try (ForwardModel.Session session =
                    new ExternalModel(launch, Spaces.reals(n), Timeouts.STANDARD, 1).open()) {
                assertThat(session.run(Spaces.point(theta), 1)).isEqualTo(Signal.of(expected, size));
                assertThatThrownBy(() -> session.run(Spaces.point(bad), 2))
                        .isInstanceOf(ForwardException.class)
                        .hasMessageContaining("fail");
                assertThat(session.run(Spaces.point(theta), Long.MIN_VALUE)).isEqualTo(Signal.of(expected, size));
            }
        }
    }

    @AfterEach
    void nothingStaysBehind() {
        assertThat(ProcessHandle.current().descendants().filter(ProcessHandle::isAlive))
                .isEmpty();
    }

    @Test
    void python() throws Exception {
        Installed.requirePython();
        place("zerograds.py", "model.py", """
            import sys
            import zerograds

            size = int(sys.argv[1])


            def model(theta, seed):
                print("chatter", seed)
                if theta[0] > 100:
                    raise ValueError("fails")
                return [theta[0] + theta[-1] + i for i in range(size)]


            zerograds.serve(model, [size])
            """);
        requireSound(1, "python3", "model.py", "1");
        requireSound(200, "python3", "model.py", "200");
    }

    @Test
    void pythonInBatches() throws Exception {
        Installed.requirePython();
        place("zerograds.py", "model.py", """
            import zerograds


            def model(thetas, seeds):
                print(len(thetas), "at once", flush=True)
                return [[len(thetas), theta[0], seed] for theta, seed in zip(thetas, seeds)]


            zerograds.serve(model, [3], batch=4)
            """);
        Launch launch = new Launch(List.of("python3", "model.py"), folder, Map.of());
        try (ForwardModel.Session session = new ExternalModel(launch, Spaces.reals(1), Timeouts.STANDARD, 1).open()) {
            assertThat(session.batchSize()).isEqualTo(4);
            assertThat(session.runAll(List.of(Spaces.point(5), Spaces.point(6)), new long[] {7, 8}))
                    .containsExactly(
                            new Answer.Given(Signal.of(new float[] {2, 5, 7}, 3)),
                            new Answer.Given(Signal.of(new float[] {2, 6, 8}, 3)));
            assertThat(session.run(Spaces.point(9), 1)).isEqualTo(Signal.of(new float[] {1, 9, 1}, 3));
            while (session.messages().isEmpty()) {
                Thread.onSpinWait();
            }
            assertThat(session.messages()).contains("2 at once");
        }
    }

    @Test
    void node() throws Exception {
        Installed.requireNode();
        place("zerograds.js", "model.js", """
            const zerograds = require('./zerograds.js');
            const size = Number(process.argv[2]);

            zerograds.serve((theta, seed) => {
              console.log('chatter', seed);
              if (theta[0] > 100) {
                throw new Error('fails');
              }
              return Array.from({ length: size }, (unused, i) => theta[0] + theta[theta.length - 1] + i);
            }, [size]);
            """);
        requireSound(1, "node", "model.js", "1");
        requireSound(200, "node", "model.js", "200");
    }

    @Test
    void c() throws Exception {
        requireCompiler();
        place("zerograds.h", "model.c", """
            #include "zerograds.h"

            static int model(const double *theta, size_t n, long long seed, double *signal) {
                printf("chatter %lld", seed);
                for (int i = 0; i < 200; i++) {
                    signal[i] = theta[0] + theta[n - 1] + i;
                }
                return theta[0] > 100 ? 7 : 0;
            }

            int main(void) {
                return zerograds_serve(model, "[200]", 200);
            }
            """);
        assertThat(compile("model", "-std=c99", "-Wall", "-Werror", "-O1")).isEmpty();
        requireSound(200, folder.resolve("model").toString());
    }
}
