package zerograds.forward.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zerograds.forward.Spaces;
import zerograds.forward.process.InstalledProgram;
import zerograds.forward.process.JavaProgram;
import zerograds.forward.process.Launch;
import zerograds.forward.process.Owner;
import zerograds.math.Vec;
import zerograds.problem.ForwardException;
import zerograds.problem.ForwardModel;
import zerograds.problem.Signal;
import zerograds.space.Interval;
import zerograds.space.Parameter;
import zerograds.space.ParameterSpace;
import zerograds.space.Scale;
import zerograds.space.Start;

@Tag("slow")
class CommandModelTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    private CommandModel echo(ParameterSpace space, Format format, Duration patience, String... arguments) {
        List<String> options = List.of("-Xmx64m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
        List<String> command =
                new ArrayList<>(JavaProgram.command(options, EchoProgram.class.getName(), List.of(arguments)));
        return new CommandModel(command, folder, Launch.Guard.NONE, space, format, patience, 2);
    }

    private Signal answer(Format format, String... arguments) throws Exception {
        try (ForwardModel.Session session =
                echo(Spaces.reals(2), format, PATIENCE, arguments).open()) {
            return session.run(Spaces.point(0.5, -2), 17);
        }
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

    @Test
    void takesTheLastWordOfWhatIsPrintedForTheNumber() throws Exception {
        assertThat(answer(Format.NUMBER, "sum", "{x[0]}", "{x[1]}")).isEqualTo(Signal.scalar(-1.5));
    }

    @Test
    void fillsEveryPlaceholder() throws Exception {
        assertThat(answer(Format.CSV, "repeat", "{x}", "{theta}", "{x[1]},{seed}"))
                .isEqualTo(Signal.of(new float[] {0.5f, -2, 0.5f, -2, -2, 17}, 3, 2));
    }

    @Test
    void writesAllParametersIntoAFileAndReadsTheAnswerFromOne() throws Exception {
        assertThat(answer(Format.CSV, "copy-file", "{theta-file}", "{out}"))
                .isEqualTo(Signal.of(new float[] {0.5f, -2}, 2));
    }

    @Test
    void readsAnImage() throws Exception {
        assertThat(answer(Format.PNG, "draw", "{out}", "0.4").shape()).isEqualTo(List.of(2, 2));
    }

    @Test
    void givesArgumentsAsTheyAreWhateverAShellWouldMakeOfThem() throws Exception {
        assertThatThrownBy(() -> answer(Format.NUMBER, "repeat", "$(touch gone); `touch gone` && touch gone"))
                .hasMessageContaining("the last word of the answer must be a number, but is 'gone'");
        assertThat(folder.resolve("gone")).doesNotExist();
    }

    @Test
    void writesNumbersAndOptionsInTheWayOfProgramsNotOfPeople() throws Exception {
        Interval wide = new Interval(-1e9, 1e9);
        ParameterSpace space = new ParameterSpace(List.of(
                new Parameter.Whole("count", 1, wide, wide, Scale.RAW, new Start.Fixed(Vec.of(0)), ""),
                new Parameter.Choice("shape", List.of("round", "square"), 0)));
        Template template = new Template("{{{count}}}:{shape}@{seed} {temp}", space);
        String text = template.fill(
                space.decode(space.encode(Vec.of(123_456_789, 1))), new Template.Places(-7, "o", "f", "/t"));
        assertThat(text).isEqualTo("{123456789}:square@-7 /t");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{y}", "{x[2]}", "{x[-1]}", "{", "a}b", "{x", "{}"})
    void refusesAPlaceholderThatMeansNothing(String argument) {
        assertThatThrownBy(() -> echo(Spaces.reals(2), Format.NUMBER, PATIENCE, argument))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .containsAnyOf("means nothing; there are the parameters [x]", "beyond the 2 values", "must be doubled");
    }

    @Test
    void refusesAProgramThatDependsOnParameters() {
        assertThatThrownBy(() -> new CommandModel(
                        List.of("{x}"), folder, Launch.Guard.NONE, Spaces.reals(1), Format.NUMBER, PATIENCE, 1))
                .hasMessageContaining("the program itself must be given");
    }

    @Test
    void saysThatAProgramIsNotInstalled() {
        CommandModel model = new CommandModel(
                List.of("no-such-program"), folder, Launch.Guard.NONE, Spaces.reals(1), Format.NUMBER, PATIENCE, 1);
        assertThatThrownBy(model::open)
                .isInstanceOf(ForwardException.class)
                .hasMessageContaining("the program 'no-such-program' is not installed");
    }

    @Test
    void saysWithWhichCodeAProgramEndedAndWhatItWroteLast() {
        assertThatThrownBy(() -> answer(Format.NUMBER, "fail"))
                .isInstanceOf(ForwardException.class)
                .hasMessageContaining("ended with exit code 4; it wrote last: no such scene");
    }

    @Test
    void saysThatNoFileWasWritten() {
        assertThatThrownBy(() -> answer(Format.NPY, "repeat", "{out}"))
                .isInstanceOf(ForwardException.class)
                .hasMessageContaining("ended without having written out.npy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "-Infinity", "1e999"})
    void refusesNumbersThatAreNotFinite(String number) {
        assertThatThrownBy(() -> answer(Format.NUMBER, number))
                .isInstanceOf(ForwardException.class)
                .hasMessageContaining("value 0 of its answer is");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hang", "flood"})
    void killsAProgramThatTakesTooLong(String vice) throws Exception {
        Duration short_ = Duration.ofMillis(500);
        try (ForwardModel.Session session =
                echo(Spaces.reals(2), Format.NUMBER, short_, vice).open()) {
            assertThatThrownBy(() -> session.run(Spaces.point(0, 0), 1))
                    .isInstanceOf(ForwardException.class)
                    .hasMessageContaining("did not end within 0.5 s");
            // The session's watchdog, a shell, lives as long as the session.
            assertThat(ProcessHandle.current()
                            .children()
                            .filter(child -> child.info().command().orElse("").endsWith("java")))
                    .isEmpty();
        }
    }

    @Test
    void killsWhatAProgramLeavesBehind() throws Exception {
        assertThatThrownBy(() -> answer(
                        Format.NUMBER, "leave-a-child", folder.resolve("child").toString()))
                .hasMessageContaining("what it started still holds its output");
    }

    @Test
    void whatItLeavesRunningDoesNotPileUp() throws Exception {
        assumeTrue(InstalledProgram.find("sh", folder).isPresent(), "sh is not installed");
        assumeTrue(Files.isReadable(Path.of("/proc/self/environ")), "this system does not show environments");
        List<String> command = List.of("sh", "-c", "sleep 600 >/dev/null 2>&1 & echo $! >> children; echo {x[0]}");
        CommandModel model =
                new CommandModel(command, folder, Launch.Guard.NONE, Spaces.reals(2), Format.NUMBER, PATIENCE, 1);
        try (ForwardModel.Session session = model.open()) {
            for (int i = 0; i < 5; i++) {
                assertThat(session.run(Spaces.point(i, 0), 1)).isEqualTo(Signal.scalar(i));
                assertThat(Files.readAllLines(folder.resolve("children")))
                        .hasSize(i + 1)
                        .noneMatch(pid -> ProcessHandle.of(Long.parseLong(pid))
                                .filter(child -> child.info().command().isPresent())
                                .isPresent());
            }
        }
    }

    @Test
    void deletesItsTemporaryFolder() throws Exception {
        List<Path> before = temporaryFolders();
        ForwardModel.Session session =
                echo(Spaces.reals(2), Format.NUMBER, PATIENCE, "{temp}").open();
        List<Path> made = new ArrayList<>(temporaryFolders());
        made.removeAll(before);
        assertThat(made).hasSize(1).first().asString().contains("zerograds-");
        assertThatThrownBy(() -> session.run(Spaces.point(0, 0), 1))
                .hasMessageContaining(made.get(0).toString().substring(0, 20));
        session.close();
        assertThat(made.get(0)).doesNotExist();
    }

    private static List<Path> temporaryFolders() throws Exception {
        String prefix = "zerograds-" + Owner.self().tag();
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(each -> each.getFileName().toString().startsWith(prefix))
                    .toList();
        }
    }
}
