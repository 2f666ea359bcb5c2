package zerograds.optim.zerograds;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import zerograds.optim.settings.Schema;
import zerograds.optim.settings.Setting;

/** ZeroGrads' settings as people see them; the fallbacks are the reference's (ZeroGrads, supplement; authors' code). */
final class ZeroGradsSchema {
    private ZeroGradsSchema() {}

    private static final String SAMPLING = "Sampling";
    private static final String NETWORK = "Network";
    private static final String LEARNING = "Learning";

    static final Schema SCHEMA = new Schema(List.of(
            new Setting.Real(
                    "locality",
                    "Locality σ",
                    SAMPLING,
                    "How far around θ the loss is sampled. Larger sees past plateaus and local minima, smaller is more"
                            + " precise near the end.",
                    "",
                    1e-4,
                    10,
                    true,
                    0.33),
            new Setting.Real(
                    "smoothing",
                    "Smoothing s",
                    SAMPLING,
                    "The radius over which the loss itself is smoothed, as a ratio of σ. It removes discontinuities;"
                            + " 0 switches it off.",
                    "× σ",
                    0,
                    2,
                    false,
                    0.1),
            new Setting.Whole(
                    "batch",
                    "Batch B",
                    SAMPLING,
                    "Mirrored pairs drawn in each iteration. Each costs two evaluations of the forward model.",
                    "pairs",
                    1,
                    256,
                    true,
                    4),
            new Setting.Toggle(
                    "antithetic",
                    "Antithetic pairs",
                    SAMPLING,
                    "Mirror every offset: −ε and +ε. It removes half of the noise; switch it off only to see what it is"
                            + " good for.",
                    true),
            new Setting.Whole(
                    "depth",
                    "Depth",
                    NETWORK,
                    "Hidden layers. A change starts a fresh network at the next iteration.",
                    "layers",
                    1,
                    12,
                    false,
                    3),
            new Setting.Whole(
                    "width",
                    "Width",
                    NETWORK,
                    "Units in a hidden layer. A change starts a fresh network at the next iteration.",
                    "units",
                    4,
                    512,
                    true,
                    64),
            new Setting.Whole(
                    "encoding",
                    "Encoding m",
                    NETWORK,
                    "Frequencies of the positional encoding: x, sin 2ᵏx, cos 2ᵏx for k < m; 0 for none. More of them"
                            + " fit sharper detail, but follow noise as well.",
                    "bands",
                    0,
                    8,
                    false,
                    0),
            new Setting.Option(
                    "inputs",
                    "Inputs",
                    NETWORK,
                    "What the network sees: θ as it is, or normalised so that each parameter's range becomes [−1, 1].",
                    List.of("range", "raw"),
                    "range"),
            new Setting.Toggle(
                    "outputActivation",
                    "Output rectifier",
                    NETWORK,
                    "Pass the output through the leaky rectifier too, as the reference does; never where the fit is"
                            + " auto.",
                    true),
            new Setting.Real(
                    "thetaRate",
                    "Rate for θ",
                    LEARNING,
                    "Adam's step size on the parameters: about how far each moves in one step.",
                    "",
                    1e-7,
                    1,
                    true,
                    5e-4),
            new Setting.Real(
                    "weightsRate",
                    "Rate for φ",
                    LEARNING,
                    "Adam's step size on the network's weights.",
                    "",
                    1e-7,
                    0.1,
                    true,
                    1e-3),
            new Setting.Whole(
                    "thetaSteps",
                    "Steps on θ",
                    LEARNING,
                    "k_θ: descent steps on the parameters in each iteration, all along the surrogate.",
                    "steps",
                    1,
                    32,
                    false,
                    1),
            new Setting.Whole(
                    "weightsSteps",
                    "Steps on φ",
                    LEARNING,
                    "k_φ: descent steps on the network's weights in each iteration, all on the same batch.",
                    "steps",
                    0,
                    64,
                    false,
                    3),
            new Setting.Option(
                    "targets",
                    "Fit",
                    LEARNING,
                    "What is fitted: the loss itself (plain), log(1 + loss), for losses that span decades and are never"
                            + " below −1, or its standardised logarithm, whose scale follows the loss (auto).",
                    Setting.words(Targets.class),
                    "plain"),
            new Setting.Toggle(
                    "controlVariate",
                    "Control variate",
                    LEARNING,
                    "Correct the surrogate's gradient by what the fresh samples say beyond it: unbiased whatever the"
                            + " surrogate predicts, and quiet where it fits.",
                    false),
            new Setting.Real(
                    "localityEnd",
                    "σ at the end",
                    SAMPLING,
                    "To which part of itself σ falls until the budget is used up; 1 keeps it constant.",
                    "× σ",
                    0.001,
                    1,
                    true,
                    1.0),
            new Setting.Real(
                    "reach",
                    "Reach",
                    LEARNING,
                    "How far θ can travel within the budget, at least: a small budget raises the rate for θ. 0 leaves"
                            + " the rate as it is.",
                    "× unit",
                    0,
                    100,
                    false,
                    0.0),
            new Setting.Real(
                    "thetaRateEnd",
                    "θ rate at the end",
                    LEARNING,
                    "To which part of itself the rate for θ falls until the budget is used up; 1 keeps it constant.",
                    "× rate",
                    0.001,
                    1,
                    true,
                    1.0),
            new Setting.Option(
                    "unit",
                    "Unit of σ and rate",
                    SAMPLING,
                    "What σ and the rate for θ are measured in: scaled coordinates, or half the parameters' range. In"
                            + " ranges, σ never falls below a third of an integer's step.",
                    List.of("coordinates", "ranges"),
                    "coordinates"),
            new Setting.Option(
                    "surrogate",
                    "Surrogate",
                    NETWORK,
                    "The paper's network, which learns the loss; the same in array operations, slower, to check it; a"
                            + " quadratic, for few parameters; or the Jacobian, which learns what each parameter does to"
                            + " each output. auto takes the Jacobian where the model returns a signal.",
                    Setting.words(SurrogateKind.class),
                    "network"),
            new Setting.Real(
                    "oddWeight",
                    "Odd-part weight λ",
                    LEARNING,
                    "How much more the fit minds the odd part of a mirrored pair's residual, in which the gradient"
                            + " lives; 1 is the plain mean of squares.",
                    "",
                    0.1,
                    100,
                    true,
                    1.0),
            new Setting.Toggle(
                    "hysteresis",
                    "Keep weights",
                    LEARNING,
                    "Hysteresis: keep φ from iteration to iteration. Switch it off only to see what it is good for.",
                    true)));

