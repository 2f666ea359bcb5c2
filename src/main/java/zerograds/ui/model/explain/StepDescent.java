package zerograds.ui.model.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zerograds.math.Vec;
import zerograds.optim.GradientCheck;
import zerograds.optim.GradientParts;
import zerograds.optim.Move;
import zerograds.run.Explanation;
import zerograds.space.Parameter;
import zerograds.ui.model.text.NumberText;
import zerograds.ui.model.text.StepStage;
import zerograds.ui.model.text.Texts;

/** The pages about what an iteration did to θ. */
record StepDescent(StepPages pages) {
    private static final double EPSILON = 1e-8;

    private Explanation told() {
        return pages.told();
    }

    private Optional<Move> move() {
        return told().moves().stream().findFirst();
    }

    private StepPage without(StepStage stage, String other) {
        return pages.only(stage, pages.hasSurrogate() ? Texts.of("step.unmoved") : other);
    }

    StepPage gradient() {
        if (move().isEmpty()) {
            return without(
                    StepStage.GRADIENT,
                    Texts.of("step.gradient.without", pages.method().title()));
        }
        Vec followed = move().orElseThrow().gradient();
        Optional<Vec> correction = told().correction();
        Vec own = correction.map(added -> followed.plus(-1, added)).orElse(followed);
        String slope = pages.isSignal() ? Texts.of("step.slope.signal") : "g = ∇h(θ)";
        List<String> formulas = new ArrayList<>();
        formulas.add(correction.isPresent() ? Texts.of("step.slope.corrected", slope) : slope);
        formulas.add(Texts.of("step.slope.samples"));
        List<String> columns = new ArrayList<>(List.of(Texts.of("column.name"), pages.isSignal() ? "Jᵀ∂f" : "∇h"));
        correction.ifPresent(added -> columns.add("g"));
        columns.addAll(List.of(Texts.of("gradient.samples"), "±"));
        List<List<String>> rows = new ArrayList<>();
        for (int j : pages.first(followed::get)) {
            List<String> row = new ArrayList<>(List.of(pages.space().coordinateName(j), StepPages.brief(own.get(j))));
            correction.ifPresent(added -> row.add(StepPages.brief(followed.get(j))));
            row.add(told().parts()
                    .map(GradientParts::sampled)
                    .map(mean -> StepPages.brief(mean.get(j)))
                    .orElse(Texts.of("number.unknown")));
            row.add(told().parts()
                    .map(GradientParts::error)
                    .map(error -> StepPages.brief(error.get(j)))
                    .orElse(Texts.of("number.unknown")));
            rows.add(row);
        }
        return pages.page(
                StepStage.GRADIENT,
                Texts.of("step.gradient"),
                formulas,
                columns,
                rows,
                StepPages.sentences(
                        Texts.of("step.gradient.mean"),
                        told().event().check().map(StepDescent::agreement).orElse(""),
                        pages.shown("slope")));
    }

    private static String agreement(GradientCheck check) {
        return Texts.of(
                "step.gradient.agreement",
                StepPages.number(check.cosine()),
                StepPages.number(check.ceiling()),
                StepPages.number(check.surrogateNorm()),
                StepPages.number(check.sampledNorm()));
    }

    StepPage step() {
        if (move().isEmpty()) {
            return without(
                    StepStage.STEP, Texts.of("step.adam.without", pages.method().title()));
        }
        Move move = move().orElseThrow();
        List<List<String>> rows = new ArrayList<>();
        for (int j : pages.first(j -> move.after().get(j) - move.before().get(j))) {
            double mean = move.correctedMean(j);
            double deviation = Math.sqrt(move.correctedVariance(j));
            rows.add(List.of(
                    pages.space().coordinateName(j),
                    StepPages.brief(move.gradient().get(j)),
                    StepPages.brief(mean),
                    StepPages.brief(deviation),
                    StepPages.brief(-move.rate() * mean / (deviation + EPSILON))));
        }
        int steps = told().moves().size();
        return pages.page(
                StepStage.STEP,
                Texts.of("step.adam"),
                List.of(
                        "m ← 0.9·m + 0.1·g,   v ← 0.999·v + 0.001·g²",
                        "m̂ = m / (1 − 0.9ᵗ),   v̂ = v / (1 − 0.999ᵗ)",
                        "θ ← clamp(θ − α·m̂ / (√v̂ + 10⁻⁸))"),
                List.of(Texts.of("column.name"), "g", "m̂", "√v̂", Texts.of("step.column.step")),
                rows,
                StepPages.sentences(
                        Texts.of(
                                "step.adam.rate",
                                StepPages.number(move.rate()),
                                move.number(),
                                move.clamped(),
                                NumberText.count(pages.space().dimension())),
                        steps > 1 ? Texts.of("step.adam.first", steps) : "",
                        pages.shown("step")));
    }

    StepPage outcome() {
        Vec before = told().before();
        Vec after = told().after();
        Vec moved = after.plus(-1, before);
        List<List<String>> rows = new ArrayList<>();
        for (int j : pages.first(moved::get)) {
            rows.add(List.of(
                    pages.space().coordinateName(j),
                    StepPages.number(before.get(j)),
                    StepPages.number(after.get(j)),
                    natural(j, after.get(j))));
        }
        double sigma = told().event().sampling().locality();
        String length = StepPages.number(moved.norm());
        String way = sigma > 0
                ? Texts.of("step.moved.sigma", length, StepPages.number(moved.norm() / sigma))
                : Texts.of("step.moved", length);
        String loss = Double.isNaN(pages.next())
                ? Texts.of("step.loss.later")
                : Texts.of("step.loss.change", StepPages.number(told().event().loss()), StepPages.number(pages.next()));
        return pages.page(
                StepStage.OUTCOME,
                Texts.of("step.outcome"),
                pages.hasSurrogate() ? List.of(Texts.of("step.outcome.formula")) : List.of(),
                List.of(
                        Texts.of("column.name"),
                        Texts.of("step.column.before"),
                        Texts.of("step.column.after"),
                        Texts.of("axis.value")),
                rows,
                StepPages.sentences(
                        way,
                        loss,
                        Texts.of(
                                "step.loss.best",
                                StepPages.number(told().event().bestLoss())),
                        pages.shown("way")));
    }

    /** The natural value, as the model gets it but for rounding. */
    private String natural(int j, double coordinate) {
        Parameter parameter = pages.space().parameterAt(j);
        if (parameter instanceof Parameter.Choice) {
            return StepPages.number(coordinate);
        }
        String value =
                StepPages.number(parameter.bounds().clamp(parameter.scale().value(coordinate)));
        return parameter.unit().isEmpty() ? value : value + " " + parameter.unit();
    }
}
