package zerograds.ui.model.verdict;

import java.util.List;
import zerograds.ui.model.text.Texts;
import zerograds.ui.model.verdict.Verdict.Level;

/** The rules in the order in which they are tried: the first whose condition holds gives the verdict. */
final class Rules {
    /** Fewer iterations say too little. */
    static final int LEAST = 20;

    /** Where noise allows a perfect surrogate this cosine, the samples' estimate is well measured. */
    private static final double WELL_MEASURED = 0.9;

    /** A change of the loss by this part of it makes no difference. */
    private static final double LITTLE = 0.01;

    /** Who goes so many σ in the window has left the samples behind that it began with. */
    private static final double FAR = 3;

    static final Rule EARLY = new Rule(
            "early",
            Texts.of("verdict.early"),
            evidence -> evidence.iterations() == 0,
            Level.UNKNOWN,
            Texts.of("verdict.early.test"),
            Texts.of("verdict.early.advice"),
            evidence -> "");

    static final Rule SOLVED = new Rule(
            "solved",
            Texts.of("verdict.solved"),
            Evidence::solved,
            Level.GOOD,
            Texts.of("verdict.solved.test"),
            Texts.of("verdict.solved.advice"),
            evidence -> "");

    static final Rule ALL_FAIL = new Rule(
            "all-fail",
            Texts.of("verdict.allfail"),
            evidence -> evidence.failureShare() >= 1,
            Level.POOR,
            Texts.of("verdict.allfail.test"),
            Texts.of("verdict.allfail.advice"),
            evidence -> EvidenceText.count(evidence.failed()));

    static final Rule FAILURES = new Rule(
            "failures",
            Texts.of("verdict.failures"),
            evidence -> evidence.failureShare() >= 0.05,
            Level.POOR,
            Texts.of("verdict.failures.test"),
            Texts.of("verdict.failures.advice"),
            evidence -> EvidenceText.percent(evidence.failureShare()));

    static final Rule YOUNG = new Rule(
            "young",
            Texts.of("verdict.young"),
            evidence -> evidence.checks() < LEAST,
            Level.UNKNOWN,
            Texts.of("verdict.young.test", LEAST),
            Texts.of("verdict.young.advice", LEAST),
            evidence -> "");

    static final Rule FLAT = new Rule(
            "flat",
            Texts.of("verdict.flat"),
            evidence -> evidence.still() && evidence.fading() <= 1.2 * Math.pow(0.98, evidence.checks() - 1.0),
            Level.POOR,
            Texts.of("verdict.flat.test"),
            Texts.of("verdict.flat.advice"),
            evidence -> "");

    static final Rule OUTRUNS = new Rule(
            "outruns",
            Texts.of("verdict.outruns"),
            evidence -> evidence.path() > 0.3 * evidence.iterations(),
            Level.POOR,
            Texts.of("verdict.outruns.test"),
            Texts.of("verdict.outruns.advice"),
            evidence ->
                    Texts.of("verdict.outruns.figure", EvidenceText.number(evidence.path() / evidence.iterations())));

    static final Rule TURNS = new Rule(
            "turns",
            Texts.of("verdict.turns"),
            evidence -> evidence.worst() < 0 && evidence.best() >= 0.5 && evidence.ceiling() >= 0.5,
            Level.FAIR,
            Texts.of("verdict.turns.test", RecentIterations.FEW),
            Texts.of("verdict.turns.advice"),
            EvidenceText::cosine);

    static final Rule DISAGREES = new Rule(
            "disagrees",
            Texts.of("verdict.disagrees"),
            evidence -> evidence.cosine() < 0 && evidence.ceiling() >= WELL_MEASURED,
            evidence -> evidence.cosine() < 0.2 && evidence.ceiling() >= WELL_MEASURED,
            Level.POOR,
            Texts.of("verdict.disagrees.test"),
            Texts.of("verdict.disagrees.advice"),
            EvidenceText::both);

    static final Rule BOUND = new Rule(
            "bound",
            Texts.of("verdict.bound"),
            evidence -> !evidence.pinned().isEmpty() && (rests(evidence) || isRight(evidence)),
            Level.FAIR,
            Texts.of("verdict.bound.test"),
            Texts.of("verdict.bound.advice"),
            evidence -> evidence.pinned().names());

    static final Rule SETTLED = new Rule(
            "settled",
            Texts.of("verdict.settled"),
            evidence -> stays(evidence) && evidence.height() <= LITTLE && isBottom(evidence, 2, 0.5),
            evidence -> stays(evidence) && evidence.height() <= LITTLE && isBottom(evidence, 3, 0.25),
            Level.GOOD,
            Texts.of("verdict.settled.test"),
            Texts.of("verdict.settled.advice"),
            evidence -> "");

