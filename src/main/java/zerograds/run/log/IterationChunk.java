package zerograds.run.log;

import zerograds.run.log.RunLog.Entry;

/** Some consecutive iterations of a log in one array, each a row of one {@link IterationLayout}. Not thread safe. */
final class IterationChunk {
    private static final int NUMBERS = 1 << 15;
    private static final int MOST_ROWS = 1024;

    private final IterationLayout layout;
    private final int width;
    private final long[] numbers;
    private int rows;

    /** A chunk for iterations of the shape of {@code first}. */
    IterationChunk(RunEvent.Iterated first) {
        layout = IterationLayout.of(first);
        width = layout.width();
        int most = Math.max(1, Math.min(MOST_ROWS, NUMBERS / width));
        numbers = new long[most * width];
    }

    /** Whether there is room for {@code event}, and it has the shape of the others. */
    boolean takes(RunEvent.Iterated event) {
        return (rows + 1) * width <= numbers.length && event.gradient().isPresent() == layout.hasGradient();
    }

    int rows() {
        return rows;
    }

    /** The memory it holds, whether it is full or not. */
    long bytes() {
        return (long) Long.BYTES * numbers.length;
    }

    long sequence(int row) {
        return numbers[width * row + IterationColumn.SEQUENCE.slot()];
    }

    long lastSequence() {
        return sequence(rows - 1);
    }

    /** The first row at or after {@code sequence}; there must be one. */
    int firstFrom(long sequence) {
        int low = 0;
        int high = rows - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sequence(middle) < sequence) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    void add(Entry entry) {
        layout.pack(entry, numbers, width * rows);
        rows++;
    }

    Entry entry(int row) {
        return layout.unpack(numbers, width * row);
    }
}
