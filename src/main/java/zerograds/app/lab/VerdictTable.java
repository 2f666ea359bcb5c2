package zerograds.app.lab;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import zerograds.compare.StudyTables;
import zerograds.lab.verdict.Checkpoint;
import zerograds.lab.verdict.Reliability;
import zerograds.run.log.Csv;
import zerograds.ui.model.verdict.RunningVerdict;
import zerograds.ui.plot.chart.ReliabilityPicture;

/** How often verdicts were right: a table, all checkpoints, and a picture. */
final class VerdictTable {
    private static final int WIDTH = 900;
    private static final int HEIGHT = 560;
    private static final double AIM = 0.95;

    private VerdictTable() {}

    /** A line for each verdict. */
    static String markdown(List<Reliability> rows) {
        StringBuilder table = new StringBuilder("| verdict | met | reference known | median cosine | at least 0.5 |"
                + " finer search | found nothing | claim right | 95 % interval |\n"
                + "|---|---|---|---|---|---|---|---|---|\n");
        for (Reliability row : rows) {
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %d | %d | %s | %d | %s | %s | %s | %s |%n",
                    RunningVerdict.words(row.verdict()),
                    row.met(),
                    row.determined(),
                    row.determined() == 0 ? "–" : String.format(Locale.ROOT, "%.2f", row.cosine()),
                    row.along(),
                    row.tried() == 0 ? "–" : row.tried(),
                    row.tried() == 0 ? "–" : row.kept(),
                    row.checked() == 0 ? "–" : String.format(Locale.ROOT, "%.1f %%", 100 * row.share()),
                    row.checked() == 0
                            ? "–"
                            : String.format(Locale.ROOT, "%.0f to %.0f %%", 100 * row.lower(), 100 * row.upper())));
        }
        return table.toString();
    }

    /** A line for each checkpoint. */
    static String csv(List<Checkpoint> checkpoints) {
        StringBuilder lines =
                new StringBuilder("problem,spoiling,seed,iterations,iteration,verdict,cosine,ceiling,r2,reference,"
                        + "reference_plain,reference_ceiling,slope,loss,first_loss,lowest\n");
        for (Checkpoint at : checkpoints) {
            lines.append(Csv.line(List.of(
                    at.problem(),
                    at.spoiling(),
                    at.seed(),
                    at.iterations(),
                    at.iteration(),
                    at.verdict(),
                    StudyTables.known(at.cosine()),
                    StudyTables.known(at.ceiling()),
                    StudyTables.known(at.holdOut()),
                    StudyTables.known(at.reference()),
                    StudyTables.known(at.plain()),
                    StudyTables.known(at.determined()),
                    StudyTables.known(at.slope()),
                    StudyTables.known(at.loss()),
                    StudyTables.known(at.firstLoss()),
                    StudyTables.known(at.lowest()))));
        }
        return lines.toString();
    }

    /** How often the surrogate points along the reference while a verdict is shown, or how often what it claims holds. */
    static ReliabilityPicture picture(List<Reliability> rows) {
        List<ReliabilityPicture.Row> shown =
                rows.stream().flatMap(row -> line(row).stream()).toList();
        return new ReliabilityPicture(
                "How often the verdicts were right",
                "blue: how often the claim held; grey: no claim, how often the surrogate pointed along the reference",
                AIM,
                shown,
                WIDTH,
                HEIGHT);
    }

    private static Optional<ReliabilityPicture.Row> line(Reliability row) {
        boolean claims = row.claim() != Reliability.Claim.NONE;
        Reliability looked = claims ? row : row.claiming(Reliability.Claim.ALONG);
        return looked.checked() == 0
                ? Optional.empty()
                : Optional.of(new ReliabilityPicture.Row(
                        RunningVerdict.words(row.verdict()),
                        looked.share(),
                        looked.lower(),
                        looked.upper(),
                        looked.checked(),
                        claims));
    }
}
