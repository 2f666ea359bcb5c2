package zerograds.optim.zerograds;

import java.util.StringJoiner;
import zerograds.optim.MemoryNeed;
import zerograds.optim.Method;
import zerograds.optim.settings.Settings;
import zerograds.space.ParameterSpace;
import zerograds.surrogate.network.Architecture;
import zerograds.surrogate.network.MemoryLimit;

/** Checks whether ZeroGrads' network fits into the memory, and suggests settings of a smaller one that does. */
final class NetworkRoom {
    private static final Method.Requirement SAMPLES =
            MemoryNeed.points("ZeroGrads", (n, settings) -> 2.0 * settings.whole("batch"), 3, "batch");

    private NetworkRoom() {}

    /** @throws IllegalArgumentException if the network, or the samples, do not fit into what this process may use */
    static void requireMemory(ParameterSpace space, Settings settings) {
        check(MemoryLimit.ofThisProcess(), space.dimension(), settings);
        SAMPLES.check(space, settings);
    }

    /**
     * @throws IllegalArgumentException if it does not; of the kind auto it is not known yet whether there will be one
     */
    static void check(MemoryLimit room, int n, Settings settings) {
        ZeroGradsSettings wanted = ZeroGradsSettings.of(settings);
        try {
            if (wanted.kind() == SurrogateKind.NETWORK) {
                room.require(wanted.architecture(), n);
            } else if (wanted.kind() == SurrogateKind.ARRAYS) {
                room.requireArrays(wanted.architecture(), n);
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(e.getMessage() + ". Leaner: " + leaner(room, n, wanted), e);
        }
    }

    private static String leaner(MemoryLimit room, int n, ZeroGradsSettings wanted) {
        StringJoiner choices = new StringJoiner(", ");
        if (wanted.kind() == SurrogateKind.ARRAYS && room.fits(wanted.architecture(), n)) {
            choices.add("surrogate=network");
        }
        Architecture has = wanted.architecture();
        for (int width = has.width() / 2; width >= 4; width /= 2) {
            if (room.fits(new Architecture(has.depth(), width, has.bands(), has.outputActivation()), n)) {
                choices.add("width=" + width);
                break;
            }
        }
        for (int bands = has.bands() - 1; bands >= 0; bands--) {
            if (room.fits(new Architecture(has.depth(), has.width(), bands, has.outputActivation()), n)) {
                choices.add("encoding=" + bands);
                break;
            }
        }
        return choices.add("surrogate=quadratic").toString();
    }
}
