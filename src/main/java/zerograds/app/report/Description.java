package zerograds.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import zerograds.optim.Method;
import zerograds.optim.settings.Setting;
import zerograds.optim.settings.Settings;
import zerograds.problem.Problem;
import zerograds.run.RunPlan;
import zerograds.space.Interval;
import zerograds.space.Parameter;
import zerograds.space.Scale;
import zerograds.space.Start;

/** What a problem is, in lines for people. */
public final class Description {
    private static final int COLUMNS = 100;

    private Description() {}

    /** @throws IllegalArgumentException if one of the problem's presets is not valid */
    public static List<String> of(Problem problem, Method method) {
        List<String> lines = new ArrayList<>();
        lines.add(problem.title() + " (" + problem.id() + ")");
        lines.addAll(wrapped(problem.summary()));
        lines.add("");
        lines.add("Loss: "
                + (problem.loss().isMaximised()
                        ? "−value: the value is maximised"
                        : problem.loss().id())
                + (problem.stochastic() ? "; the model is stochastic" : "")
                + (problem.solution().isPresent() ? "; the solution is known" : ""));
        lines.add(String.format(Locale.ROOT, "Parameters (n = %,d):", problem.dimension()));
        problem.space().parameters().forEach(parameter -> lines.add("  " + of(parameter)));
        lines.add("");
        lines.addAll(settings(problem, method));
        return lines;
    }

    /** What an optimizer is: its presets, and what each setting does. */
    public static List<String> of(Method method) {
        List<String> presets = names(method);
        List<Settings> settings =
                presets.stream().map(name -> method.preset(name, Map.of())).toList();
        List<String> lines = new ArrayList<>();
        lines.add(method.title() + " (" + method.id() + ")");
        lines.add("");
        lines.addAll(table(method, presets, settings));
        for (Setting setting : method.schema().settings()) {
            lines.add("");
            lines.add(setting.key() + ": " + setting.label());
            wrapped(setting.help()).forEach(line -> lines.add("  " + line));
        }
        return lines;
    }

    private static List<String> names(Method method) {
        return List.copyOf(new TreeSet<>(method.presets().keySet()));
    }

    private static List<String> wrapped(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+", -1)) {
            if (line.length() + word.length() >= COLUMNS) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static String of(Parameter parameter) {
        return parameter instanceof Parameter.Frozen frozen
                ? frozen.name() + ": frozen at " + values(frozen) + unit(frozen)
                : free(parameter);
    }

    private static String values(Parameter.Frozen frozen) {
        if (frozen.unfrozen() instanceof Parameter.Choice choice) {
            return choice.options().get(choice.startIndex());
        }
        return frozen.size() == 1
                ? number(frozen.values().get(0))
                : String.format(Locale.ROOT, "%,d given values", frozen.size());
    }

    private static String unit(Parameter parameter) {
        return parameter.unit().isEmpty() ? "" : " " + parameter.unit();
    }

    private static String free(Parameter parameter) {
        if (parameter instanceof Parameter.Choice choice) {
            return choice.name() + ": one of " + choice.options() + ", starts at "
                    + choice.options().get(choice.startIndex());
        }
        String kind = parameter instanceof Parameter.Whole ? "integer" : "real";
        String array = parameter.size() == 1 ? "" : String.format(Locale.ROOT, ", %,d of them", parameter.size());
        String logarithmic = parameter.scale().kind() == Scale.Kind.LOG ? ", logarithmic" : "";
        return parameter.name() + ": " + kind + array + ", " + bounds(parameter.bounds()) + unit(parameter)
                + logarithmic + ", starts " + start(parameter.start());
    }

    private static String bounds(Interval bounds) {
        return bounds.isFinite() ? "in [" + number(bounds.lower()) + ", " + number(bounds.upper()) + "]" : "unbounded";
    }

    private static String start(Start start) {
        if (start instanceof Start.Uniform uniform) {
            return "uniformly in [" + number(uniform.interval().lower()) + ", "
                    + number(uniform.interval().upper()) + "]";
        }
        if (start instanceof Start.Normal normal) {
            return "normally around " + number(normal.mean()) + " +/- " + number(normal.deviation());
        }
        Start.Fixed fixed = (Start.Fixed) start;
        return fixed.values().size() == 1 ? "at " + number(fixed.values().get(0)) : "at given values";
    }

    private static String number(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e9;
        return whole ? String.format(Locale.ROOT, "%.0f", value) : Double.toString(value);
    }

    private static List<String> settings(Problem problem, Method method) {
        List<String> presets = names(method);
        List<RunPlan> plans = presets.stream()
                .map(name -> RunPlan.of(problem, method, name, 0))
                .toList();
        List<String> lines =
                table(method, presets, plans.stream().map(RunPlan::settings).toList());
        if (plans.get(0).budget().iterations() < Long.MAX_VALUE) {
            List<String> iterations = plans.stream()
                    .map(plan -> String.format(Locale.ROOT, "%d", plan.budget().iterations()))
                    .toList();
            lines.add(row("Iterations (--iterations)", iterations, "at least 1"));
        }
        return lines;
    }

    /** A row for each setting, a column for each preset. */
    private static List<String> table(Method method, List<String> presets, List<Settings> settings) {
        List<String> lines = new ArrayList<>();
        lines.add(row("Settings (--set key=value)", presets, "allowed"));
        for (Setting setting : method.schema().settings()) {
            List<String> values =
                    settings.stream().map(s -> s.text(setting.key())).toList();
            lines.add(row("  " + setting.key(), values, setting.allowed()));
        }
        return lines;
    }

    private static String row(String name, List<String> values, String allowed) {
        StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "%-28s", name));
        values.forEach(value -> row.append(String.format(Locale.ROOT, "%-15s", value)));
        return row.append(allowed).toString();
    }
}
