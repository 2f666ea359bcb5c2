package zerograds.app.picture;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import zerograds.eval.Evaluation;
import zerograds.eval.Evaluator;
import zerograds.eval.ParallelEvaluator;
import zerograds.math.Batch;
import zerograds.math.Vec;
import zerograds.problem.ForwardException;
import zerograds.problem.Problem;
import zerograds.problem.Signal;
import zerograds.run.landscape.Field;
import zerograds.run.landscape.Slice;
import zerograds.space.Interval;
import zerograds.ui.plot.tile.Thumbnail;

/**
 * A small picture of a problem: the wanted image where there is one; otherwise the loss over the ranges of the first two
 * parameters, the others at the solution, or at the start if none is known.
 */
public record Portrait(Problem problem) {
    private static final int CELLS = 120;
    private static final long SEED = 1;

    /** @throws ForwardException if the model cannot be started or does not draw what is wanted */
    public Thumbnail draw() throws ForwardException, InterruptedException {
        try (Evaluator evaluator = ParallelEvaluator.open(problem, 1, SEED)) {
            Signal target = evaluator.target();
            return !problem.loss().isValue() && target.isImage()
                    ? Thumbnail.of(compared(target))
                    : Thumbnail.of(loss(evaluator));
        }
    }

    /** The part of an image above the first row that is compared with nothing. */
    private static Signal compared(Signal image) {
        Integer[] shape = image.shape().toArray(Integer[]::new);
        int length = image.size() / shape[0];
        int rows = 0;
        while (rows < shape[0] && hasNumber(image, rows * length, length)) {
            rows++;
        }
        shape[0] = Math.max(1, rows);
        return Signal.of(Arrays.copyOf(image.toArray(), shape[0] * length), shape);
    }

    private static boolean hasNumber(Signal image, int from, int count) {
        return IntStream.range(from, from + count).anyMatch(i -> !Double.isNaN(image.value(i)));
    }

    private Field loss(Evaluator evaluator) throws ForwardException, InterruptedException {
        Slice slice = slice();
        int n = problem.dimension();
        Batch points = Batch.zeros(slice.nodes(CELLS), n);
        for (int node = 0; node < points.rows(); node++) {
            slice.node(node, CELLS, points.values(), node * n);
        }
        List<Evaluation> answers = evaluator.evaluate(points, 0, Set.of());
        if (answers.stream().allMatch(Evaluation.Failure.class::isInstance)) {
            throw new ForwardException("all evaluations failed: " + ((Evaluation.Failure) answers.get(0)).reason());
        }
        return new Field(
                slice,
                CELLS,
                answers.stream().mapToDouble(Evaluation::lossOrNaN).toArray());
    }

    private Slice slice() {
        int n = problem.dimension();
        double[] origin = problem.solution()
                .map(known -> problem.space().encode(known))
                .orElseGet(() -> problem.space().start(SEED))
                .toArray();
        int axes = Math.min(2, n);
        Arrays.fill(origin, 0, axes, 0);
        return new Slice(
                Vec.of(origin), IntStream.range(0, axes).mapToObj(this::axis).toList());
    }

    private Slice.Axis axis(int i) {
        Interval range = problem.space().range(i);
        return Slice.Axis.ofCoordinate(i, problem.dimension(), range.lower(), range.upper());
    }
}
