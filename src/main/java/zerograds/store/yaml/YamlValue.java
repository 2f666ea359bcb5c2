package zerograds.store.yaml;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import zerograds.math.Decimal;
import zerograds.problem.Visible;

/**
 * A value in a YAML file, asked for what it is expected to be: whatever else it is, the error names file, line and key.
 *
 * <p>Unquoted scalars are read as in YAML 1.2: {@code 1e-3} is a number, {@code yes} is a word.
 *
 * @param line where it begins or, if it belongs to a key, where that stands; counted from 1
 * @param key the path of the key, as in {@code parameters[0].bounds}; empty for the whole file
 */
public record YamlValue(Path file, int line, String key, Node node) {
    private static final Pattern INFINITE = Pattern.compile("[-+]?\\.(inf|Inf|INF)");

    /** Where a node begins, counted from 1. */
    static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    /** An error at this value. */
    public ProblemException error(String reason) {
        return new ProblemException(file, line, key, reason);
    }

    private ProblemException expected(String what) {
        return error("must be " + what + ", but got " + description());
    }

    private String description() {
        if (node instanceof MappingNode) {
            return "a mapping";
        }
        if (node instanceof SequenceNode) {
            return "a list";
        }
        String text = ((ScalarNode) node).getValue();
        if (text.isEmpty()) {
            return "nothing";
        }
        if (key.isEmpty()) {
            // The whole file: whatever it is, it is no description of a problem, and nobody's to be shown.
            return "a text";
        }
        return "'" + Visible.line(text.length() > 60 ? text.substring(0, 57) + "..." : text) + "'";
    }

    public YamlMap map() throws ProblemException {
        if (node instanceof MappingNode mapping) {
            return new YamlMap(this, mapping);
        }
        throw expected("a mapping of keys to values");
    }

    public boolean isMap() {
        return node instanceof MappingNode;
    }

    public boolean isList() {
        return node instanceof SequenceNode;
    }

    public List<YamlValue> list() throws ProblemException {
        if (!(node instanceof SequenceNode sequence)) {
            throw expected("a list");
        }
        List<YamlValue> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            items.add(new YamlValue(file, lineOf(item), key + "[" + items.size() + "]", item));
        }
        return items;
    }

    /** Any scalar as it is written; not empty. */
    public String text() throws ProblemException {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        throw expected("a text");
    }

    /** A scalar with the blanks around it that stand between quotes; not empty. */
    public String exactText() throws ProblemException {
        text();
        return ((ScalarNode) node).getValue();
    }

    /** Yes or no. */
    public boolean truth() throws ProblemException {
        if (node instanceof ScalarNode scalar && word(scalar) instanceof Boolean truth) {
            return truth;
        }
        throw expected("true or false");
    }

    /** Words for people, in which nothing is hidden: characters that are not seen themselves are written visibly. */
    public String words() throws ProblemException {
        return Visible.text(text());
    }

    /** One of several words. */
    public String oneOf(List<String> words) throws ProblemException {
        if (node instanceof ScalarNode scalar && words.contains(scalar.getValue())) {
            return scalar.getValue();
        }
        throw expected("one of " + words);
    }

    /** A finite number. */
    public double real() throws ProblemException {
        double number = extended();
        if (Double.isInfinite(number)) {
            throw expected("a finite number");
        }
        return number;
    }

    /** A number or an infinity. */
    double extended() throws ProblemException {
        String text = node instanceof ScalarNode scalar && isPlain(scalar) ? scalar.getValue() : "";
        if (INFINITE.matcher(text).matches()) {
            return text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        if (!Decimal.isReal(text)) {
            throw expected("a number");
        }
        double number = Double.parseDouble(text);
        if (Double.isInfinite(number)) {
            throw expected("a finite number, or .inf");
        }
        return number;
    }

    public int whole(int least, int most) throws ProblemException {
        String wanted = String.format(Locale.ROOT, "a whole number in [%d, %d]", least, most);
        double number = isNumber() ? extended() : Double.NaN;
        if (!(number == Math.rint(number) && number >= least && number <= most)) {
            throw expected(wanted);
        }
        return (int) number;
    }

    public boolean isNumber() {
        return node instanceof ScalarNode scalar && isPlain(scalar) && Decimal.isReal(scalar.getValue());
    }

    /** Two numbers. */
    public double[] pair() throws ProblemException {
        if (!isList() || list().size() != 2) {
            throw expected("a list of two numbers [lower, upper]");
        }
        return new double[] {list().get(0).extended(), list().get(1).extended()};
    }

    /** The value as a {@link Double}, a {@link Boolean}, a {@link String}, or a {@link List} of these. */
    public Object raw() throws ProblemException {
        if (isMap()) {
            throw expected("a number, a word or a list");
        }
        if (isList()) {
            List<Object> items = new ArrayList<>();
            for (YamlValue item : list()) {
                items.add(item.raw());
            }
            return items;
        }
        return isNumber() ? (Object) real() : word((ScalarNode) node);
    }

    private static Object word(ScalarNode scalar) {
        String text = scalar.getValue();
        boolean truth = text.equals("true") || text.equals("false");
        return truth && isPlain(scalar) ? (Object) Boolean.valueOf(text) : text;
    }

    private static boolean isPlain(ScalarNode scalar) {
        return scalar.getScalarStyle() == ScalarStyle.PLAIN;
    }
}
