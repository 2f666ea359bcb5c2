package zerograds.forward.command;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zerograds.space.Parameter;
import zerograds.space.ParameterSpace;
import zerograds.space.Point;

/**
 * An argument with placeholders: {@code {x}} for a parameter, {@code {x[3]}} for one of its values, {@code {theta}} for all
 * values, {@code {theta-file}}, {@code {out}} and {@code {temp}} for paths, {@code {seed}}. Doubled braces stand for
 * themselves. Thread safe.
 */
final class Template {
    private static final Pattern TOKEN = Pattern.compile("\\{\\{|\\}\\}|\\{([^{}]*)\\}|[{}]");
    private static final Pattern ELEMENT = Pattern.compile("(.+)\\[(\\d{1,9})\\]");

    private static final List<String> RESERVED = List.of("theta", "theta-file", "out", "temp", "seed");

    /** What the placeholders of one evaluation stand for, besides the point. */
    record Places(long seed, String out, String thetaFile, String temp) {}

    private final List<BiFunction<Point, Places, String>> parts = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    /** @throws IllegalArgumentException naming a placeholder that means nothing, and those that would */
    Template(String argument, ParameterSpace space) {
        Matcher token = TOKEN.matcher(argument);
        int from = 0;
        while (token.find()) {
            literal(argument.substring(from, token.start()));
            from = token.end();
            String name = token.group(1);
            if (token.group().equals("{{") || token.group().equals("}}")) {
                literal(token.group().substring(1));
            } else if (name == null) {
                throw new IllegalArgumentException(
                        "a brace that stands for itself must be doubled, but '" + argument + "' has a single one");
            } else {
                names.add(name);
                parts.add(placeholder(name, space));
            }
        }
        literal(argument.substring(from));
    }

    private void literal(String text) {
        parts.add((point, places) -> text);
    }

    /** Whether it has that placeholder. */
    boolean mentions(String name) {
        return names.contains(name);
    }

    /** The argument at a point. */
    String fill(Point point, Places places) {
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append(part.apply(point, places)));
        return text.toString();
    }

    private static BiFunction<Point, Places, String> placeholder(String name, ParameterSpace space) {
        if (RESERVED.contains(name) && names(space).contains(name)) {
            throw new IllegalArgumentException(
                    "the placeholder {" + name + "} means two things, as there is a parameter '" + name
                            + "'; give the parameter another name than one of " + RESERVED);
        }
        return switch (name) {
            case "seed" -> (point, places) -> Long.toString(places.seed());
            case "out" -> (point, places) -> places.out();
            case "temp" -> (point, places) -> places.temp();
            case "theta-file" -> (point, places) -> places.thetaFile();
            case "theta" -> (point, places) -> all(point, ",");
            default -> value(name, space);
        };
    }

    private static BiFunction<Point, Places, String> value(String name, ParameterSpace space) {
        Matcher element = ELEMENT.matcher(name);
        boolean single = element.matches();
        Parameter parameter = find(single ? element.group(1) : name, space);
        int index = single ? Integer.parseInt(element.group(2)) : 0;
        if (index >= parameter.size()) {
            throw new IllegalArgumentException("the placeholder {" + name + "} is beyond the " + parameter.size()
                    + " values of '" + parameter.name() + "', which are counted from 0");
        }
        return (point, places) -> single
                ? text(parameter, point.reals(parameter.name())[index])
                : joined(parameter, point.reals(parameter.name()), ",");
    }

    private static List<String> names(ParameterSpace space) {
        return space.parameters().stream().map(Parameter::name).toList();
    }

    private static Parameter find(String name, ParameterSpace space) {
        return space.parameters().stream()
                .filter(parameter -> parameter.name().equals(Normalizer.normalize(name, Normalizer.Form.NFC)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the placeholder {" + name
                        + "} means nothing; there are the parameters " + names(space) + " and "
                        + String.join(", ", RESERVED)));
    }

    /** All values of a point, each parameter as it is written alone. */
    static String all(Point point, String separator) {
        List<String> texts = new ArrayList<>();
        for (Parameter parameter : point.space().parameters()) {
            texts.add(joined(parameter, point.reals(parameter.name()), separator));
        }
        return String.join(separator, texts);
    }

    private static String joined(Parameter parameter, double[] values, String separator) {
        StringBuilder text = new StringBuilder();
        for (double value : values) {
            text.append(text.isEmpty() ? "" : separator).append(text(parameter, value));
        }
        return text.toString();
    }

    private static String text(Parameter parameter, double value) {
        if (parameter.unfrozen() instanceof Parameter.Choice choice) {
            return choice.options().get((int) value);
        }
        return parameter.unfrozen() instanceof Parameter.Whole ? Long.toString((long) value) : Double.toString(value);
    }
}
