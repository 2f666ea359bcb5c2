package zerograds.store.result;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import zerograds.math.Vec;
import zerograds.run.log.Csv;
import zerograds.space.Parameter;
import zerograds.space.ParameterSpace;

/**
 * Reads where a run shall start from what another one left: the folder of its results, its report, or a file of named values,
 * JSON or CSV. Of several candidates the recommended one is taken, else the best.
 */
public final class StartFile {
    private static final long MOST_BYTES = 256L << 20;
    private static final List<String> CANDIDATES = List.of("recommended", "best", "luckiest", "final");
    private static final String LOSS = "loss";

    private final Path file;
    private final ParameterSpace space;

    private StartFile(Path file, ParameterSpace space) {
        this.file = file;
        this.space = space;
    }

    /**
     * The natural values.
     *
     * @param path a folder of results, or a file
     * @throws IllegalArgumentException if it cannot be read or does not fit; the message says what and where
     */
    public static Vec read(Path path, ParameterSpace space) {
        Path file = Files.isDirectory(path) ? path.resolve(RunFolder.THETA) : path;
        return new StartFile(file, space).read();
    }

    private Vec read() {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw wrong("it has more than " + MOST_BYTES + " bytes");
            }
            String text = Files.readString(file);
            boolean csv =
                    String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".csv");
            double[] values = csv ? ofTable(Csv.read(text)) : ofNames(candidate(new ObjectMapper().readTree(text)));
            return Vec.of(values);
        } catch (JsonProcessingException e) {
            throw wrong("it is neither JSON nor named .csv: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw wrong(reason(e));
        }
    }

    private static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "there is no such file";
        }
        return e instanceof CharacterCodingException ? "it is not text in UTF-8" : "it cannot be read: " + e;
    }

    private IllegalArgumentException wrong(String reason) {
        return new IllegalArgumentException("'" + file + "': " + reason);
    }

    /** The named values in a report, in a list of candidates, or the whole. */
    private JsonNode candidate(JsonNode top) {
        JsonNode several = top.has("recommendation") ? top.get("recommendation") : top;
        for (String name : CANDIDATES) {
            JsonNode values = several.path(name).has("values")
                    ? several.get(name).get("values")
                    : several.path(name).path("parameters");
            if (values.isObject()) {
                return values;
            }
        }
        for (String name : List.of("bestParameters", "luckiestParameters")) {
            if (top.path(name).isObject()) {
                return top.get(name);
            }
        }
        return top;
    }

    private double[] ofNames(JsonNode named) {
        List<String> names = space.parameters().stream().map(Parameter::name).toList();
        if (!named.isObject()) {
            throw wrong("there must be an object of named values");
        }
        Map<String, JsonNode> given = new HashMap<>();
        named.properties().forEach(entry -> given.put(normal(entry.getKey()), entry.getValue()));
        given.keySet().forEach(name -> requireKnown(name, names));
        List<Double> values = new ArrayList<>();
        for (Parameter parameter : space.parameters()) {
            JsonNode value = given.get(parameter.name());
            if (value == null) {
                throw wrong("there is no value for the parameter '" + parameter.name() + "'");
            }
            values.addAll(values(parameter, value));
        }
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** As names of parameters are written. */
    private static String normal(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }

    private void requireKnown(String name, List<String> names) {
        if (!names.contains(name)) {
            String some = names.size() <= 20 ? names.toString() : names.subList(0, 20) + " ...";
            throw wrong("the problem has no parameter '" + name + "'; it has " + some);
        }
    }

    private List<Double> values(Parameter parameter, JsonNode given) {
        if (parameter.unfrozen() instanceof Parameter.Choice choice) {
            return List.of(option(choice, given.asText()));
        }
        List<Double> values = new ArrayList<>();
        for (JsonNode one : given.isArray() ? given : List.of(given)) {
            if (!one.isNumber()) {
                throw wrong("the parameter '" + parameter.name() + "' must have numbers, but got " + one);
            }
            values.add(one.doubleValue());
        }
        if (values.size() != parameter.size()) {
            throw wrong("the parameter '" + parameter.name() + "' must have "
                    + (parameter.size() == 1 ? "one value" : parameter.size() + " values") + ", but got "
                    + values.size());
        }
        return values;
    }

    private double option(Parameter.Choice choice, String word) {
        int index = choice.options().indexOf(word);
        if (index < 0) {
            throw wrong("the parameter '" + choice.name() + "' must be one of " + choice.options() + ", but got '"
                    + word + "'");
        }
        return index;
    }

    /** The only row; with a column of losses, as the table of a run's evaluations has, that of the least. */
    private double[] ofTable(List<List<String>> rows) {
        if (rows.size() < 2) {
            throw wrong("there must be a row of names and a row of values");
        }
        List<String> header = rows.get(0).stream().map(StartFile::normal).toList();
        List<String> names = NamedValues.names(space);
        boolean evaluations =
                header.equals(EvaluationFile.header(space, true)) || header.equals(EvaluationFile.header(space, false));
        if (!evaluations) {
            header.forEach(name -> requireKnown(name, names));
        }
        if (!evaluations && rows.size() > 2) {
            throw wrong("there are " + (rows.size() - 1) + " rows of values: one is wanted");
        }
        List<String> row = evaluations ? least(rows, header.indexOf(LOSS)) : rows.get(1);
        double[] values = new double[names.size()];
        int i = 0;
        for (Parameter parameter : space.parameters()) {
            for (int k = 0; k < parameter.size(); k++) {
                values[i] = value(parameter, cell(row, header.lastIndexOf(names.get(i)), names.get(i)));
                i++;
            }
        }
        return values;
    }

    private List<String> least(List<List<String>> rows, int column) {
        List<String> least = List.of();
        double loss = Double.POSITIVE_INFINITY;
        for (List<String> row : rows.subList(1, rows.size())) {
            String cell = cell(row, column, LOSS);
            if (!cell.isEmpty() && number(LOSS, cell) < loss) {
                loss = number(LOSS, cell);
                least = row;
            }
        }
        if (least.isEmpty()) {
            throw wrong("all its evaluations failed");
        }
        return least;
    }

    private String cell(List<String> row, int column, String name) {
        if (column < 0 || column >= row.size()) {
            throw wrong("there is no value for '" + name + "'");
        }
        return row.get(column);
    }

    private double value(Parameter parameter, String cell) {
        return parameter.unfrozen() instanceof Parameter.Choice choice
                ? option(choice, cell)
                : number(parameter.name(), cell);
    }

    private double number(String name, String cell) {
        try {
            return Double.parseDouble(cell.strip());
        } catch (NumberFormatException e) {
            throw wrong("'" + name + "' must be a number, but got '" + cell + "'");
        }
    }
}
