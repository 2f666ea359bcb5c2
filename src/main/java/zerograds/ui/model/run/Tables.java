package zerograds.ui.model.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import zerograds.optim.GradientCheck;
import zerograds.run.log.RunEvent;
import zerograds.run.log.RunLog;
import zerograds.run.log.ThetaTrace;
import zerograds.space.Parameter;
import zerograds.space.ParameterSpace;
import zerograds.ui.model.series.ProbedGradient;
import zerograds.ui.model.text.Table;

/** What the plots of a run show, as tables: read from the log itself, with every iteration that it keeps. */
public final class Tables {
    private Tables() {}

    /** Losses at θ. */
    public static Table losses(RunModel model) {
        String least = model.problem().stochastic() ? "luckiest" : "best";
        List<String> header = List.of("iteration", "evaluations", "loss", "surrogate", least, "failures");
        return new Table("loss", header, iterations(model.log(), (iterated, row) -> {
            row.add(iterated.loss());
            row.add(iterated.prediction());
            row.add(iterated.bestLoss());
            row.add(iterated.failures());
        }));
    }

    /** The surrogate's gradient beside the samples' own estimate and, where they were probed, finite differences. */
    public static Table gradients(RunModel model, List<ProbedGradient> probed) {
        List<String> header = List.of(
                "iteration",
                "evaluations",
                "surrogate norm",
                "samples norm",
                "samples cosine",
                "differences norm",
                "differences cosine");
        Map<Long, ProbedGradient> there =
                probed.stream().collect(Collectors.toMap(ProbedGradient::iteration, Function.identity()));
        return new Table("gradient", header, iterations(model.log(), (iterated, row) -> {
            row.add(iterated.check().map(GradientCheck::surrogateNorm).orElse(Double.NaN));
            row.add(iterated.check().map(GradientCheck::sampledNorm).orElse(Double.NaN));
            row.add(iterated.check().map(GradientCheck::cosine).orElse(Double.NaN));
            Optional<ProbedGradient> difference = Optional.ofNullable(there.get(iterated.iteration()));
            row.add(difference.map(ProbedGradient::referenceNorm).orElse(Double.NaN));
            row.add(difference.map(ProbedGradient::cosine).orElse(Double.NaN));
        }));
    }

    /** θ in natural values; the kept coordinates if there are very many. */
    public static Table parameters(RunModel model) {
        ParameterSpace space = model.parameters().space();
        ThetaTrace trace = new ThetaTrace(space.dimension());
        List<String> header = new ArrayList<>(List.of("iteration", "evaluations"));
        for (int k = 0; k < trace.size(); k++) {
            String unit = space.parameterAt(trace.coordinate(k)).unit();
            header.add(space.coordinateName(trace.coordinate(k)) + (unit.isEmpty() ? "" : " [" + unit + "]"));
        }
        return new Table("parameters", header, iterations(model.log(), (iterated, row) -> {
            for (int k = 0; k < trace.size(); k++) {
                row.add(natural(
                        space.parameterAt(trace.coordinate(k)), iterated.theta().get(k)));
            }
        }));
    }

    private static double natural(Parameter parameter, double coordinate) {
        double value = parameter.scale().value(coordinate);
        return parameter instanceof Parameter.Choice
                ? value
                : parameter.bounds().clamp(value);
    }

    /** A row for each iteration, whose number and evaluations come first. */
    private static Table.Rows iterations(RunLog log, BiConsumer<RunEvent.Iterated, List<Object>> columns) {
        return taker -> log.forEach(entry -> {
            if (entry.event() instanceof RunEvent.Iterated iterated) {
                row(iterated, columns, taker);
            }
        });
    }

    private static void row(
            RunEvent.Iterated iterated,
            BiConsumer<RunEvent.Iterated, List<Object>> columns,
            Consumer<List<Object>> taker) {
        List<Object> row = new ArrayList<>();
        row.add(iterated.iteration());
        row.add(iterated.evaluations());
        columns.accept(iterated, row);
        taker.accept(row);
    }
}
