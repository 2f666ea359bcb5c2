package zerograds.forward.builtin.drawing;

import zerograds.problem.Signal;

/** Scales grey images down to a given size. Pure functions. */
final class Shrunk {
    private Shrunk() {}

    /** The image with {@code size} × {@code size} pixels, each the mean of what it covers. */
    static Signal to(int size, Signal image) {
        int height = image.shape().get(0);
        int width = image.shape().get(1);
        float[] values = new float[size * size];
        for (int i = 0; i < values.length; i++) {
            double left = (double) (i % size) * width / size;
            double top = (double) Math.floorDiv(i, size) * height / size;
            double sum = 0;
            for (int y = (int) top; y < Math.min(height, top + (double) height / size); y++) {
                double rows = Math.min(y + 1, top + (double) height / size) - Math.max(y, top);
                for (int x = (int) left; x < Math.min(width, left + (double) width / size); x++) {
                    double columns = Math.min(x + 1, left + (double) width / size) - Math.max(x, left);
                    sum += rows * columns * image.value(y * width + x);
                }
            }
            values[i] = (float) (sum * size * size / ((double) width * height));
        }
        return Signal.of(values, size, size);
    }
}
