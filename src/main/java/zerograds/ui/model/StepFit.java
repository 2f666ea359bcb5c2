package zerograds.ui.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import zerograds.math.Vec;
import zerograds.optim.Compression;
import zerograds.run.Explanation;

/** The page about what an iteration's surrogate learned. */
record StepFit(StepPages pages, StepSamples samples) {
    private Explanation told() {
        return pages.told();
    }

    StepPage page() {
        if (!pages.isZeroGrads()) {
            return pages.only(StepStage.FIT, pages.method().title() + " learns no surrogate, so nothing is fitted.");
        }
        if (pages.isSignal()) {
            return pages.only(
                    StepStage.FIT,
                    "The surrogate here is a sparse Jacobian: what each parameter does to each output. It learned from the"
                            + " signals of the same pairs, whose numbers are not kept. Of fresh responses it foretold R² = "
                            + StepPages.number(told().event().holdOut()) + " lately.");
        }
        return told().fit()
                .filter(fit -> fit.targets().size() > 0
                        && fit.before().size() == fit.after().size())
                .map(this::page)
                .orElseGet(() -> pages.only(StepStage.FIT, "Nothing could be fitted: no sample was answered."));
    }

    private StepPage page(Explanation.Learned fit) {
        boolean kept = told().settings().toggle("hysteresis");
        int count = fit.targets().size();
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < Math.min(StepPages.MOST_ROWS, count); i++) {
            rows.add(List.of(
                    count == samples.drawn() ? samples.name(i) : String.valueOf(i + 1),
                    StepPages.number(fit.targets().get(i)),
                    StepPages.number(fit.before().get(i)),
                    StepPages.number(fit.after().get(i))));
        }
        String sentence = "The surrogate h was fitted to the " + count + " answers"
                + (kept
                        ? ", after the step on θ: what it learned acts from the next iteration on."
                        : " from fresh weights, before the step on θ.");
        String summary = String.format(
                Locale.ROOT,
                "Mean of (t − h)²: %s before, %s after; R² on these answers: %s before, %s after. R² on fresh answers lately: %s."
                        + " As the fit weighs it: %s before.",
                StepPages.number(error(fit.targets(), fit.before())),
                StepPages.number(error(fit.targets(), fit.after())),
                StepPages.number(explained(fit.targets(), fit.before())),
                StepPages.number(explained(fit.targets(), fit.after())),
                StepPages.number(told().event().holdOut()),
                StepPages.number(told().event().fitLoss()));
        return pages.page(
                StepStage.FIT,
                sentence,
                List.of(rule(), target(told().event().neighbourhood().compression())),
                List.of("site", "t", "h before", "h after"),
                rows,
                StepPages.sentences(summary, samples.more("answers")));
    }

    private String rule() {
        boolean quadratic = told().settings().option("surrogate").equals("quadratic");
        double odd = told().settings().toggle("antithetic") ? told().settings().real("oddWeight") : 1;
        String loss = odd == 1 ? "mean (t − h)²" : "mean (even² + " + StepPages.brief(odd) + "·odd²) of t − h";
        return quadratic
                ? "h(θ) = quadratic, by least squares: " + loss + " → min"
                : told().settings().whole("weightsSteps") + " × Adam on φ down ∇φ " + loss;
    }

    private static String target(Compression to) {
        if (to.equals(Compression.NONE)) {
            return "t = f";
        }
        String inner = to.logarithmic()
                ? "log(1 + (f − " + StepPages.number(to.offset()) + ") / " + StepPages.number(to.scale()) + ")"
                : "f";
        return "t = (" + inner + " − " + StepPages.number(to.mean()) + ") / " + StepPages.number(to.deviation());
    }

    private static double error(Vec wanted, Vec said) {
        Vec missed = wanted.plus(-1, said);
        return missed.dot(missed) / wanted.size();
    }

    /** R² over deviations from the mean of what was wanted. */
    private static double explained(Vec wanted, Vec said) {
        double mean = Arrays.stream(wanted.toArray()).average().orElse(Double.NaN);
        Vec spread = wanted.map(value -> value - mean);
        double all = spread.dot(spread) / wanted.size();
        return all > 0 ? 1 - error(wanted, said) / all : Double.NaN;
    }
}
