package zerograds.lab.speed;

import java.util.List;
import zerograds.surrogate.network.Architecture;
import zerograds.surrogate.network.Mlp;

/**
 * The surrogate's work in one iteration; no forward model.
 *
 * @param id its name
 * @param n the number of parameters
 * @param architecture of the network
 * @param pairs B, mirrored pairs in a batch
 * @param thetaSteps k_θ
 * @param weightsSteps k_φ
 */
public record Workload(String id, int n, Architecture architecture, int pairs, int thetaSteps, int weightsSteps) {
    private static final Architecture SMALL = new Architecture(3, 64, 0, true);
    private static final Architecture LARGE = new Architecture(8, 128, 6, true);

    /** The reference's tasks (ZeroGrads, supplement; authors' code), small ones first. */
    public static final List<Workload> ALL = List.of(
            new Workload("rosenbrock", 2, SMALL, 4, 1, 3),
            new Workload("toy", 1, SMALL, 10, 3, 3),
            new Workload("led-display", 336, SMALL, 1, 1, 3),
            new Workload("texture-16", 3 * 16 * 16, LARGE, 20, 1, 3),
            new Workload("texture-32", 3 * 32 * 32, LARGE, 20, 1, 3),
            new Workload("texture-64", 3 * 64 * 64, LARGE, 20, 1, 3),
            new Workload("digit-mlp", 35_152, new Architecture(8, 128, 3, true), 10, 4, 10),
            new Workload("texture-256", 3 * 256 * 256, LARGE, 20, 1, 3));

    /** @throws IllegalArgumentException if there is none with this name */
    public static Workload of(String id) {
        return ALL.stream()
                .filter(workload -> workload.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no size '" + id + "'; there are "
                        + ALL.stream().map(Workload::id).toList()));
    }

    /** Samples in a batch, 2B, which are an iteration's evaluations. */
    public int rows() {
        return 2 * pairs;
    }

    /** The network's weights and biases. */
    public long weights() {
        return architecture.weights(n);
    }

    /** Bytes of the weights and their moments. */
    public long bytes() {
        return Mlp.bytes(architecture, n);
    }
}
