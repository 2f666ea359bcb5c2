package zerograds.run;

import static zerograds.run.FailingRegions.balls;
import static zerograds.run.FailingRegions.image;
import static zerograds.run.FailingRegions.strips;
import static zerograds.run.Vectors.STREAM;
import static zerograds.run.Vectors.point;
import static zerograds.run.Vectors.targetOf;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import zerograds.math.RandomStream;
import zerograds.problem.ForwardException;
import zerograds.problem.ForwardModel;
import zerograds.problem.Signal;
import zerograds.run.FailingRegions.Trial;

/** Models of images that fail in strips and balls between the start and the optimum. */
final class FailingImages {
    private FailingImages() {}

    /** Images that fail in strips and balls no wider than σ, between the start and the optimum; and the same without them. */
    static Map<String, LongFunction<Trial>> images() {
        Map<String, LongFunction<Trial>> all = new LinkedHashMap<>();
        all.put("disc", seed -> discs(3, seed, x -> false));
        all.put("disc, strip", seed -> discs(3, seed, strips(3, seed, 1)));
        all.put("disc, strips", seed -> discs(3, seed, strips(3, seed, 2)));
        all.put("disc, balls", seed -> discs(3, seed, balls(3, seed)));
        all.put("discs", seed -> discs(9, seed, x -> false));
        all.put("discs, strip", seed -> discs(9, seed, strips(9, seed, 1)));
        all.put("discs, strips", seed -> discs(9, seed, strips(9, seed, 2)));
        all.put("discs, balls", seed -> discs(9, seed, balls(9, seed)));
        all.put("discs, 20 % of calls", seed -> discs(seed, 0.2));
        all.put("texture", seed -> texture(seed, x -> false));
        all.put("texture, strips", seed -> texture(seed, strips(64, seed, 2)));
        all.put("texture, balls", seed -> texture(seed, balls(64, seed)));
        return all;
    }

    /** Three aliased discs of 24 × 24 pixels: centre and radius each. */
    static Trial discs(int n, long seed, Predicate<double[]> fails) {
        double[] target = targetOf(n, seed);
        ForwardModel model = () -> (point, call) -> {
            if (fails.test(point.values())) {
                throw new ForwardException("no mesh");
            }
            return draw(point.values());
        };
        return new Trial(image(n, model, draw(target)), target);
    }

    static Trial discs(long seed, double share) {
        double[] target = targetOf(9, seed);
        RandomStream luck = new RandomStream(seed, STREAM);
        ForwardModel model = () -> (point, call) -> {
            if (luck.uniform(call, 0) < share) {
                throw new ForwardException("out of memory");
            }
            return draw(point.values());
        };
        return new Trial(image(9, model, draw(target)), target);
    }

    static Signal draw(double[] x) {
        float[] pixels = new float[24 * 24];
        for (int p = 0; p < pixels.length; p++) {
            int row = p / 24;
            double u = (p % 24 + 0.5) / 24;
            double v = (row + 0.5) / 24;
            for (int k = 0; k < x.length / 3; k++) {
                double du = u - x[3 * k];
                double dv = v - x[3 * k + 1];
                double radius = 0.05 + 0.3 * x[3 * k + 2];
                if (du * du + dv * dv < radius * radius) {
                    pixels[p] += (float) (0.3 + 0.2 * k);
                }
            }
        }
        return Signal.of(pixels, 24, 24);
    }

    /** 8 × 8 texels in 16 steps of grey. */
    static Trial texture(long seed, Predicate<double[]> fails) {
        double[] target = targetOf(64, seed);
        ForwardModel model = () -> (point, call) -> {
            if (fails.test(point.values())) {
                throw new ForwardException("no mesh");
            }
            return grey(point.values());
        };
        return new Trial(image(64, model, grey(target)), target);
    }

    static Signal grey(double[] x) {
        float[] pixels = new float[64];
        for (int p = 0; p < 64; p++) {
            pixels[p] = (float) (Math.round(16 * x[p]) / 16.0);
        }
        return Signal.of(pixels, 8, 8);
    }
}
