package zerograds.forward.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zerograds.forward.Spaces;
import zerograds.forward.process.JavaProgram;
import zerograds.forward.process.Launch;
import zerograds.forward.process.Timeouts;
import zerograds.problem.ForwardException;
import zerograds.problem.ForwardModel;
import zerograds.problem.Signal;
import zerograds.space.Point;

/** Whatever a program does, the one who asks gets an answer or a reason, and nothing stays behind. */
@Tag("slow")
class HostileProgramTest {
    private static final Timeouts SHORT =
            new Timeouts(Duration.ofMinutes(2), Duration.ofMillis(500), Duration.ofMillis(100));
    private static final Timeouts LONG =
            new Timeouts(Duration.ofMinutes(2), Duration.ofMinutes(2), Duration.ofMillis(100));

    @TempDir
    Path folder;

    private ForwardModel model(String vice, Timeouts timeouts) {
        List<String> options = List.of("-Xmx64m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto");
        List<String> command =
                JavaProgram.command(options, HostileProgram.class.getName(), List.of(vice, folder.toString()));
        return new ExternalModel(new Launch(command, folder, Map.of()), Spaces.reals(2), timeouts, 1);
    }

    @AfterEach
    void nothingStaysBehind() throws Exception {
        assertThat(ProcessHandle.current().descendants().filter(ProcessHandle::isAlive))
                .isEmpty();
        Path child = folder.resolve("child");
        if (Files.exists(child)) {
            Optional<ProcessHandle> left = ProcessHandle.of(Long.parseLong(Files.readString(child)));
            assertThat(left.filter(handle -> handle.info().command().isPresent()))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        exits                           | ended with exit code 3 at θ = (2.0, 0.0)
        exits                           | the licence has expired
        crashes                         | ended with exit code 134
        hangs                           | did not answer within 0.5 s at θ = (2.0, 0.0)
        floods-stdout                   | did not answer within 0.5 s
        floods-stderr                   | did not answer within 0.5 s
        never-ends-a-line               | printed a line of more than
        truncates                       | answered nonsense
        answers-another-request         | instead of request 2
        answers-without-an-id           | answered request without an id
        answers-too-many-values         | it must be a single number, but there are 3
        answers-no-values               | it must be a single number, but there are 0
        answers-nan                     | value 0 of the signal is NaN
        answers-infinity                | value 0 of the signal is -Infinity
        answers-words                   | value 0 must be a number, but is one
        answers-garbage                 | answered nonsense
        answers-a-deep-nest             | answered nonsense
        answers-a-list                  | answered request without an id
        prints-binary                   | did not answer within 0.5 s
        drips                           | did not answer within 0.5 s
        closes-its-output               | closed its standard output
        closes-its-input                | did not answer within 0.5 s
        leaves-a-child-behind           | ended with exit code 0
        gives-up                        | gave up at θ = (2.0, 0.0): the GPU was lost
        refuses                         | the mesh is not closed
        """)
    void saysWhatWentWrongAndGoesOn(String vice, String message) throws Exception {
        Timeouts timeouts = message.startsWith("did not") ? SHORT : LONG;
        try (ForwardModel.Session session = model(vice, timeouts).open()) {
            assertThat(session.run(Spaces.point(0.5, 0.5), 1)).isEqualTo(Signal.scalar(0.5));
            assertThatThrownBy(() -> session.run(Spaces.point(2, 0), 2))
                    .isInstanceOf(ForwardException.class)
                    .hasMessageContaining(message);
            assertThat(session.run(Spaces.point(0, 0.5), 3)).isEqualTo(Signal.scalar(0.25));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        dies-at-once           | ended with exit code 7 while it was started; it wrote last: no licence found
        says-nothing           | did not say that it is ready within 0.5 s
        says-garbage           | said no proper hello
        speaks-another-version | it speaks version 2 of the protocol, but this is version 1
        promises-too-much      | the shape must hold from 1 to 16777216 values
        refuses-to-start       | the scene is missing
        """)
    void saysWhyItCannotBeStarted(String vice, String message) {
        Duration patience = message.startsWith("did not") ? Duration.ofMillis(500) : Duration.ofMinutes(2);
        Timeouts timeouts = new Timeouts(patience, patience, Duration.ofMillis(100));
        assertThatThrownBy(() -> model(vice, timeouts).open())
                .isInstanceOf(ForwardException.class)
                .hasMessageContaining(message);
    }

    @Test
    void saysThatAProgramIsNotInstalled() {
        Launch launch = new Launch(List.of("no-such-program-anywhere", "--fast"), folder, Map.of());
        assertThatThrownBy(() -> new ExternalModel(launch, Spaces.reals(1), SHORT, 1).open())
                .isInstanceOf(ForwardException.class)
                .hasMessageContaining("'no-such-program-anywhere' cannot be started; is it installed?");
    }

    @Test
    void findsTheAnswerInMuchChatter() throws Exception {
        try (ForwardModel.Session session =
                model("chatters-much-and-answers", Timeouts.STANDARD).open()) {
            assertThat(session.run(Spaces.point(2, 1), 1)).isEqualTo(Signal.scalar(5));
        }
    }

    @Test
    void doesNotTakeASecondAnswerForThatOfTheNextRequest() throws Exception {
        try (ForwardModel.Session session = model("answers-twice", LONG).open()) {
            assertThat(session.run(Spaces.point(2, 0), 1)).isEqualTo(Signal.scalar(4));
            assertThatThrownBy(() -> session.run(Spaces.point(0.5, 0), 2))
                    .hasMessageContaining("answered request 1 instead of request 2");
            assertThat(session.run(Spaces.point(0.5, 0), 3)).isEqualTo(Signal.scalar(0.25));
        }
    }

    @Test
    void endsAProgramThatIgnoresTheEndOfItsInput() throws Exception {
        ForwardModel.Session session = model("ignores-the-end", SHORT).open();
        session.close();
    }

    /** Patient enough that whoever waits for the program fails the test. */
    @Test
    @Timeout(300)
    void anInterruptionIsHeardThoughTheProgramHangs() throws Exception {
        Duration hours = Duration.ofHours(10);
        ForwardModel.Session session =
                model("hangs", new Timeouts(hours, hours, hours)).open();
        CompletableFuture<Boolean> heard = new CompletableFuture<>();
        Point point = Spaces.point(2, 0);
        Thread asking = new Thread(() -> {
            try {
                session.run(point, 1);
                heard.complete(false);
            } catch (InterruptedException e) {
                heard.complete(true);
            } catch (ForwardException e) {
                heard.completeExceptionally(e);
            }
            session.close();
        });
        asking.start();
        while (asking.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        asking.interrupt();
        assertThat(heard.get()).isTrue();
        asking.join();
    }

    @Test
    void anAnswerThatNobodyWaitsForAnyMoreIsSkipped() throws Exception {
        try (ForwardModel.Session session = model("refuses", LONG).open()) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> session.run(Spaces.point(0.25, 0), 1)).isInstanceOf(InterruptedException.class);
            assertThat(session.run(Spaces.point(0.5, 0), 2)).isEqualTo(Signal.scalar(0.25));
        }
    }

    @Test
    void aProgramWhoseWorkbenchIsKilledEnds() throws Exception {
        List<String> command = JavaProgram.command(List.of(), OrphanMaker.class.getName(), List.of());
        Process workbench =
                new ProcessBuilder(command).redirectError(new File("/dev/null")).start();
        String line = workbench.inputReader().readLine();
        ProcessHandle program = ProcessHandle.of(Long.parseLong(line)).orElseThrow();
        workbench.destroyForcibly();
        program.onExit().get(180, TimeUnit.SECONDS);
        assertThat(program.info().command()).isEmpty();
    }
}
