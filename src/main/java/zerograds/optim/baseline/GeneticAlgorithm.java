package zerograds.optim.baseline;

import io.jenetics.DoubleChromosome;
import io.jenetics.DoubleGene;
import io.jenetics.EliteSelector;
import io.jenetics.GaussianMutator;
import io.jenetics.Genotype;
import io.jenetics.IntermediateCrossover;
import io.jenetics.Phenotype;
import io.jenetics.TournamentSelector;
import io.jenetics.UniformCrossover;
import io.jenetics.engine.Engine;
import io.jenetics.engine.EvolutionStart;
import io.jenetics.util.DoubleRange;
import io.jenetics.util.ISeq;
import io.jenetics.util.RandomRegistry;
import io.jenetics.util.Seq;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import zerograds.math.RandomStream;
import zerograds.optim.MemoryNeed;
import zerograds.optim.Method;
import zerograds.optim.settings.Schema;
import zerograds.optim.settings.Setting;
import zerograds.optim.settings.Settings;
import zerograds.space.ParameterSpace;

/**
 * A genetic algorithm with real genes, by Jenetics: tournaments choose the parents, children mix or blend their parents'
 * genes and mutate, an elite survives. Genes stay inside the parameters' ranges; the first generation holds the start.
 */
final class GeneticAlgorithm extends LibraryBaseline {
    private static final int FIRST_STREAM = 100;
    private static final int TOURNAMENT = 3;
    private static final double BLEND = 0.3;

    /** Of an individual and its child: each gene is an object in a chromosome of its own. */
    private static final double DOUBLES_PER_GENE = 40;

    static final Method METHOD = new Method(
            "genetic",
            "Genetic algorithm",
            new Schema(List.of(
                    new Setting.Whole(
                            "population",
                            "Population",
                            SharedSettings.SAMPLING,
                            "Individuals in a generation. A change begins anew, with the best individual.",
                            "points",
                            4,
                            1024,
                            true,
                            40),
                    new Setting.Real(
                            "mutation",
                            "Mutation",
                            SharedSettings.SAMPLING,
                            "The probability that a gene of a child changes, by a quarter of its range on average. A"
                                    + " change begins anew, with the best individual.",
                            "",
                            1e-4,
                            1,
                            true,
                            0.05),
                    new Setting.Real(
                            "crossover",
                            "Crossover",
                            SharedSettings.SAMPLING,
                            "The probability that two individuals mix their genes. A change begins anew, with the best"
                                    + " individual.",
                            "",
                            0,
                            1,
                            false,
                            0.7))),
            Map.of("default", Map.of()),
            GeneticAlgorithm::new,
            MemoryNeed.memory(
                    "The genetic algorithm",
                    (n, settings) -> DOUBLES_PER_GENE * n * settings.whole("population"),
                    (n, settings) -> settings.whole("population") + " individuals and their children",
                    MemoryNeed.MANY));

    private final long seed;

    GeneticAlgorithm(ParameterSpace space, Settings settings, long seed) {
        super(space, settings, seed);
        this.seed = seed;
    }

    @Override
    LibraryLoop.Body body(double[] start, Settings now, long round) {
        RandomStream stream = new RandomStream(seed, FIRST_STREAM + (int) round);
        AtomicLong words = new AtomicLong();
        RandomGenerator random = () -> stream.bits(words.getAndIncrement(), 0);
        return oracle -> RandomRegistry.using(random, numbers -> evolve(start, now, oracle));
    }

    private void evolve(double[] start, Settings now, LibraryLoop.Oracle oracle) {
        Engine<DoubleGene, Double> engine = new Engine.Builder<DoubleGene, Double>(
                        individuals -> evaluate(individuals, oracle), genotype(start))
                .minimizing()
                .populationSize(now.whole("population"))
                .offspringSelector(new TournamentSelector<>(TOURNAMENT))
                .survivorsSelector(new EliteSelector<>())
                .alterers(
                        new UniformCrossover<>(now.real("crossover") / 2),
                        new IntermediateCrossover<>(now.real("crossover"), BLEND),
                        new GaussianMutator<>(now.real("mutation")))
                .executor(Runnable::run)
                .build();
        List<Phenotype<DoubleGene, Double>> first = new ArrayList<>();
        first.add(Phenotype.of(individual(start), 1));
        for (int i = 1; i < now.whole("population"); i++) {
            first.add(Phenotype.of(genotype(start).newInstance(), 1));
        }
        EvolutionStart<DoubleGene, Double> generation = EvolutionStart.of(ISeq.of(first), 1);
        while (true) {
            generation = engine.evolve(generation).next();
        }
    }

    private Genotype<DoubleGene> genotype(double[] start) {
        return Genotype.of(IntStream.range(0, start.length)
                .mapToObj(j -> DoubleChromosome.of(range(j, start[j])))
                .toList());
    }

    private Genotype<DoubleGene> individual(double[] start) {
        return Genotype.of(IntStream.range(0, start.length)
                .mapToObj(j -> DoubleChromosome.of(DoubleGene.of(start[j], range(j, start[j]))))
                .toList());
    }

    /** A start outside the range widens it. */
    private DoubleRange range(int j, double start) {
        return DoubleRange.of(Math.min(domain().least(j), start), Math.nextUp(Math.max(domain().most(j), start)));
    }

    private static ISeq<Phenotype<DoubleGene, Double>> evaluate(
            Seq<Phenotype<DoubleGene, Double>> individuals, LibraryLoop.Oracle oracle) {
        List<Phenotype<DoubleGene, Double>> fresh =
                individuals.stream().filter(Phenotype::nonEvaluated).toList();
        if (fresh.isEmpty()) {
            return individuals.asISeq();
        }
        double[][] points = fresh.stream().map(GeneticAlgorithm::point).toArray(double[][]::new);
        double[] losses = oracle.losses(points);
        List<Phenotype<DoubleGene, Double>> known = new ArrayList<>();
        int next = 0;
        for (Phenotype<DoubleGene, Double> individual : individuals) {
            known.add(individual.isEvaluated() ? individual : individual.withFitness(losses[next++]));
        }
        return ISeq.of(known);
    }

    private static double[] point(Phenotype<DoubleGene, Double> individual) {
        return individual.genotype().stream()
                .mapToDouble(chromosome -> chromosome.get(0).doubleValue())
                .toArray();
    }
}
