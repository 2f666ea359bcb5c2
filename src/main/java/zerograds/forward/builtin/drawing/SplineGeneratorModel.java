package zerograds.forward.builtin.drawing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import zerograds.forward.builtin.option.BuiltIn;
import zerograds.forward.builtin.option.Option;
import zerograds.forward.builtin.option.Options;
import zerograds.problem.ForwardModel;
import zerograds.problem.Signal;
import zerograds.space.ParameterSpace;
import zerograds.space.Point;

/**
 * An autoencoder whose decoder draws with a pen (after ZeroGrads, spline VAE): an encoder turns each training image into a
 * point of a latent plane, a decoder turns that into control points of a spline, and a rasteriser without anti-aliasing draws it.
 * The values are the encoder's weights, 25 → 8 → 2 units, then the decoder's, 2 → 12 → 2 · points.
 *
 * <p>Answers with an image of squares, five in a row: what becomes of the training images; the same at half and at a quarter of
 * the size, twice and four times as bright, so that each size weighs alike and a stroke is drawn to ink that it does not touch yet; a
 * grid of the latent plane from −1.5 to 1.5 in both directions, which is compared with nothing; and a thin strip with a patch for
 * each training image, as bright as its latent point is far from the middle. Thread safe.
 */
public final class SplineGeneratorModel implements ForwardModel {
    public static final BuiltIn KIND = new BuiltIn(
            "spline-generator",
            "An autoencoder that draws: the values are the weights of an encoder, which looks at training images, and"
                    + " of a decoder, which emits the control points of splines.",
            List.of(
                    new Option.Images("images", "The training images: a file of type IDX beside the problem's."),
                    new Option.Whole("size", "The sides of a drawing, in pixels.", 8, 64, 20),
                    new Option.Whole("points", "Control points of a spline.", 4, 64, 8),
                    new Option.Real("prior", "How bright the distance from the middle of the plane is.", 0, 10, 0.1)),
            SplineGeneratorModel::new);

    private static final int COLUMNS = 5;
    private static final int SEEN = 5;
    private static final int STRIP = 2;
    private static final double REACH = 1.5;
    private static final double PEN = 0.055;

    private final int size;
    private final int points;
    private final double prior;
    private final List<Signal> training;
    private final List<double[]> seen = new ArrayList<>();
    private final DenseLayers encoder;
    private final DenseLayers decoder;

    private SplineGeneratorModel(Options options, ParameterSpace space) {
        size = options.whole("size");
        points = options.whole("points");
        prior = options.real("prior");
        training = options.images("images").stream()
                .map(image -> Shrunk.to(size, image))
                .toList();
        for (Signal image : options.images("images")) {
            float[] values = Shrunk.to(SEEN, image).toArray();
            double[] inputs = new double[values.length];
            Arrays.setAll(inputs, i -> values[i]);
            seen.add(inputs);
        }
        encoder = new DenseLayers(0, SEEN * SEEN, 8, 2);
        decoder = new DenseLayers(encoder.size(), 2, 12, 2 * points);
        BuiltIn.requireSize(space, encoder.size() + decoder.size());
    }

    private int rows() {
        return (training.size() + COLUMNS - 1) / COLUMNS;
    }

    private int width() {
        return COLUMNS * size;
    }

    /** The first row of the grid. */
    private int grid() {
        return rows() * (size + size / 2);
    }

    private int height() {
        return grid() + COLUMNS * size + STRIP;
    }

    /** The training images, nothing in place of the grid, and a dark strip: what is not a number is not compared. */
    public Signal target() {
        float[] values = new float[width() * height()];
        Arrays.fill(values, grid() * width(), (height() - STRIP) * width(), Float.NaN);
        for (int i = 0; i < training.size(); i++) {
            putAtAllSizes(training.get(i), i, values);
        }
        return Signal.of(values, height(), width());
    }

    @Override
    public Session open() {
        return (point, seed) -> render(point);
    }

    private Signal render(Point point) {
        float[] values = new float[width() * height()];
        for (int i = 0; i < training.size(); i++) {
            double[] latent = encoder.answer(point, seen.get(i));
            putAtAllSizes(drawn(point, latent), i, values);
            float brightness = (float) (prior * Math.hypot(latent[0], latent[1]));
            int patch = width() / training.size();
            for (int row = height() - STRIP; row < height(); row++) {
                Arrays.fill(values, row * width() + i * patch, row * width() + (i + 1) * patch, brightness);
            }
        }
        for (int i = 0; i < COLUMNS * COLUMNS; i++) {
            double right = REACH * (2.0 * (i % COLUMNS) / (COLUMNS - 1) - 1);
            double up = REACH * (1 - 2.0 * Math.floorDiv(i, COLUMNS) / (COLUMNS - 1));
            put(drawn(point, new double[] {right, up}), 1, grid(), 0, i, values);
        }
        return Signal.of(values, height(), width());
    }

    private Signal drawn(Point point, double[] latent) {
        double[] offsets = decoder.answer(point, latent);
        double[] x = new double[points];
        double[] y = new double[points];
        for (int k = 0; k < points; k++) {
            double diagonal = 0.25 + 0.5 * k / (points - 1);
            x[k] = size * (diagonal + 0.5 * offsets[2 * k]);
            y[k] = size * (diagonal + 0.5 * offsets[2 * k + 1]);
        }
        Raster raster = new Raster(size, size, 1);
        new SplinePen(raster, PEN * size).draw(x, y);
        return raster.toSignal();
    }

    private void putAtAllSizes(Signal square, int cell, float[] values) {
        int half = size / 2;
        int quarter = size / 4;
        put(square, 1, 0, 0, cell, values);
        put(Shrunk.to(half, square), 2, rows() * size, 0, cell, values);
        put(Shrunk.to(quarter, square), 4, rows() * size, COLUMNS * half, cell, values);
    }

    /** Puts a square, brighter by a factor, into a cell of those that begin at {@code top} and {@code left}. */
    private void put(Signal square, int factor, int top, int left, int cell, float[] values) {
        int side = square.shape().get(0);
        int corner = (top + Math.floorDiv(cell, COLUMNS) * side) * width() + left + cell % COLUMNS * side;
        for (int row = 0; row < side; row++) {
            for (int column = 0; column < side; column++) {
                values[corner + row * width() + column] = factor * (float) square.value(row * side + column);
            }
        }
    }
}
