package zerograds.ui.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import zerograds.math.Batch;
import zerograds.math.Vec;
import zerograds.optim.Neighbourhood;
import zerograds.run.Explanation;

/** The pages about an iteration's samples: where they were, and what came back. */
record StepSamples(StepPages pages) {
    private static final int MOST_COORDINATES = 3;
    private static final int LONG_NAME = 4;

    private Explanation told() {
        return pages.told();
    }

    private Neighbourhood around() {
        return told().event().neighbourhood();
    }

    /** The samples that were drawn, without θ itself, which may follow them. */
    int drawn() {
        int rows = told().losses().size();
        return around().pairs() ? rows - rows % 2 : rows;
    }

    /** The number of a sample, or that of its pair and its side. */
    String name(int sample) {
        if (!around().pairs()) {
            return String.valueOf(sample + 1);
        }
        return (sample / 2 + 1) + (sample % 2 == 0 ? " −" : " +");
    }

    /** Says that there are more than a table shows. */
    String more(String what) {
        return drawn() > StepPages.MOST_ROWS
                ? "The first " + StepPages.MOST_ROWS + " of " + Figures.count(drawn()) + " " + what + "."
                : "";
    }

    StepPage look() {
        Optional<Batch> sites = told().sites();
        if (!pages.isZeroGrads()) {
            String sentence = pages.method().title() + " asked the model at "
                    + told().losses().size() + " points. Their distances from θ are its own choice.";
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

    /** So many coordinates have a column. */
    private int coordinates() {
        int most = Math.min(MOST_COORDINATES, pages.space().dimension());
        for (int j = 0; j < most; j++) {
            if (pages.space().coordinateName(j).length() > LONG_NAME) {
                return 1;
            }
        }
        return most;
    }

    private List<String> columns(String unit) {
        List<String> columns = new ArrayList<>(List.of("site"));
        for (int j = 0; j < coordinates(); j++) {
            columns.add("Δ" + pages.space().coordinateName(j) + unit);
        }
        if (pages.space().dimension() > coordinates()) {
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
            for (int j = 0; j < coordinates(); j++) {
                row.add(StepPages.number(offset.get(j) / unit));
            }
            if (offset.size() > coordinates()) {
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
                pairs ? List.of("odd part = ½ (f₊ − f₋)") : List.of(),
                pairs ? List.of("pair", "f₋", "f₊", "odd part") : List.of("sample", "f"),
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
}
