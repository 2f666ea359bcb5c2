package zerograds.ui.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import zerograds.math.Batch;
import zerograds.math.Vec;
import zerograds.optim.Compression;
import zerograds.optim.Neighbourhood;
import zerograds.run.Explanation;

/** The pages about an iteration's samples: where they were, what came back, and what was learned. */
record StepSamples(StepPages pages) {
    private static final int MOST_COORDINATES = 3;

    private Explanation told() {
        return pages.told();
    }

    private Neighbourhood around() {
        return told().event().neighbourhood();
    }

    /** The samples that were drawn, without θ itself, which may follow them. */
    private int drawn() {
        int rows = told().losses().size();
        return around().pairs() ? rows - rows % 2 : rows;
    }

    private String name(int sample) {
        if (!around().pairs()) {
            return String.valueOf(sample + 1);
        }
        return (sample / 2 + 1) + (sample % 2 == 0 ? " −" : " +");
    }

    private String more(String what) {
        return drawn() > StepPages.MOST_ROWS
                ? "The first " + StepPages.MOST_ROWS + " of " + Figures.count(drawn()) + " " + what + "."
                : "";
    }

    StepPage look() {
        Optional<Batch> sites = told().sites();
        if (!pages.isZeroGrads()) {
            String sentence = pages.method().title() + " asked the model at " + told().losses().size()
                    + " points. Their distances from θ are its own choice.";
            return pages.page(StepStage.LOOK, sentence, List.of(), columns(""), rows(sites, 1), more("points"));
        }
        double sigma = around().locality();
        boolean pairs = around().pairs();
        boolean smooth = around().smoothing() > 0;
        String sentence = "It drew " + drawn() + " sites around θ at the scale σ"
                + (pairs ? ", mirrored in pairs" : "")
                + (smooth ? ", and asked the model at a probe close to each." : ", and asked the model there.");
        List<String> formulas = List.of(
                pairs ? "site = θ ∓ ε,   ε ~ N(0, σ²·I)" : "site = θ − ε,   ε ~ N(0, σ²·I)",
                smooth ? "probe = site − τ,   τ ~ N(0, (s·σ)²·I)" : "probe = site");
        String summary = StepPages.sentences(
                "σ = " + StepPages.number(sigma) + ", s·σ = " + StepPages.number(around().smoothing())
                        + ", in scaled coordinates. " + theta(),
                sites.isEmpty() ? "So many samples are not kept." : more("sites"),
                told().losses().size() > drawn() ? "The model was asked at θ itself, too." : "");
        return pages.page(StepStage.LOOK, sentence, formulas, columns(" / σ"), rows(sites, sigma), summary);
    }

    private String theta() {
        List<String> texts = new ArrayList<>();
        int n = pages.space().dimension();
        for (int j = 0; j < Math.min(MOST_COORDINATES, n); j++) {
            texts.add(StepPages.number(told().before().get(j)));
        }
        return "θ = (" + String.join(", ", texts) + (n > MOST_COORDINATES ? ", …)." : ").");
    }

    private List<String> columns(String unit) {
        List<String> columns = new ArrayList<>(List.of("site"));
        for (int j = 0; j < Math.min(MOST_COORDINATES, pages.space().dimension()); j++) {
            columns.add("Δ" + pages.space().coordinateName(j) + unit);
        }
        if (pages.space().dimension() > MOST_COORDINATES) {
            columns.add("distance" + unit);
        }
        return columns;
    }

    private List<List<String>> rows(Optional<Batch> sites, double unit) {
        List<List<String>> rows = new ArrayList<>();
        int count = sites.map(Batch::rows).orElse(0);
        for (int i = 0; i < Math.min(StepPages.MOST_ROWS, Math.min(count, drawn())); i++) {
            Vec offset = sites.orElseThrow().row(i).plus(-1, told().before());
            List<String> row = new ArrayList<>(List.of(name(i)));
            for (int j = 0; j < Math.min(MOST_COORDINATES, offset.size()); j++) {
                row.add(StepPages.number(offset.get(j) / unit));
            }
            if (offset.size() > MOST_COORDINATES) {
                row.add(StepPages.number(offset.norm() / unit));
            }
            rows.add(row);
        }
        return rows;
    }

