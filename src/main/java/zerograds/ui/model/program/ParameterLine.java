package zerograds.ui.model.program;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import zerograds.math.Decimal;
import zerograds.store.yaml.YamlText;
import zerograds.ui.model.text.Texts;

/**
 * A parameter as it is typed into a table: name, kind, bounds, start, the known value if there is one, how many numbers, the
 * scale, the unit, the options of a choice, and whether it is held.
 */
public final class ParameterLine {
    /** What a pasted line may hold, in this order. */
    public static final List<String> COLUMNS = List.of(
            Texts.of("column.name"),
            Texts.of("program.column.kind"),
            Texts.of("program.column.lower"),
            Texts.of("program.column.upper"),
            Texts.of("program.column.start"),
            Texts.of("program.column.solution"),
            Texts.of("program.column.size"),
            Texts.of("program.column.scale"),
            Texts.of("program.column.unit"),
            Texts.of("program.column.options"));

    private static final List<String> KINDS = List.of("real", "integer", "choice");

    private static final List<String> SCALES = List.of("", "log");

    private static final List<String> FALLBACKS = List.of("", "real", "-1", "1", "", "", "", "", "", "");
    private static final int KIND = 1;
    private static final int START = 4;
    private static final int SOLUTION = 5;
    private static final int SIZE = 6;
    private static final int SCALE = 7;
    private static final int UNIT = 8;
    private static final int OPTIONS = 9;

    private final List<StringProperty> cells = new ArrayList<>();
    private final BooleanProperty frozen = new SimpleBooleanProperty();

    private ParameterLine(List<String> values) {
        values.forEach(value -> cells.add(new SimpleStringProperty(value)));
    }

    /** What may stand in a column; empty if anything may. */
    public static List<String> choices(int column) {
        return column == KIND ? KINDS : column == SCALE ? SCALES : List.of();
    }

    /** A real parameter in [−1, 1]. */
    public static ParameterLine named(String name) {
        List<String> values = new ArrayList<>(FALLBACKS);
        values.set(0, name);
        return new ParameterLine(values);
    }

    /** The cell of a column of {@link #COLUMNS}. */
    public StringProperty cell(int column) {
        return cells.get(column);
    }

    /** Whether it is held where it starts. */
    public BooleanProperty frozenProperty() {
        return frozen;
    }

    /**
     * Lines of {@link #COLUMNS} between commas, semicolons or tabulators; the kind may be left out, and so may what follows
     * the bounds. A line whose bounds are words is a heading.
     */
    public static List<ParameterLine> parse(String text) {
        List<ParameterLine> lines = new ArrayList<>();
        for (String line :
                text.lines().map(String::strip).filter(one -> !one.isEmpty()).toList()) {
            List<String> words = new ArrayList<>(List.of(line.split("\\s*[,;\t]\\s*", -1)));
            if (words.size() > 1 && !KINDS.contains(words.get(1).toLowerCase(Locale.ROOT)) && isNumber(words.get(1))) {
                words.add(1, "real");
            }
            boolean choice = words.size() > 1 && words.get(1).equalsIgnoreCase("choice");
            if (words.size() == 1 || choice || (words.size() > 2 && isNumber(words.get(2)))) {
                List<String> values = new ArrayList<>(FALLBACKS);
                for (int i = 0; i < Math.min(words.size(), values.size()); i++) {
                    values.set(i, i == 1 ? words.get(i).toLowerCase(Locale.ROOT) : words.get(i));
                }
                lines.add(new ParameterLine(values));
            }
        }
        return lines;
    }

    private static boolean isNumber(String word) {
        return Decimal.isReal(word);
    }

    private String text(int column) {
        return cells.get(column).get().strip();
    }

    /** As an item of {@code parameters}. */
    String yaml() {
        String start = entry("start", text(START));
        String held = frozen.get() ? ", frozen: true" : "";
        if (text(KIND).equals("choice")) {
            String options = Arrays.stream(text(OPTIONS).split("\\s*[|,;]\\s*"))
                    .map(YamlText::scalar)
                    .collect(Collectors.joining(", "));
            return "  - {name: " + YamlText.scalar(text(0)) + ", kind: choice, options: [" + options + "]" + start
                    + "}\n";
        }
        return "  - {name: " + YamlText.scalar(text(0)) + ", kind: " + YamlText.scalar(text(1)) + ", bounds: ["
                + YamlText.scalar(text(2)) + ", " + YamlText.scalar(text(3)) + "]" + entry("size", text(SIZE))
                + entry("scale", text(SCALE)) + start + entry("unit", text(UNIT)) + held + "}\n";
    }

    private static String entry(String key, String value) {
        return value.isEmpty() ? "" : ", " + key + ": " + YamlText.scalar(value);
    }

    /** As an entry of {@code solution}. */
    String solution() {
        return YamlText.scalar(text(0)) + ": " + YamlText.scalar(text(SOLUTION));
    }
}
