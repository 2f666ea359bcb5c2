package zerograds.optim;

import java.util.List;
import java.util.Map;
import zerograds.surrogate.Architecture;
import zerograds.surrogate.Fit;

/**
 * ZeroGrads' settings in typed form; the fallbacks are the reference's (ZeroGrads, supplement; authors' code).
 *
 * @param locality σ, scaled coordinates
 * @param smoothing s: the smoothing radius is s·σ
 * @param batch B: 2B sites are drawn in each iteration
 * @param antithetic whether they come in mirrored pairs
 * @param thetaSteps k_θ
 * @param thetaRate Adam's step size on θ
 * @param fit k_φ, Adam's step size on φ, weight of the odd part
 * @param architecture of the network
 * @param logTargets whether log(1 + y) is fitted instead of y
 * @param rangeInputs whether the network sees θ normalised by the parameters' ranges
 * @param hysteresis whether φ is kept from iteration to iteration
 */
record ZeroGradsSettings(
        double locality,
        double smoothing,
        int batch,
        boolean antithetic,
        int thetaSteps,
        double thetaRate,
        Fit fit,
        Architecture architecture,
        boolean logTargets,
        boolean rangeInputs,
        boolean hysteresis) {
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
                    "Frequencies of the positional encoding: x, sin 2ᵏx, cos 2ᵏx for k < m; 0 for none. More of them fit"
                            + " sharper detail, but follow noise as well.",
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
                    "Pass the output through the leaky rectifier too, as the reference does.",
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
            new Setting.Toggle(
                    "logTargets",
                    "Fit log(1 + loss)",
                    LEARNING,
                    "Fit the logarithm: for losses that span decades. Losses must not be below −1.",
                    false),
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

    /** Presets: the paper's settings, and the workbench's own. */
    static final Map<String, Map<String, String>> PRESETS = Map.of(
            "reference", Map.of(),
            "default",
                    Map.of("thetaRate", "0.005", "logTargets", "true", "oddWeight", "10", "outputActivation", "false"));

    static ZeroGradsSettings of(Settings settings) {
        Fit fit = new Fit(
                settings.whole("weightsSteps"),
                settings.real("weightsRate"),
                settings.toggle("antithetic") ? settings.real("oddWeight") : 1);
        Architecture architecture = new Architecture(
                settings.whole("depth"),
                settings.whole("width"),
                settings.whole("encoding"),
                settings.toggle("outputActivation"));
        return new ZeroGradsSettings(
                settings.real("locality"),
                settings.real("smoothing"),
                settings.whole("batch"),
                settings.toggle("antithetic"),
                settings.whole("thetaSteps"),
                settings.real("thetaRate"),
                fit,
                architecture,
                settings.toggle("logTargets"),
                settings.option("inputs").equals("range"),
                settings.toggle("hysteresis"));
    }
}
