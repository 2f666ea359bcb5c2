package zerograds.ui.model;

import java.util.List;
import zerograds.ui.model.Verdict.Level;

/** The rules in the order in which they are asked: the first whose condition holds speaks. */
final class Rules {
    /** Fewer iterations say too little. */
    static final int LEAST = 20;

    private static final Rule EARLY = new Rule(
            Texts.of("verdict.early"),
            evidence -> evidence.iterations() == 0,
            Level.UNKNOWN,
            Texts.of("verdict.early.test"),
            Texts.of("verdict.early.advice"),
            evidence -> "");

    private static final Rule YOUNG = new Rule(
            Texts.of("verdict.young"),
            evidence -> evidence.iterations() < LEAST,
            Level.UNKNOWN,
            Texts.of("verdict.young.test", LEAST),
            Texts.of("verdict.young.advice", LEAST),
            evidence -> "");

    static final Rule FAILURES = new Rule(
            Texts.of("verdict.failures"),
            evidence -> evidence.failureShare() >= 0.2,
            Level.POOR,
            Texts.of("verdict.failures.test"),
            Texts.of("verdict.failures.advice"),
            evidence -> EvidenceText.percent(evidence.failureShare()));

    static final Rule FLAT = new Rule(
            Texts.of("verdict.flat"),
            evidence -> evidence.still() && evidence.fading() <= 1.2 * Math.pow(0.98, evidence.iterations() - 1.0),
            Level.POOR,
            Texts.of("verdict.flat.test"),
            Texts.of("verdict.flat.advice"),
            evidence -> "");

    static final Rule SETTLED = new Rule(
            Texts.of("verdict.settled"),
            evidence -> evidence.height() < 0.5
                    && evidence.net() < 0.5
                    && ((evidence.height() < 1e-3 && evidence.straightness() < 0.3)
                            || (Math.abs(evidence.gain()) < 0.02 && evidence.clarity() < 2)),
            Level.GOOD,
            Texts.of("verdict.settled.test"),
            Texts.of("verdict.settled.advice"),
            evidence -> "");

    static final Rule OUTRUNS = new Rule(
            Texts.of("verdict.outruns"),
            evidence -> evidence.path() > 0.3 * evidence.iterations(),
            Level.POOR,
            Texts.of("verdict.outruns.test"),
            Texts.of("verdict.outruns.advice"),
            evidence ->
                    Texts.of("verdict.outruns.figure", EvidenceText.number(evidence.path() / evidence.iterations())));

    static final Rule OSCILLATES = new Rule(
            Texts.of("verdict.oscillates"),
            evidence -> evidence.path() > 3 && evidence.straightness() < 0.1 && evidence.gain() < 0.02,
            Level.FAIR,
            Texts.of("verdict.oscillates.test"),
            Texts.of("verdict.oscillates.advice"),
            evidence -> EvidenceText.number(evidence.path()) + " σ");

    static final Rule NOISE = new Rule(
            Texts.of("verdict.noise"),
            evidence -> evidence.clarity() < 1.2 && !(evidence.holdOut() >= 0.2),
            Level.FAIR,
            Texts.of("verdict.noise.test"),
            Texts.of("verdict.noise.advice"),
            EvidenceText::holdOut);

    static final Rule LAGS = new Rule(
            Texts.of("verdict.lags"),
            evidence -> evidence.holdOut() < 0.2,
            Level.POOR,
            Texts.of("verdict.lags.test"),
            Texts.of("verdict.lags.advice"),
            EvidenceText::holdOut);

    static final Rule COARSE = new Rule(
            Texts.of("verdict.coarse"),
            evidence -> evidence.holdOut() >= 0.5
                    && evidence.gap() >= 1
                    && Double.isFinite(evidence.gap())
                    && evidence.agreement() < 0.3,
            Level.FAIR,
            Texts.of("verdict.coarse.test"),
            Texts.of("verdict.coarse.advice"),
            EvidenceText::holdOut);

    static final Rule FITS = new Rule(
            Texts.of("verdict.fits"),
            evidence -> evidence.holdOut() >= 0.5 || evidence.agreement() >= 0.7,
            Level.GOOD,
            Texts.of("verdict.fits.test"),
            Texts.of("verdict.fits.advice"),
            EvidenceText::both);

    static final Rule ROUGHLY = new Rule(
            Texts.of("verdict.roughly"),
            evidence -> evidence.holdOut() >= 0.3 || evidence.agreement() >= 0.3,
            Level.FAIR,
            Texts.of("verdict.roughly.test"),
            Texts.of("verdict.roughly.advice"),
            EvidenceText::both);

    static final Rule WEAK = new Rule(
            Texts.of("verdict.weak"),
            evidence -> !(evidence.agreement() < -0.1),
            Level.POOR,
            Texts.of("verdict.weak.test"),
            Texts.of("verdict.weak.advice"),
            EvidenceText::both);

    static final Rule DISAGREES = new Rule(
            Texts.of("verdict.disagrees"),
            evidence -> true,
            Level.POOR,
            Texts.of("verdict.disagrees.test"),
            Texts.of("verdict.disagrees.advice"),
            EvidenceText::both);

    /** All of them; the last always speaks. */
    static final List<Rule> ALL = List.of(
            EARLY,
            YOUNG,
            FAILURES,
            FLAT,
            SETTLED,
            OUTRUNS,
            OSCILLATES,
            NOISE,
            LAGS,
            COARSE,
            FITS,
            ROUGHLY,
            WEAK,
            DISAGREES);

    private Rules() {}

    static Verdict verdict(Evidence evidence) {
        return ALL.stream()
                .filter(rule -> rule.condition().test(evidence))
                .findFirst()
                .orElseThrow()
                .verdict(evidence);
    }
}
