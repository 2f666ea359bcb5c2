package zerograds.ui.model.verdict;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import zerograds.run.RunPlan;
import zerograds.run.log.RunEvent;
import zerograds.run.log.RunLog;
import zerograds.ui.model.series.Fold;
import zerograds.ui.model.series.ProbedGradient;
import zerograds.ui.model.series.ProbedGradients;
import zerograds.ui.model.text.Texts;

/**
 * The verdict of a run, iteration by iteration: a function of its plan and its log alone, so that whoever reads the log to the
 * same iteration sees the same.
 *
 * <p>It does not flicker. Bad news replace a good verdict at once, and so does the news that the run is solved; anything else
 * must have spoken in three of four of the latest iterations, a good verdict in all of them. These are the latest twentieth of
 * all iterations, but at least {@value #FEWEST} and at most {@value #MOST}. A verdict that has not spoken in any of them goes,
 * too. One thread at a time; needs no window.
 */
public final class RunningVerdict implements Fold {
    /** A new verdict has to hold for so many iterations at least, and at most. */
    static final int FEWEST = 20;

    private static final int MOST = 1000;
    private static final double PART = 0.05;

    private final RecentIterations recent;
    private final Deque<Rule> spoken = new ArrayDeque<>();
    private final IdentityHashMap<Rule, Integer> times = new IdentityHashMap<>();
    private Evidence evidence;
    private Rule shown = Rules.EARLY;

    /** Of a run of {@code plan} that did nothing yet. */
    public RunningVerdict(RunPlan plan) {
        recent = new RecentIterations(plan);
        evidence = recent.evidence();
    }

    /** At the end of a run's log, without finite differences of the loss, which only a plot looks at. */
    public static Verdict of(RunPlan plan, RunLog log) {
        if (!plan.method().hasSurrogate()) {
            return Verdict.withoutSurrogate(plan.method().title());
        }
        RunningVerdict running = new RunningVerdict(plan);
        log.forEach(running::accept);
        return running.verdict();
    }

    @Override
    public void accept(RunLog.Entry entry) {
        if (entry.event() instanceof RunEvent.Iterated iterated) {
            recent.add(iterated);
            evidence = recent.evidence();
            hear(Rules.speaking(evidence, shown), iterated.iteration());
        }
    }

    private void hear(Rule now, long iteration) {
        spoken.addLast(now);
        times.merge(now, 1, Integer::sum);
        double hold = Math.max(FEWEST, Math.min(MOST, PART * iteration));
        while (spoken.size() > hold) {
            times.merge(spoken.removeFirst(), -1, Integer::sum);
        }
        if (!now.equals(shown) && (isUrgent(now) || holds(now))) {
            shown = now;
        }
    }

    private boolean isUrgent(Rule now) {
        boolean nothingToLose = shown.isGood() || shown.level() == Verdict.Level.UNKNOWN;
        return now.equals(Rules.SOLVED) || (nothingToLose && !now.isGood());
    }

    private boolean holds(Rule now) {
        if (spoken.size() < FEWEST) {
            return false;
        }
        int count = times.getOrDefault(now, 0);
        return now.isGood()
                ? count == spoken.size()
                : 4 * count >= 3 * spoken.size() || times.getOrDefault(shown, 0) == 0;
    }

    /** The ids of all verdicts that a run's log may lead to, in the order in which their rules are asked. */
    public static List<String> ids() {
        return Rules.ALL.stream().map(Rule::id).toList();
    }

    /**
     * What a verdict says, without its figure.
     *
     * @throws IllegalArgumentException if there is none with this id
     */
    public static String words(String id) {
        return Rules.ALL.stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + id + "'"))
                .words();
    }

    /** What it is made of. */
    Evidence evidence() {
        return evidence;
    }

    /** What the run's log says. */
    public Verdict verdict() {
        return shown.verdict(evidence);
    }

    /**
     * The same, unless it is good and finite differences of the loss, which few runs have, point the other way.
     *
     * @param differences of about the same iterations
     */
    public Verdict verdict(Collection<ProbedGradient> differences) {
        double cosine = ProbedGradients.meanCosine(differences);
        return !shown.equals(Rules.SOLVED) && shown.isGood() && cosine < 0
                ? Rules.DISAGREES.verdict(
                        evidence, Texts.of("verdict.disagrees.differences", EvidenceText.number(cosine)))
                : verdict();
    }
}
