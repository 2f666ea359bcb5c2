package zerograds.optim.baseline;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import zerograds.eval.Evaluation;
import zerograds.optim.MemoryNeed;
import zerograds.optim.Method;
import zerograds.optim.Step;
import zerograds.optim.settings.Schema;
import zerograds.optim.settings.Setting;
import zerograds.optim.settings.Settings;
import zerograds.space.ParameterSpace;
import zerograds.state.Fields;

/**
 * CMA-ES (Hansen, "The CMA evolution strategy: a tutorial", arXiv 1604.00772, with positive weights only) and its separable
 * variant, whose covariance is diagonal (Ros and Hansen, "A simple modification in CMA-ES achieving linear time and space
 * complexity", PPSN X, 2008). θ is the mean of the search distribution.
 *
 * <p>Bounds: a candidate outside is evaluated at the nearest point inside, and ranked as if worse by its squared distance
 * in units of σ, times the spread of the generation's losses; the mean is projected. Failures rank last.
 */
final class CmaEs extends Baseline<CmaEs.Search> {
    /** A full covariance of more parameters would not fit into a moment or into memory. */
    private static final int MOST_PARAMETERS = 2_000;

    private static final double LEAST_STEP = 1e-30;

    private static final Schema SCHEMA = new Schema(List.of(
            SharedSettings.share(
                    "step",
                    "First step σ",
                    SharedSettings.SAMPLING,
                    "The standard deviation of the first generation, as a share of the parameters' ranges; read at the"
                            + " start only. The tutorial advises 0.3 if nothing is known.",
                    0.1),
            new Setting.Whole(
                    "population",
                    "Population λ, 0: auto",
                    SharedSettings.SAMPLING,
                    "Candidates in a generation; 0 for 4 + 3 ln n. Larger ones find better minima where there are many,"
                            + " and take longer.",
                    "points",
                    0,
                    4096,
                    false,
                    0)));

    private static final Map<String, Map<String, String>> PRESETS =
            Map.of("default", Map.of(), "reference", Map.of("step", "0.3"));

    private static final Method.Requirement POPULATION =
            MemoryNeed.points("CMA-ES", (n, settings) -> population(n, settings), 5, "population");

    static final Method METHOD = new Method("cma-es", "CMA-ES", SCHEMA, PRESETS, CmaEs::full, (space, settings) -> {
        check(space);
        POPULATION.check(space, settings);
    });

    static final Method SEPARABLE = new Method(
            "sep-cma-es",
            "Separable CMA-ES",
            SCHEMA,
            PRESETS,
            CmaEs::separable,
            (space, settings) -> POPULATION.check(space, settings));

    private final boolean separable;
    private double[][] steps = new double[0][0];
    private double[][] outside = new double[0][0];

    private CmaEs(ParameterSpace space, Settings settings, long seed, boolean separable) {
        super(space, settings, seed);
        this.separable = separable;
        memory().begin(settings.real("step"), separable ? DiagonalCovariance::new : FullCovariance::new);
    }

    private static CmaEs full(ParameterSpace space, Settings settings, long seed) {
        check(space);
        return new CmaEs(space, settings, seed, false);
    }

    private static void check(ParameterSpace space) {
        if (space.dimension() > MOST_PARAMETERS) {
            throw new IllegalArgumentException(
                    "'cma-es' keeps a matrix of n × n numbers and takes at most " + MOST_PARAMETERS
                            + " parameters, but got " + space.dimension() + "; 'sep-cma-es' takes any number");
        }
    }

    /** λ. */
    private static int population(int n, Settings settings) {
        int asked = settings.whole("population");
        return asked == 0 ? 4 + (int) (3 * Math.log(n)) : Math.max(2, asked);
    }

    private static CmaEs separable(ParameterSpace space, Settings settings, long seed) {
        return new CmaEs(space, settings, seed, true);
    }

    @Override
    Search begin(double[] start) {
        return new Search(start);
    }