    static final Rule LIMITED = new Rule(
            "limited",
            Texts.of("verdict.limited"),
            evidence -> stays(evidence) && evidence.height() > LITTLE && evidence.excess() > 0,
            Level.FAIR,
            Texts.of("verdict.limited.test"),
            Texts.of("verdict.limited.advice"),
            evidence -> "");

    static final Rule FITS = new Rule(
            "fits",
            Texts.of("verdict.fits"),
            evidence -> points(evidence, 0.8, WELL_MEASURED, 0.1, 0.05),
            evidence -> points(evidence, 0.7, 0.88, 0.05, 0),
            Level.GOOD,
            Texts.of("verdict.fits.test"),
            Texts.of("verdict.fits.advice"),
            EvidenceText::both);

    static final Rule OSCILLATES = new Rule(
            "oscillates",
            Texts.of("verdict.oscillates"),
            evidence -> evidence.path() > FAR && evidence.straightness() < 0.1 && evidence.gain() < 0.02,
            Level.FAIR,
            Texts.of("verdict.oscillates.test"),
            Texts.of("verdict.oscillates.advice"),
            evidence -> EvidenceText.number(evidence.path()) + " σ");

    static final Rule NOISE = new Rule(
            "noise",
            Texts.of("verdict.noise"),
            evidence -> evidence.clarity() < 1.2 && !(evidence.holdOut() >= 0.2),
            Level.FAIR,
            Texts.of("verdict.noise.test"),
            Texts.of("verdict.noise.advice"),
            EvidenceText::holdOut);

    static final Rule COARSE = new Rule(
            "coarse",
            Texts.of("verdict.coarse"),
            evidence -> evidence.holdOut() >= 0.5
                    && evidence.gap() >= 1
                    && Double.isFinite(evidence.gap())
                    && evidence.agreement() < 0.3,
            Level.FAIR,
            Texts.of("verdict.coarse.test"),
            Texts.of("verdict.coarse.advice"),
            EvidenceText::holdOut);

    static final Rule ROUGHLY = new Rule(
            "roughly",
            Texts.of("verdict.roughly"),
            Rules::isRight,
            Level.FAIR,
            Texts.of("verdict.roughly.test"),
            Texts.of("verdict.roughly.advice"),
            EvidenceText::both);

    static final Rule LAGS = new Rule(
            "lags",
            Texts.of("verdict.lags"),
            evidence -> evidence.holdOut() < 0.2,
            Level.POOR,
            Texts.of("verdict.lags.test"),
            Texts.of("verdict.lags.advice"),
            EvidenceText::holdOut);

    static final Rule WEAK = new Rule(
            "weak",
            Texts.of("verdict.weak"),
            evidence -> true,
            Level.FAIR,
            Texts.of("verdict.weak.test"),
            Texts.of("verdict.weak.advice"),
            EvidenceText::both);

    /** All of them; the condition of the last one always holds. */
    static final List<Rule> ALL = List.of(
            EARLY,
            SOLVED,
            ALL_FAIL,
            FAILURES,
            YOUNG,
            FLAT,
            OUTRUNS,
            BOUND,
            SETTLED,
            LIMITED,
            TURNS,
            DISAGREES,
            FITS,
            OSCILLATES,
            NOISE,
            COARSE,
            ROUGHLY,
            LAGS,
            WEAK);

    private Rules() {}

    /** Neither of the two kinds of evidence contradicts: the samples' estimate, and R² on fresh samples. */
    private static boolean points(Evidence evidence, double cosine, double ceiling, double holdOut, double recent) {
        return evidence.cosine() >= cosine
                && evidence.ceiling() >= ceiling
                && evidence.holdOut() >= holdOut
                && evidence.recent() >= recent;
    }

    /** The samples say so, roughly. */
    private static boolean isRight(Evidence evidence) {
        return evidence.agreement() >= 0.5 && evidence.holdOut() >= 0;
    }

    /** The loss stays where it is, θ is not on its way somewhere, and there is no slope against the surrogate. */
    private static boolean rests(Evidence evidence) {
        boolean slopes = evidence.worst() < 0 && evidence.ceiling() >= WELL_MEASURED;
        return evidence.spread() <= LITTLE && !(evidence.straightness() >= 0.5) && !slopes;
    }

    /** The same, within what its samples have seen. */
    private static boolean stays(Evidence evidence) {
        return rests(evidence) && evidence.path() <= FAR;
    }

    /** The samples see no slope, and their losses are alike, or those around θ are above it. */
    private static boolean isBottom(Evidence evidence, double clarity, double share) {
        return evidence.clarity() < clarity
                && (evidence.scatter() <= LITTLE || evidence.excess() >= share * evidence.scatter());
    }

    /**
     * The first rule whose condition holds.
     *
     * @param shown until now
     */
    static Rule speaking(Evidence evidence, Rule shown) {
        return ALL.stream()
                .filter(rule -> (rule.equals(shown) ? rule.lasts() : rule.condition()).test(evidence))
                .findFirst()
                .orElseThrow();
    }
}
