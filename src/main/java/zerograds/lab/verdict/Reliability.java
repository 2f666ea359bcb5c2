package zerograds.lab.verdict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zerograds.math.Statistics;
import zerograds.ui.model.verdict.RunningVerdict;

/**
 * The share of checkpoints at which a verdict was right, with its confidence interval. Immutable.
 *
 * @param verdict by its id
 * @param claim what of it is looked at
 * @param met checkpoints with it
 * @param determined those of them whose reference gradient the samples determined
 * @param along those of them whose cosine to the reference is at least 0.5
 * @param cosine the median of these cosines; NaN without any
 * @param tried checkpoints at which a finer search was made
 * @param kept those of them at which it found nothing
 */
public record Reliability(
        String verdict, Claim claim, int met, int determined, int along, double cosine, int tried, int kept) {
    /** Of normal distribution, for 95 %. */
    private static final double Z = 1.96;

    /** What a verdict claims, as far as it can be measured. */
    public enum Claim {
        /** The surrogate's gradient has a cosine of at least 0.5 to the reference. */
        ALONG,
        /** It has not. */
        ASTRAY,
        /** The same method finds nothing better nearby, not even with a tenth of σ. */
        REST,
        /** With a tenth of σ it does. */
        GAIN,
        /** There is no gradient to be found. */
        NO_SLOPE,
        /** Nothing of that kind. */
        NONE
    }

    /** Those of all verdicts that were met, in the order of their rules. */
    public static List<Reliability> of(List<Checkpoint> checkpoints) {
        Map<String, List<Checkpoint>> byVerdict = new LinkedHashMap<>();
        RunningVerdict.ids().forEach(id -> byVerdict.put(id, new ArrayList<>()));
        checkpoints.forEach(each -> byVerdict
                .computeIfAbsent(each.verdict(), id -> new ArrayList<>())
                .add(each));
        return byVerdict.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> of(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Reliability of(String verdict, List<Checkpoint> all) {
        double[] cosines = all.stream()
                .filter(Checkpoint::isDetermined)
                .mapToDouble(Checkpoint::reference)
                .toArray();
        return new Reliability(
                verdict,
                claimOf(verdict),
                all.size(),
                cosines.length,
                (int) Arrays.stream(cosines)
                        .filter(cosine -> cosine >= Checkpoint.ALONG)
                        .count(),
                cosines.length == 0 ? Double.NaN : Statistics.median(cosines),
                (int) all.stream().filter(Checkpoint::isTried).count(),
                (int) all.stream()
                        .filter(each -> each.isTried() && !each.isImproved())
                        .count());
    }

    private static Claim claimOf(String verdict) {
        return switch (verdict) {
            case "fits" -> Claim.ALONG;
            case "disagrees" -> Claim.ASTRAY;
            case "settled", "solved" -> Claim.REST;
            case "limited" -> Claim.GAIN;
            case "flat" -> Claim.NO_SLOPE;
            default -> Claim.NONE;
        };
    }

    /** The same, as if the verdict claimed something else. */
    public Reliability claiming(Claim other) {
        return new Reliability(verdict, other, met, determined, along, cosine, tried, kept);
    }

    /** The checkpoints at which the claim could be checked. */
    public int checked() {
        return switch (claim()) {
            case ALONG, ASTRAY -> determined;
            case REST, GAIN -> tried;
            case NO_SLOPE -> met;
            case NONE -> 0;
        };
    }

    /** Those of them at which it held. */
    public int right() {
        return switch (claim()) {
            case ALONG -> along;
            case ASTRAY -> determined - along;
            case REST -> kept;
            case GAIN -> tried - kept;
            case NO_SLOPE -> met - determined;
            case NONE -> 0;
        };
    }

    /** The share of claims that held; NaN without any. */
    public double share() {
        return (double) right() / checked();
    }

    /** The lower end of the share's 95 % confidence interval (Wilson, 1927). */
    public double lower() {
        return middle() - reach();
    }

    /** The upper end. */
    public double upper() {
        return middle() + reach();
    }

    private double middle() {
        return (share() + Z * Z / (2 * checked())) / (1 + Z * Z / checked());
    }

    private double reach() {
        double n = checked();
        return Z * Math.sqrt(share() * (1 - share()) / n + Z * Z / (4 * n * n)) / (1 + Z * Z / n);
    }
}
