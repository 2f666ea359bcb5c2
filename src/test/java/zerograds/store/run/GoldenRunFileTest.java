package zerograds.store.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zerograds.eval.AnswerStore.Question;
import zerograds.eval.Evaluation;
import zerograds.forward.process.Installed;
import zerograds.math.Vec;
import zerograds.problem.Answer;
import zerograds.problem.Signal;
import zerograds.run.log.RunEvent;
import zerograds.run.log.RunLog.Entry;

/** What earlier versions wrote stays readable, and can be gone on with. */
class GoldenRunFileTest {
    private static final Question QUESTION = new Question(120, Vec.of(0.1, -0.0), -7);

    @TempDir
    Path folder;

    private static List<Entry> run() {
        List<Entry> run = new ArrayList<>(new Events(2026).run(120));
        run.add(new Entry(run.get(run.size() - 1).sequence() + 1, 5, new Events(2026).finished(1)));
        return run;
    }

    /** How version 1 was made; each released version gets a file of its own. */
    static void write(Path file) throws IOException {
        List<Entry> run = run();
        try (RunFileWriter writer =
                RunFile.create(file, Map.of("method", "zerograds"), Map.of("problem.yaml", new byte[] {1, 2}), false)) {
            run.forEach(writer::entered);
            writer.checkpoint(Events.checkpoint(120, run.get(run.size() - 1).sequence()), 1);
            writer.keep(QUESTION, Evaluation.Success.of(0.25), Optional.of(Signal.scalar(0.1)), 12_000_000);
        }
    }

    private static List<String> iterations(List<Entry> entries) {
        return Events.bits(entries.stream()
                .filter(entry -> entry.event() instanceof RunEvent.Iterated)
                .toList());
    }

    private Path version1() throws IOException {
        Path file = folder.resolve("version-1.zgrun");
        try (InputStream golden = GoldenRunFileTest.class.getResourceAsStream("version-1.zgrun")) {
            Files.copy(Objects.requireNonNull(golden), file);
        }
        return file;
    }

    /** The lines that the script of the page prints: iteration, loss, θ, as Python writes numbers. */
    @Test
    void theScriptInTheDocumentationReadsIt() throws IOException, InterruptedException {
        Installed.requirePython();
        Path page = Path.of(System.getProperty("zerograds.home", "."), "docs", "run-file.md");
        String script = Files.readString(page).split("```python\n", 2)[1].split("```", 2)[0];
        Path file = Files.writeString(folder.resolve("read.py"), script);
        Process python = new ProcessBuilder(
                        "python3", file.toString(), version1().toString())
                .redirectErrorStream(true)
                .start();
        List<String> lines;
        try (BufferedReader said = python.inputReader(StandardCharsets.UTF_8)) {
            lines = said.lines().toList();
        }
        List<RunEvent.Iterated> iterations = run().stream()
                .map(Entry::event)
                .filter(RunEvent.Iterated.class::isInstance)
                .map(RunEvent.Iterated.class::cast)
                .toList();
        assertThat(lines).hasSize(iterations.size());
        for (int i = 0; i < lines.size(); i++) {
            String[] words = lines.get(i).split(" ", -1);
            RunEvent.Iterated expected = iterations.get(i);
            assertThat(words).hasSize(4);
            assertThat(words[0]).isEqualTo(Integer.toString(i));
            assertThat(number(words[1])).isEqualTo(Double.valueOf(expected.loss()));
            assertThat(number(words[2]))
                    .isEqualTo(Double.valueOf(expected.theta().get(0)));
            assertThat(number(words[3]))
                    .isEqualTo(Double.valueOf(expected.theta().get(1)));
        }
    }

    private static double number(String python) {
        return Double.parseDouble(python.replace("inf", "Infinity").replace("nan", "NaN"));
    }

    @Test
    void version1IsReadToTheBit() throws IOException {
        Path file = version1();
        List<Entry> read = new ArrayList<>();
        List<RecordedEvaluation> evaluations = new ArrayList<>();
        try (RunFileReader reader = RunFile.read(file)) {
            assertThat(reader.facts()).containsExactly(Map.entry("method", "zerograds"));
            assertThat(reader.files().get("problem.yaml")).containsExactly(1, 2);
            reader.read(Events.SCHEMA, 0, read::add);
            reader.evaluations(evaluations::add);
            assertThat(reader.checkpoint().orElseThrow().state())
                    .isEqualTo(Events.checkpoint(120, 0).state());
            assertThat(reader.audit(Events.SCHEMA)).isEmpty();
        }
        assertThat(iterations(read)).isEqualTo(iterations(run()));
        assertThat(read).hasSize(run().size());
        // Settings may get more keys; their texts stay.
        assertThat(read.get(0).event()).isInstanceOf(RunEvent.Started.class);
        assertThat(read.stream()
                        .map(Entry::event)
                        .filter(RunEvent.SettingsChanged.class::isInstance)
                        .map(event ->
                                ((RunEvent.SettingsChanged) event).settings().text("locality")))
                .containsExactly("0.125");
        assertThat(read.get(read.size() - 1)).isEqualTo(run().get(run().size() - 1));
        assertThat(evaluations)
                .containsExactly(
                        new RecordedEvaluation(1, 120, Vec.of(0.1, -0.0), -7, 0.25, 12_000_000, Optional.empty()));
        try (RunFileWriter writer = RunFile.resume(file, false)) {
            assertThat(writer.recall(QUESTION)).contains(new Answer.Given(Signal.scalar(0.1)));
        }
    }
}