    /** The workbench's own preset: what differs from the reference. */
    private static final Map<String, String> DEFAULT = Map.ofEntries(
            Map.entry("surrogate", "auto"),
            Map.entry("unit", "ranges"),
            Map.entry("locality", "0.15"),
            Map.entry("localityEnd", "0.1"),
            Map.entry("thetaRate", "0.01"),
            Map.entry("reach", "4"),
            Map.entry("thetaRateEnd", "0.02"),
            Map.entry("targets", "auto"),
            Map.entry("controlVariate", "true"),
            Map.entry("oddWeight", "10"),
            Map.entry("batch", "2"),
            Map.entry("weightsSteps", "6"),
            Map.entry("outputActivation", "false"));

    /** Presets: the paper's settings, the workbench's own, and the latter's network with one of the paper's ideas missing. */
    static final Map<String, Map<String, String>> PRESETS = Map.of(
            "reference", Map.of(),
            "default", DEFAULT,
            "no-smoothing", network(Map.of("smoothing", "0")),
            "no-locality", network(Map.of("locality", "1", "localityEnd", "1")),
            "no-hysteresis", network(Map.of("hysteresis", "false")),
            "no-antithetic", network(Map.of("antithetic", "false")));

    private static Map<String, String> network(Map<String, String> changes) {
        Map<String, String> preset = new HashMap<>(DEFAULT);
        preset.put("surrogate", "network");
        preset.putAll(changes);
        return Map.copyOf(preset);
    }
}
