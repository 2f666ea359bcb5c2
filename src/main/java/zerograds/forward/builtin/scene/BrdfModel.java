package zerograds.forward.builtin.scene;

import java.util.List;
import zerograds.forward.builtin.option.BuiltIn;
import zerograds.forward.builtin.option.Option;
import zerograds.forward.builtin.option.Options;
import zerograds.problem.ForwardModel;
import zerograds.problem.Signal;
import zerograds.space.ParameterSpace;
import zerograds.space.Point;

/**
 * A sphere under three lamps, a colour image of shape {@code [size, size, 3]}, exposed so that highlights are clipped at 1. Its
 * material is Lambert's, with a coat of microfacets: distribution of Trowbridge and Reitz, α = roughness², shadowing of Smith
 * after Schlick, Fresnel's reflectance after Schlick (B. Walter et al., "Microfacet Models for Refraction through Rough
 * Surfaces", EGSR 2007; C. Schlick, "An Inexpensive BRDF Model", 1994). Thread safe.
 */
public final class BrdfModel implements ForwardModel {
    public static final BuiltIn KIND = new BuiltIn(
            "brdf",
            "A shiny sphere under three lamps. Five values: red, green and blue of its body, its reflectance straight"
                    + " on, and its roughness.",
            List.of(new Option.Whole("size", "The sides of the image, in pixels.", 8, 1024, 64)),
            BrdfModel::new);

    private static final int VALUES = 5;
    private static final double RADIUS = 0.9;
    private static final double SMOOTHEST = 1e-3;

    /** The directions towards the lamps, not yet of length 1, and their colours. */
    private static final double[][] LAMPS = {
        {-0.6, 0.7, 0.8, 2.4, 2.2, 2.0}, {0.9, 0.2, 0.5, 0.5, 0.7, 1.0}, {0.1, -0.8, 0.35, 0.5, 0.35, 0.25}
    };

    private final int size;

    private BrdfModel(Options options, ParameterSpace space) {
        BuiltIn.requireSize(space, VALUES);
        size = options.whole("size");
    }

    @Override
    public Session open() {
        return (point, seed) -> render(point);
    }

    private Signal render(Point point) {
        float[] image = new float[size * size * 3];
        for (int pixel = 0; pixel < size * size; pixel++) {
            int row = pixel / size;
            double x = ((pixel % size + 0.5) / size * 2 - 1) / RADIUS;
            double y = (1 - (row + 0.5) / size * 2) / RADIUS;
            double square = x * x + y * y;
            for (int channel = 0; channel < 3; channel++) {
                double light = square < 1
                        ? reflected(new Vector(x, y, Math.sqrt(1 - square)), point, channel)
                        : 0.05 + 0.03 * y;
                image[3 * pixel + channel] = (float) Math.max(0, Math.min(1, light));
            }
        }
        return Signal.of(image, size, size, 3);
    }

    /** The light that comes to the eye, far away along z. */
    private static double reflected(Vector normal, Point material, int channel) {
        double sum = 0.04 * material.value(channel);
        for (double[] lamp : LAMPS) {
            Vector towards = new Vector(lamp[0], lamp[1], lamp[2]).normalised();
            double cosine = normal.dot(towards);
            if (cosine > 0) {
                double body = material.value(channel) / Math.PI;
                sum += lamp[3 + channel] * cosine * (body + coat(normal, towards, cosine, material));
            }
        }
        return sum;
    }

    private static double coat(Vector normal, Vector towards, double cosine, Point material) {
        Vector half = new Vector(towards.x(), towards.y(), towards.z() + 1).normalised();
        double straight = material.value(3);
        double alpha = Math.max(SMOOTHEST, material.value(4) * material.value(4));
        double facing = normal.dot(half);
        double spread = facing * facing * (alpha * alpha - 1) + 1;
        double facets = alpha * alpha / (Math.PI * spread * spread);
        double fresnel = straight + (1 - straight) * Math.pow(1 - half.z(), 5);
        double k = 0.5 * alpha;
        double visible = 1 / ((cosine * (1 - k) + k) * (normal.z() * (1 - k) + k));
        return 0.25 * facets * fresnel * visible;
    }
}
