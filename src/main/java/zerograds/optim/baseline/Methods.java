package zerograds.optim.baseline;

import java.util.List;
import zerograds.optim.Method;
import zerograds.optim.zerograds.ZeroGrads;

/** The optimizers that come with the workbench. */
public final class Methods {
    /** All of them, the workbench's own first. */
    public static final List<Method> ALL = List.of(
            ZeroGrads.METHOD,
            CmaEs.METHOD,
            CmaEs.SEPARABLE,
            NelderMead.METHOD,
            Bobyqa.METHOD,
            GeneticAlgorithm.METHOD,
            SimulatedAnnealing.METHOD,
            RandomSearch.METHOD,
            Spsa.METHOD,
            PlateauReduced.METHOD,
            EvolutionStrategy.METHOD,
            FiniteDifferences.METHOD,
            ExactGradient.METHOD);

    private Methods() {}

    /** @throws IllegalArgumentException if there is no such method */
    public static Method of(String id) {
        return ALL.stream()
                .filter(method -> method.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no optimizer '" + id + "'; there are "
                        + ALL.stream().map(Method::id).toList()));
    }
}
