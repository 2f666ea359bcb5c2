package zerograds.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zerograds.math.Vec;
import zerograds.optim.GradientCheck;
import zerograds.optim.GradientParts;
import zerograds.optim.Move;
import zerograds.run.Explanation;
import zerograds.space.Parameter;

/** The pages about what an iteration did to θ. */
record StepDescent(StepPages pages) {
    private static final double EPSILON = 1e-8;

    private Explanation told() {
        return pages.told();
    }

    private Optional<Move> move() {
        return told().moves().stream().findFirst();
    }

    private StepPage without(StepStage stage, String what) {
        return pages.only(
                stage,
                pages.isZeroGrads()
                        ? "No sample was answered, so θ stayed where it was."
                        : pages.method().title() + " " + what
                                + " How it moves is its own matter, and not recorded; the last"
                                + " page says where it went.");
    }

    StepPage gradient() {
        if (move().isEmpty()) {
            return without(StepStage.GRADIENT, "has no surrogate, and so no gradient of one.");
        }
        Vec followed = move().orElseThrow().gradient();
        Optional<Vec> correction = told().correction();
        Vec own = correction.map(added -> followed.plus(-1, added)).orElse(followed);
        String slope = pages.isSignal() ? "g = Jᵀ · ∂f/∂signal" : "g = ∇h(θ)";
        List<String> formulas = new ArrayList<>();
        formulas.add(correction.isPresent() ? slope + " + mean[(t − h)(site − θ)] / σ²" : slope);
        formulas.add("samples: mean[(t − mean t)(site − θ)] / σ²");
        List<String> columns = new ArrayList<>(List.of("name", pages.isSignal() ? "Jᵀ∂f" : "∇h"));
        correction.ifPresent(added -> columns.add("g"));
        columns.addAll(List.of("samples", "±"));
        List<List<String>> rows = new ArrayList<>();
        for (int j : pages.first(followed::get)) {
            List<String> row = new ArrayList<>(List.of(pages.space().coordinateName(j), StepPages.brief(own.get(j))));
            correction.ifPresent(added -> row.add(StepPages.brief(followed.get(j))));
            row.add(told().parts()
                    .map(GradientParts::sampled)
                    .map(mean -> StepPages.brief(mean.get(j)))
                    .orElse("unknown"));
            row.add(told().parts()
                    .map(GradientParts::error)
                    .map(error -> StepPages.brief(error.get(j)))
                    .orElse("unknown"));
            rows.add(row);
        }
        return pages.page(
                StepStage.GRADIENT,
                "θ follows the surrogate's slope downhill. The samples' own estimate, which needs no surrogate, stands beside"
                        + " it to be compared.",
                formulas,
                columns,
                rows,
                StepPages.sentences(
                        "The samples' slope is a mean over about 50 iterations, ± its standard error.",
                        told().event().check().map(StepDescent::agreement).orElse(""),
                        pages.shown("steepest slope")));
    }

    private static String agreement(GradientCheck check) {
        return "Cosine of the angle between both: " + StepPages.number(check.cosine()) + ", where noise allows "
                + StepPages.number(check.ceiling()) + ". Lengths: " + StepPages.number(check.surrogateNorm()) + " and "
                + StepPages.number(check.sampledNorm()) + ".";
    }

    StepPage step() {
        if (move().isEmpty()) {
            return without(StepStage.STEP, "takes no step of Adam.");
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
                "Adam averages the gradients and their squares, and moves each parameter by about the rate α, whatever the"
                        + " size of its slope. The bounds hold back what would leave them.",
                List.of(
                        "m ← 0.9·m + 0.1·g,   v ← 0.999·v + 0.001·g²",
                        "m̂ = m / (1 − 0.9ᵗ),   v̂ = v / (1 − 0.999ᵗ)",
                        "θ ← clamp(θ − α·m̂ / (√v̂ + 10⁻⁸))"),
                List.of("name", "g", "m̂", "√v̂", "step"),
                rows,
                StepPages.sentences(
                        "α = " + StepPages.number(move.rate()) + ", t = " + move.number() + ". Held back by bounds: "
                                + move.clamped() + " of "
                                + Figures.count(pages.space().dimension()) + ".",
                        steps > 1 ? "This is the first of " + steps + " steps; each takes the slope where it is." : "",
                        pages.shown("longest step")));
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
        double sigma = told().event().neighbourhood().locality();
        String far = sigma > 0 ? ", " + StepPages.number(moved.norm() / sigma) + " σ" : "";
        String loss = Double.isNaN(pages.next())
                ? "The loss there is not known yet: the next iteration looks."
                : "Loss at θ: " + StepPages.number(told().event().loss()) + " → " + StepPages.number(pages.next())
                        + ".";
        return pages.page(
                StepStage.OUTCOME,
                "θ is now here. The next iteration looks around it.",
                pages.isZeroGrads() ? List.of("θ after = clamp(θ before + steps)") : List.of(),
                List.of("name", "θ before", "θ after", "value"),
                rows,
                StepPages.sentences(
                        "θ moved by " + StepPages.number(moved.norm()) + " (length" + far + ").",
                        loss,
                        "Best loss so far: " + StepPages.number(told().event().bestLoss()) + ".",
                        pages.shown("longest way")));
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
