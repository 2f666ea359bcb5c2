package zerograds.ui.model;

import java.util.List;
import zerograds.ui.model.Verdict.Level;

/** The rules in the order in which they are asked: the first whose condition holds speaks. */
final class Rules {
    /** Fewer iterations say too little. */
    static final int LEAST = 20;

    private static final Rule EARLY = new Rule(
            "no samples yet",
            evidence -> evidence.iterations() == 0,
            Level.UNKNOWN,
            "no iteration with a surrogate has been done.",
            "Press Run or Step: after some iterations the surrogate's gradient is compared with the samples' own.",
            evidence -> "");

    private static final Rule YOUNG = new Rule(
            "too early to say",
            evidence -> evidence.iterations() < LEAST,
            Level.UNKNOWN,
            "fewer than " + LEAST + " iterations.",
            "The surrogate has just begun to learn: wait for " + LEAST + " iterations.",
            evidence -> "");

    static final Rule FAILURES = new Rule(
            "many evaluations fail",
            evidence -> evidence.failureShare() >= 0.2,
            Level.POOR,
            "at least 20 % of the evaluations failed.",
            "Many samples fail and tell nothing. See the reason below (Failures), then lower Locality σ, or narrow the"
                    + " parameters' bounds to where the model works.",
            evidence -> EvidenceText.percent(evidence.failureShare()));

    static final Rule FLAT = new Rule(
            "no slope in sight",
            evidence -> evidence.still() && evidence.fading() <= 1.2 * Math.pow(0.98, evidence.iterations() - 1.0),
            Level.POOR,
            "the loss at θ did not change at all, and the samples' estimate only fades as the past is forgotten:"
                    + " all samples had the same loss.",
            "All samples have the same loss: θ is on a plateau wider than they reach. Raise Locality σ, or begin"
                    + " elsewhere.",
            evidence -> "");

    static final Rule SETTLED = new Rule(
            "settled",
            evidence -> evidence.height() < 0.5
                    && evidence.net() < 0.5
                    && ((evidence.height() < 1e-3 && evidence.straightness() < 0.3)
                            || (Math.abs(evidence.gain()) < 0.02 && evidence.clarity() < 2)),
            Level.GOOD,
            "θ got less than half a σ far, and either the loss is below a thousandth of the first and θ went to and fro, or"
                    + " it is below half of the first, changed by less than 2 %, and the samples' estimate is less than"
                    + " twice its standard error.",
            "θ goes round near a minimum, or across a valley: gradients change their direction there from one iteration to"
                    + " the next, and need not agree. For more precision lower Locality σ, σ at the end or Rate for θ.",
            evidence -> "");

    static final Rule OUTRUNS = new Rule(
            "θ outruns its samples",
            evidence -> evidence.path() > 0.3 * evidence.iterations(),
            Level.POOR,
            "θ goes more than 0.3 σ in an iteration.",
            "θ leaves what its samples know faster than the surrogate can learn it: raise Locality σ, or lower Rate for θ.",
            evidence -> EvidenceText.number(evidence.path() / evidence.iterations()) + " σ a step");

    static final Rule OSCILLATES = new Rule(
            "θ goes to and fro",
            evidence -> evidence.path() > 3 && evidence.straightness() < 0.1 && evidence.gain() < 0.02,
            Level.FAIR,
            "θ went more than 3 σ but got less than a tenth of that far, and the loss did not fall by 2 %.",
            "θ oscillates without getting on: lower Rate for θ.",
            evidence -> EvidenceText.number(evidence.path()) + " σ");

    static final Rule NOISE = new Rule(
            "samples are mostly noise",
            evidence -> evidence.clarity() < 1.2 && !(evidence.holdOut() >= 0.2),
            Level.FAIR,
            "the samples' estimate is less than 1.2 × its standard error, and R² is below 0.2.",
            "Neither the samples nor the surrogate see a slope in the noise: raise Batch B, or Locality σ.",
            EvidenceText::holdOut);

    static final Rule LAGS = new Rule(
            "surrogate lags",
            evidence -> evidence.holdOut() < 0.2,
            Level.POOR,
            "R² is below 0.2, though the samples' estimate is at least 1.2 × its standard error: there is a slope that the"
                    + " surrogate does not foretell.",
            "The surrogate lags behind θ: raise Steps on φ or Rate for φ, or lower Rate for θ.",
            EvidenceText::holdOut);

    static final Rule COARSE = new Rule(
            "σ hides details",
            evidence -> evidence.holdOut() >= 0.5
                    && evidence.gap() >= 1
                    && Double.isFinite(evidence.gap())
                    && evidence.agreement() < 0.3,
            Level.FAIR,
            "R² is at least 0.5, but the surrogate's loss at θ is more than twice the true one, and the cosine below 0.3 of"
                    + " what noise allows.",
            "The surrogate foretells its samples, but θ lies in a dip or a valley narrower than they reach: lower Locality σ"
                    + " or σ at the end.",
            EvidenceText::holdOut);

    static final Rule FITS = new Rule(
            "surrogate fits",
            evidence -> evidence.holdOut() >= 0.5 || evidence.agreement() >= 0.7,
            Level.GOOD,
            "R² is at least 0.5, or the cosine at least 0.7 of what noise allows.",
            "The surrogate can be trusted.",
            EvidenceText::both);

    static final Rule ROUGHLY = new Rule(
            "surrogate fits roughly",
            evidence -> evidence.holdOut() >= 0.3 || evidence.agreement() >= 0.3,
            Level.FAIR,
            "R² or the cosine is at least 0.3, the latter of what noise allows.",
            "The surrogate points roughly the right way. For more precision raise Batch B or Steps on φ.",
            EvidenceText::both);

    static final Rule WEAK = new Rule(
            "weak agreement",
            evidence -> !(evidence.agreement() < -0.1),
            Level.POOR,
            "R² and the cosine are below 0.3, the cosine not below −0.1.",
            "The surrogate knows little about fresh samples: raise Batch B or Steps on φ, or lower Rate for θ.",
            EvidenceText::both);

    static final Rule DISAGREES = new Rule(
            "gradients disagree",
            evidence -> true,
            Level.POOR,
            "R² is below 0.3, and the cosine below −0.1.",
            "The surrogate points away from where the reference does: raise Steps on φ, or lower Rate for θ.",
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
