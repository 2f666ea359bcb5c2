package zerograds.forward.builtin.drawing;

import zerograds.space.Point;

/**
 * A small network whose weights are values of a point: fully connected layers, tanh after each but the last. Layer by
 * layer come the weights, one row for each output unit, and the biases. Immutable and thread safe.
 *
 * @param from index of its first value
 * @param widths units of each layer, the inputs first
 */
record DenseLayers(int from, int... widths) {
    /** How many values it takes. */
    int size() {
        int size = 0;
        for (int layer = 1; layer < widths.length; layer++) {
            size += (widths[layer - 1] + 1) * widths[layer];
        }
        return size;
    }

    /**
     * What it answers.
     *
     * @param inputs shape {@code [widths[0]]}
     * @return shape {@code [widths[last]]}
     */
    double[] answer(Point point, double... inputs) {
        double[] units = inputs;
        int at = from;
        for (int layer = 1; layer < widths.length; layer++) {
            double[] next = new double[widths[layer]];
            int biases = at + units.length * next.length;
            for (int row = 0; row < next.length; row++) {
                double sum = point.value(biases + row);
                for (int i = 0; i < units.length; i++) {
                    sum += point.value(at + row * units.length + i) * units[i];
                }
                next[row] = layer + 1 < widths.length ? Math.tanh(sum) : sum;
            }
            at = biases + next.length;
            units = next;
        }
        return units;
    }
}
