package zerograds.ui.model.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import zerograds.math.Batch;
import zerograds.math.Vec;
import zerograds.optim.Sampling;
import zerograds.run.Explanation;
import zerograds.ui.model.text.NumberText;
import zerograds.ui.model.text.StepStage;
import zerograds.ui.model.text.Texts;

/** The pages about an iteration's samples: where they were, and what came back. */
record StepSamples(StepPages pages) {
    private static final int MOST_COORDINATES = 3;
    private static final int LONG_NAME = 4;

    private Explanation told() {
        return pages.told();
    }

    private Sampling around() {
        return told().event().sampling();
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

    /** Says that there are more than a table shows, by the end of the text's key. */
    String more(String what) {
        return drawn() > StepPages.MOST_ROWS
                ? Texts.of("step.more." + what, StepPages.MOST_ROWS, NumberText.count(drawn()))
                : "";
    }

    StepPage look() {
        Optional<Batch> sites = told().sites();
        if (!pages.hasSurrogate()) {
            String sentence = Texts.of(
                    "step.look.other", pages.method().title(), told().losses().size());
            return pages.page(StepStage.LOOK, sentence, List.of(), columns(""), rows(sites, 1), more("points"));
        }
        double sigma = around().locality();
        boolean pairs = around().pairs();
        boolean smooth = around().smoothing() > 0;
        String sentence = Texts.of("step.look" + (pairs ? ".pairs" : "") + (smooth ? ".smooth" : ""), drawn());
        List<String> formulas = List.of(
                pairs ? Texts.of("step.site.pairs") : Texts.of("step.site"),
                smooth ? Texts.of("step.probe") : Texts.of("step.probe.site"));
        String summary = StepPages.sentences(
                Texts.of("step.look.scale", StepPages.number(sigma), StepPages.number(around().smoothing()), theta()),
                sites.isEmpty() ? Texts.of("step.look.many") : more("sites"),
                told().losses().size() > drawn() ? Texts.of("step.look.theta") : "");
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
        List<String> columns = new ArrayList<>(List.of(Texts.of("step.column.site")));
        for (int j = 0; j < coordinates(); j++) {
            columns.add("Δ" + pages.space().coordinateName(j) + unit);
        }
        if (pages.space().dimension() > coordinates()) {
            columns.add(Texts.of("step.column.distance") + unit);
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
        String sentence = pairs ? Texts.of("step.losses.pairs") : Texts.of("step.losses");
        return pages.page(
                StepStage.LOSSES,
                sentence,
                pairs ? List.of(Texts.of("step.odd")) : List.of(),
                pairs
                        ? List.of(Texts.of("step.column.pair"), "f₋", "f₊", Texts.of("step.column.odd"))
                        : List.of(Texts.of("step.column.sample"), "f"),
                rows,
                StepPages.sentences(
                        spread(known),
                        all.length > known.length ? Texts.of("step.losses.failed", all.length - known.length) : "",
                        Texts.of(
                                "step.losses.theta",
                                StepPages.number(told().event().loss())),
                        all.length > step * StepPages.MOST_ROWS
                                ? Texts.of("step.more", StepPages.MOST_ROWS, all.length / step)
                                : ""));
    }

    private static String loss(double value) {
        return Double.isNaN(value) ? Texts.of("sweep.failed") : StepPages.number(value);
    }

    private static String spread(double[] known) {
        if (known.length == 0) {
            return Texts.of("step.losses.none");
        }
        double mean = Arrays.stream(known).average().orElse(Double.NaN);
        return Texts.of(
                "step.losses.spread",
                StepPages.number(Arrays.stream(known).min().orElse(Double.NaN)),
                StepPages.number(mean),
                StepPages.number(Arrays.stream(known).max().orElse(Double.NaN)));
    }
}