    StepPage losses() {
        double[] all = Arrays.copyOf(told().losses().toArray(), drawn());
        double[] known = Arrays.stream(all).filter(Double::isFinite).toArray();
        boolean pairs = around().pairs();
        List<List<String>> rows = new ArrayList<>();
        int step = pairs ? 2 : 1;
        for (int i = 0; i + step <= all.length && rows.size() < StepPages.MOST_ROWS; i += step) {
            String label = String.valueOf(i / step + 1);
            rows.add(
                    pairs
                            ? List.of(label, loss(all[i]), loss(all[i + 1]), loss((all[i + 1] - all[i]) / 2))
                            : List.of(label, loss(all[i])));
        }
        String sentence = "The model answered, and the loss says how far each answer is from what is wanted."
                + (pairs ? " Half the difference within a pair is what shows a slope." : "");
        return pages.page(
                StepStage.LOSSES,
                sentence,
                pairs ? List.of("odd part = ½ (f(θ + ε) − f(θ − ε))") : List.of(),
                pairs ? List.of("pair", "f at −", "f at +", "odd part") : List.of("sample", "f"),
                rows,
                StepPages.sentences(
                        spread(known),
                        all.length > known.length ? (all.length - known.length) + " evaluations failed." : "",
                        "Loss at θ: " + StepPages.number(told().event().loss()) + ".",
                        all.length > step * StepPages.MOST_ROWS
                                ? "The first " + StepPages.MOST_ROWS + " of " + all.length / step + "."
                                : ""));
    }

    private static String loss(double value) {
        return Double.isNaN(value) ? "failed" : StepPages.number(value);
    }

    private static String spread(double[] known) {
        if (known.length == 0) {
            return "No evaluation was answered.";
        }
        double mean = Arrays.stream(known).average().orElse(Double.NaN);
        return "Least " + StepPages.number(Arrays.stream(known).min().orElse(Double.NaN)) + ", mean "
                + StepPages.number(mean) + ", greatest "
                + StepPages.number(Arrays.stream(known).max().orElse(Double.NaN)) + ".";
    }

    StepPage fit() {
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
                .filter(fit -> fit.targets().size() > 0 && fit.before().size() == fit.after().size())
                .map(this::fit)
                .orElseGet(() -> pages.only(StepStage.FIT, "Nothing could be fitted: no sample was answered."));
    }

    private StepPage fit(Explanation.Learned fit) {
        boolean kept = told().settings().toggle("hysteresis");
        int count = fit.targets().size();
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < Math.min(StepPages.MOST_ROWS, count); i++) {
            rows.add(List.of(
                    count == drawn() ? name(i) : String.valueOf(i + 1),
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
                        + " Fit loss before: %s.",
                StepPages.number(error(fit.targets(), fit.before())),
                StepPages.number(error(fit.targets(), fit.after())),
                StepPages.number(explained(fit.targets(), fit.before())),
                StepPages.number(explained(fit.targets(), fit.after())),
                StepPages.number(told().event().holdOut()),
                StepPages.number(told().event().fitLoss()));
        return pages.page(
                StepStage.FIT,
                sentence,
                List.of(rule(), target(around().compression())),
                List.of("site", "t", "h before", "h after"),
                rows,
                StepPages.sentences(summary, more("answers")));
    }

    private String rule() {
        boolean quadratic = told().settings().option("surrogate").equals("quadratic");
        double odd = told().settings().toggle("antithetic") ? told().settings().real("oddWeight") : 1;
        String loss = odd == 1 ? "mean (t − h)²" : "mean (even² + " + StepPages.number(odd) + "·odd²) of t − h";
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
