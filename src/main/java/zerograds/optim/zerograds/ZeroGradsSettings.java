package zerograds.optim.zerograds;

import zerograds.optim.settings.Settings;
import zerograds.surrogate.Fit;
import zerograds.surrogate.network.Architecture;

/**
 * ZeroGrads' settings in typed form.
 *
 * @param locality σ, scaled coordinates
 * @param smoothing s: the smoothing radius is s·σ
 * @param batch B: 2B sites are drawn in each iteration
 * @param antithetic whether they come in mirrored pairs
 * @param thetaSteps k_θ
 * @param thetaRate Adam's step size on θ
 * @param reach how far θ can travel within the budget, at least
 * @param fit k_φ, Adam's step size on φ, weight of the odd part
 * @param architecture of the network
 * @param kind of surrogate
 * @param relative whether σ and the rate for θ are measured in the parameters' ranges
 * @param localitySchedule of σ
 * @param rateSchedule of the rate for θ
 * @param targets what is fitted
 * @param controlVariate whether the samples correct the surrogate's gradient
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
        double reach,
        Fit fit,
        Architecture architecture,
        SurrogateKind kind,
        boolean relative,
        Schedule localitySchedule,
        Schedule rateSchedule,
        Targets targets,
        boolean controlVariate,
        boolean rangeInputs,
        boolean hysteresis) {
    /** Whether a learner of these settings knows nothing that one of the others could go on with. */
    boolean learnsOtherwiseThan(ZeroGradsSettings others) {
        return !architecture.equals(others.architecture)
                || rangeInputs != others.rangeInputs
                || kind != others.kind
                || targets != others.targets;
    }

    static ZeroGradsSettings of(Settings settings) {
        Targets targets = settings.choice("targets", Targets.class);
        Fit fit = new Fit(
                settings.whole("weightsSteps"),
                settings.real("weightsRate"),
                settings.toggle("antithetic") ? settings.real("oddWeight") : 1);
        Architecture architecture = new Architecture(
                settings.whole("depth"),
                settings.whole("width"),
                settings.whole("encoding"),
                settings.toggle("outputActivation") && targets != Targets.AUTO);
        return new ZeroGradsSettings(
                settings.real("locality"),
                settings.real("smoothing"),
                settings.whole("batch"),
                settings.toggle("antithetic"),
                settings.whole("thetaSteps"),
                settings.real("thetaRate"),
                settings.real("reach"),
                fit,
                architecture,
                settings.choice("surrogate", SurrogateKind.class),
                settings.option("unit").equals("ranges"),
                new Schedule(settings.real("localityEnd")),
                new Schedule(settings.real("thetaRateEnd")),
                targets,
                settings.toggle("controlVariate"),
                settings.option("inputs").equals("range"),
                settings.toggle("hysteresis"));
    }
}
