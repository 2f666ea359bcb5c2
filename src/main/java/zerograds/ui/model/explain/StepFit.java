package zerograds.ui.model.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import zerograds.math.Vec;
import zerograds.optim.TargetTransform;
import zerograds.run.Explanation;
import zerograds.ui.model.text.StepStage;
import zerograds.ui.model.text.Texts;

/** The page about what an iteration's surrogate learned. */
record StepFit(StepPages pages, StepSamples samples) {
    private Explanation told() {
        return pages.told();
    }

    StepPage page() {
        if (!pages.hasSurrogate()) {
            return pages.only(
                    StepStage.FIT, Texts.of("step.fit.without", pages.method().title()));
        }
        if (pages.isSignal()) {
            return pages.only(
                    StepStage.FIT,
                    Texts.of("step.fit.signal", StepPages.number(told().event().holdOut())));
        }
        return told().fit()
                .filter(fit -> fit.targets().size() > 0
                        && fit.before().size() == fit.after().size())
                .map(this::page)
                .orElseGet(() -> pages.only(StepStage.FIT, Texts.of("step.fit.none")));
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
        String sentence = kept ? Texts.of("step.fit.kept", count) : Texts.of("step.fit.fresh", count);
        String summary = Texts.of(
                "step.fit.summary",
                StepPages.number(error(fit.targets(), fit.before())),
                StepPages.number(error(fit.targets(), fit.after())),
                StepPages.number(explained(fit.targets(), fit.before())),
                StepPages.number(explained(fit.targets(), fit.after())),
                StepPages.number(told().event().holdOut()),
                StepPages.number(told().event().fitLoss()));
        return pages.page(
                StepStage.FIT,
                sentence,
                List.of(rule(), target(told().event().sampling().transform())),
                List.of(
                        Texts.of("step.column.site"),
                        "t",
                        Texts.of("step.column.fit-before"),
                        Texts.of("step.column.fit-after")),
                rows,
                StepPages.sentences(summary, samples.more("answers")));
    }

    private String rule() {
        boolean quadratic = told().settings().option("surrogate").equals("quadratic");
        double odd = told().settings().toggle("antithetic") ? told().settings().real("oddWeight") : 1;
        String loss = odd == 1 ? Texts.of("step.fit.square") : Texts.of("step.fit.weighed", StepPages.brief(odd));
        return quadratic
                ? Texts.of("step.fit.quadratic", loss)
                : Texts.of("step.fit.adam", told().settings().whole("weightsSteps"), loss);
    }

    private static String target(TargetTransform to) {
        if (to.equals(TargetTransform.NONE)) {
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
