package zerograds.ui.plot;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import zerograds.run.Field;
import zerograds.run.Slice;

/**
 * Lines of equal value on a plane, by marching squares: straight pieces through the cells of the grid.
 *
 * @param segments four numbers each: from (x, y) to (x, y), along the slice's axes
 */
record Contours(double[] segments) {
    /**
     * The line at {@code level}.
     *
     * @param scale applied to the values and the level before they are interpolated
     */
    static Contours of(Field field, double level, DoubleUnaryOperator scale) {
        Tracer tracer = new Tracer(field, scale.applyAsDouble(level), scale);
        for (int j = 0; j < field.cells(); j++) {
            for (int i = 0; i < field.cells(); i++) {
                tracer.cell(i, j);
            }
        }
        return new Contours(Arrays.copyOf(tracer.segments, tracer.size));
    }

    /** Walks through the cells; corners and edges count anticlockwise from the lower left. */
    private static final class Tracer {
        private static final int[] CORNER_X = {0, 1, 1, 0};
        private static final int[] CORNER_Y = {0, 0, 1, 1};

        private final Field field;
        private final double level;
        private final DoubleUnaryOperator scale;
        private final double[] corners = new double[4];
        private double[] segments = new double[256];
        private int size;

        Tracer(Field field, double level, DoubleUnaryOperator scale) {
            this.field = field;
            this.level = level;
            this.scale = scale;
        }

        void cell(int i, int j) {
            int above = 0;
            for (int c = 0; c < 4; c++) {
                corners[c] = scale.applyAsDouble(field.node(i + CORNER_X[c], j + CORNER_Y[c]));
                if (Double.isNaN(corners[c])) {
                    return;
                }
                above |= corners[c] > level ? 1 << c : 0;
            }
            if (above == 5 || above == 10) {
                boolean middle = Arrays.stream(corners).average().orElse(level) > level;
                boolean aroundFirst = (above == 5) != middle;
                join(i, j, aroundFirst ? 3 : 0, aroundFirst ? 0 : 1);
                join(i, j, aroundFirst ? 1 : 2, aroundFirst ? 2 : 3);
                return;
            }
            int first = -1;
            for (int edge = 0; edge < 4; edge++) {
                if ((above >> edge & 1) != (above >> (edge + 1) % 4 & 1)) {
                    if (first >= 0) {
                        join(i, j, first, edge);
                    }
                    first = edge;
                }
            }
        }

        private void join(int i, int j, int from, int to) {
            if (size + 4 > segments.length) {
                segments = Arrays.copyOf(segments, 2 * segments.length);
            }
            crossing(i, j, from);
            crossing(i, j, to);
        }

        /** Where the level crosses an edge, which goes from its corner to the next. */
        private void crossing(int i, int j, int edge) {
            int next = (edge + 1) % 4;
            double share = (level - corners[edge]) / (corners[next] - corners[edge]);
            double x = i + CORNER_X[edge] + share * (CORNER_X[next] - CORNER_X[edge]);
            double y = j + CORNER_Y[edge] + share * (CORNER_Y[next] - CORNER_Y[edge]);
            segments[size++] = position(0, x);
            segments[size++] = position(1, y);
        }

        private double position(int a, double cell) {
            Slice.Axis axis = field.slice().axis(a);
            return axis.lower() + axis.length() * cell / field.cells();
        }
    }
}
