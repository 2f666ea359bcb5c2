package zerograds.store.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zerograds.math.Vec;
import zerograds.space.Interval;
import zerograds.space.Parameter;
import zerograds.space.ParameterSpace;
import zerograds.space.Scale;
import zerograds.space.Start;

class StartFileTest {
    private static final Interval UNIT = new Interval(0, 1);
    private static final Start ZERO = new Start.Fixed(Vec.of(0));
    private static final ParameterSpace SPACE = new ParameterSpace(List.of(
            new Parameter.Real("x", 2, UNIT, UNIT, Scale.RAW, ZERO, ""),
            new Parameter.Whole("n", 1, new Interval(0, 9), new Interval(0, 9), Scale.RAW, ZERO, ""),
            new Parameter.Choice("mode", List.of("a, \"b\"", "c"), 0)));
    private static final Vec VALUES = Vec.of(0.25, 0.5, 7, 1);
    private static final String NAMED = "{\"x\":[0.25,0.5],\"n\":7,\"mode\":\"c\"}";

    @TempDir
    Path folder;

    private Vec read(String name, String text) throws IOException {
        return StartFile.read(Files.writeString(folder.resolve(name), text), SPACE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                NAMED,
                "{\"loss\":1,\"parameters\":{},\"bestParameters\":" + NAMED + "}",
                "{\"recommendation\":{\"recommended\":{\"parameters\":" + NAMED + "}},\"luckiestParameters\":{}}",
                "{\"final\":{\"values\":{}},\"best\":{\"values\":" + NAMED + "}}",
                "{\"luckiest\":{\"values\":{}},\"recommended\":{\"values\":" + NAMED + "}}"
            })
    void readsNamedValuesAndReports(String json) throws IOException {
        assertThat(read("values.json", json)).isEqualTo(VALUES);
    }

    @Test
    void saysInPlainWordsWhatCannotBeRead() throws IOException {
        Path missing = folder.resolve("missing.json");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StartFile.read(missing, SPACE))
                .withMessage("'" + missing + "': there is no such file");
        Path binary = Files.write(folder.resolve("binary.json"), new byte[] {(byte) 0xff, 0, 1});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StartFile.read(binary, SPACE))
                .withMessage("'" + binary + "': it is not text in UTF-8");
    }

    @Test
    void readsAFolderOfResults() throws IOException {
        Files.writeString(folder.resolve("theta.json"), "{\"best\":{\"values\":" + NAMED + "}}");
        assertThat(StartFile.read(folder, SPACE)).isEqualTo(VALUES);
    }

    @Test
    void readsARowOfNamedValues() throws IOException {
        assertThat(read("values.csv", "mode,x[1],x[0],n\nc,0.5,0.25,7\n")).isEqualTo(VALUES);
        assertThat(read("values.csv", "mode,x[1],x[0],n\r\n\"a, \"\"b\"\"\",0.5,0.25,7"))
                .isEqualTo(Vec.of(0.25, 0.5, 7, 0));
    }

    @Test
    void readsTheEvaluationOfTheLeastLoss() throws IOException {
        String table = """
            iteration,index,kind,loss,seed,seconds,failure,x[0],x[1],n,mode
            0,0,sample,3,1,0.1,,0,0,0,c
            0,1,sample,,1,0.1,"no,
            never",0,0,0,c
            1,0,watched,-2,1,0.1,,0.25,0.5,7,c
            1,1,sample,4,1,0.1,,0,0,0,c
            """;
        assertThat(read("all.csv", table)).isEqualTo(VALUES);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"x\":[0.25,0.5],\"n\":7} | there is no value for the parameter 'mode'",
                "{\"x\":[0.25],\"n\":7,\"mode\":\"c\"} | the parameter 'x' must have 2 values, but got 1",
                "{\"x\":[1,0],\"n\":\"7\",\"mode\":\"c\"} | the parameter 'n' must have numbers",
                "{\"x\":[1,0],\"n\":7,\"mode\":\"d\"} | the parameter 'mode' must be one of",
                "{\"y\":1} | the problem has no parameter 'y'; it has [x, n, mode]",
                "[1, 2] | there must be an object of named values",
                "x = 1 | it is neither JSON nor named .csv"
            })
    void saysWhatDoesNotFit(String json, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("values.json", json))
                .withMessageContainingAll(folder.resolve("values.json").toString(), message);
    }

    @Test
    void saysWhatIsWrongWithATable() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("values.csv", "x[0],x[1],n,mode\n0,0,1,c\n0,0,2,c\n"))
                .withMessageContaining("there are 2 rows of values: one is wanted");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("values.csv", "x[0],z\n0,0\n"))
                .withMessageContaining("the problem has no parameter 'z'");
    }

    @Test
    void aProblemThatStartsThereStartsThere() {
        ParameterSpace moved = SPACE.startingAt(VALUES);
        assertThat(Vec.of(moved.decode(moved.start(5)).values())).isEqualTo(VALUES);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SPACE.startingAt(Vec.of(0.25, 1.5, 7, 1)))
                .withMessage("parameter 'x' must be in [0.0, 1.0], but got 1.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SPACE.startingAt(Vec.of(0.25, 0.5, 7.5, 1)))
                .withMessage("parameter 'n' must be a whole number, but got 7.5");
    }
}