    @Override
    double[][] propose(double progress) {
        Search search = memory();
        int n = domain().dimension();
        int count = population(n, settings());
        steps = new double[count][n];
        outside = new double[count][n];
        double[][] points = new double[count][n];
        double[] z = new double[n];
        for (int k = 0; k < count; k++) {
            gaussians(k, z);
            search.covariance.transform(z, steps[k]);
            for (int j = 0; j < n; j++) {
                double wanted = search.mean[j] + search.sigma * steps[k][j];
                points[k][j] = domain().clamp(j, wanted);
                outside[k][j] = wanted - points[k][j];
            }
        }
        return points;
    }

    @Override
    Step learn(List<Evaluation> answers) {
        double[] losses = losses(answers);
        penalise(losses);
        int[] ranked = IntStream.range(0, losses.length)
                .boxed()
                .filter(k -> Double.isFinite(losses[k]))
                .sorted(Comparator.comparingDouble(k -> losses[k]))
                .mapToInt(Integer::intValue)
                .toArray();
        int parents = Math.min(losses.length / 2, ranked.length);
        if (parents > 0) {
            double[][] best =
                    Arrays.stream(ranked, 0, parents).mapToObj(k -> steps[k]).toArray(double[][]::new);
            memory().recombine(best, new Recombination(domain().dimension(), parents, separable));
            domain().project(memory().mean);
        }
        return silent();
    }

    private void penalise(double[] losses) {
        double[] sorted =
                Arrays.stream(losses).filter(Double::isFinite).sorted().toArray();
        if (sorted.length > 0) {
            double spread = sorted[sorted.length - 1] - sorted[0];
            double unit = memory().sigma * memory().sigma * domain().dimension();
            for (int k = 0; k < losses.length; k++) {
                losses[k] += spread * Arrays.stream(outside[k]).map(x -> x * x).sum() / unit;
            }
        }
    }

    /** The search distribution N(mean, σ² C) and its evolution paths, units. */
    static final class Search implements Memory {
        private final double[] mean;
        private final double[] sigmaPath;
        private final double[] path;
        private double sigma;
        private Covariance covariance = new DiagonalCovariance(0);
        private long generation;

        private Search(double[] start) {
            mean = start.clone();
            sigmaPath = new double[start.length];
            path = new double[start.length];
        }

        private void begin(double step, IntFunction<Covariance> shape) {
            sigma = step;
            covariance = shape.apply(mean.length);
        }

        /** The tutorial's appendix A: mean, paths, covariance, step size. */
        private void recombine(double[][] best, Recombination r) {
            int n = mean.length;
            generation++;
            double[] step = r.average(best);
            double[] white = new double[n];
            covariance.whiten(step, white);
            double norm = 0;
            for (int j = 0; j < n; j++) {
                mean[j] += sigma * step[j];
                sigmaPath[j] = (1 - r.sigmaRate()) * sigmaPath[j]
                        + Math.sqrt(r.sigmaRate() * (2 - r.sigmaRate()) * r.selection()) * white[j];
                norm += sigmaPath[j] * sigmaPath[j];
            }
            double length = Math.sqrt(norm) / r.expectedNorm();
            double settled = Math.sqrt(1 - Math.pow(1 - r.sigmaRate(), 2.0 * generation));
            boolean steady = length / settled < 1.4 + 2 / (n + 1.0);
            for (int j = 0; j < n; j++) {
                path[j] *= 1 - r.pathRate();
                if (steady) {
                    path[j] += Math.sqrt(r.pathRate() * (2 - r.pathRate()) * r.selection()) * step[j];
                }
            }
            double stall = steady ? 0 : r.pathRate() * (2 - r.pathRate());
            double keep = 1 - r.rankOne() * (1 - stall) - r.rankMu();
            covariance.update(keep, r.rankOne(), path, r.rankMu(), best, r.weights());
            double growth = Math.min(1, r.sigmaRate() / r.damping() * (length - 1));
            sigma = Math.max(LEAST_STEP, sigma * Math.exp(growth));
        }

        @Override
        public void fields(Fields fields) {
            fields.fill(mean);
            fields.fill(sigmaPath);
            fields.fill(path);
            sigma = fields.number(sigma);
            covariance.fields(fields);
            generation = fields.whole(generation);
        }

        @Override
        public double[] theta() {
            return mean;
        }
    }
}
