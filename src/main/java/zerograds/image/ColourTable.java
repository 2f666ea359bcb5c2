package zerograds.image;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A palette of at most 256 colours for an image, by median cut: the box of colours with the largest spread, weighted by
 * how often they occur, is cut at its mean, until there are enough boxes; each stands for its mean colour (after P.
 * Heckbert, Color Image Quantization for Frame Buffer Display, SIGGRAPH 1982, whose cut is at the median). An image of
 * no more colours keeps them exactly. Nothing is dithered: plots have large even areas.
 *
 * @param colours opaque
 */
record ColourTable(int[] colours) {
    static final int MOST = 256;
    private static final int RGB = 0xffffff;

    static ColourTable of(int[] argb) {
        long[] counted = count(argb);
        List<Box> boxes = new ArrayList<>();
        boxes.add(Box.of(counted, 0, counted.length));
        while (boxes.size() < MOST) {
            int widest = widest(boxes);
            if (widest < 0) {
                break;
            }
            Box box = boxes.get(widest);
            int middle = box.cut(counted);
            boxes.set(widest, Box.of(counted, box.from, middle));
            boxes.add(Box.of(counted, middle, box.to));
        }
        return new ColourTable(boxes.stream().mapToInt(box -> box.mean).toArray());
    }

    /** Colours with how often each occurs: the colour in the lower 24 bits. */
    private static long[] count(int[] argb) {
        int[] sorted = new int[argb.length];
        Arrays.setAll(sorted, i -> argb[i] & RGB);
        Arrays.sort(sorted);
        long[] counted = new long[sorted.length];
        int size = 0;
        for (int i = 0; i < sorted.length; ) {
            int end = i;
            while (end < sorted.length && sorted[end] == sorted[i]) {
                end++;
            }
            counted[size++] = (long) (end - i) << 24 | sorted[i];
            i = end;
        }
        return Arrays.copyOf(counted, size);
    }

    private static int widest(List<Box> boxes) {
        int widest = -1;
        for (int i = 0; i < boxes.size(); i++) {
            if (boxes.get(i).spread > 0 && (widest < 0 || boxes.get(i).spread > boxes.get(widest).spread)) {
                widest = i;
            }
        }
        return widest;
    }

    private static int channel(long colour, int axis) {
        return (int) (colour >> (16 - 8 * axis)) & 0xff;
    }

    /**
     * Some of the colours.
     *
     * @param spread the sum of squared distances from the mean along {@code axis}, in which it is largest
     */
    private record Box(int from, int to, int axis, double spread, double centre, int mean) {
        static Box of(long[] counted, int from, int to) {
            double count = 0;
            double[] sum = new double[3];
            double[] square = new double[3];
            for (int i = from; i < to; i++) {
                long weight = counted[i] >> 24;
                count += weight;
                for (int axis = 0; axis < 3; axis++) {
                    double value = channel(counted[i], axis);
                    sum[axis] += weight * value;
                    square[axis] += weight * value * value;
                }
            }
            int widest = 0;
            double spread = -1;
            int mean = 0xff;
            for (int axis = 0; axis < 3; axis++) {
                mean = mean << 8 | (int) Math.rint(sum[axis] / count);
                double along = square[axis] - sum[axis] * sum[axis] / count;
                if (along > spread) {
                    spread = along;
                    widest = axis;
                }
            }
            return new Box(from, to, widest, to - from < 2 ? 0 : spread, sum[widest] / count, mean);
        }

        /** Sorts its colours along its axis and finds the first of the upper part; neither part is empty. */
        int cut(long[] counted) {
            long[] sorted = Arrays.stream(counted, from, to)
                    .boxed()
                    .sorted((a, b) -> Integer.compare(channel(a, axis), channel(b, axis)))
                    .mapToLong(Long::longValue)
                    .toArray();
            System.arraycopy(sorted, 0, counted, from, sorted.length);
            int middle = from + 1;
            while (middle < to - 1 && channel(counted[middle], axis) <= centre) {
                middle++;
            }
            return middle;
        }
    }

    /** For each pixel the number of the colour nearest to its own. */
    byte[] indices(int[] argb) {
        Map<Integer, Byte> known = new HashMap<>();
        byte[] indices = new byte[argb.length];
        int before = 0;
        byte index = 0;
        for (int i = 0; i < argb.length; i++) {
            if (i == 0 || argb[i] != before) {
                before = argb[i];
                index = known.computeIfAbsent(before & RGB, this::nearest);
            }
            indices[i] = index;
        }
        return indices;
    }

    private byte nearest(int colour) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < colours.length; i++) {
            int distance = 0;
            for (int axis = 0; axis < 3; axis++) {
                int difference = channel(colour, axis) - channel(colours[i], axis);
                distance += difference * difference;
            }
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return (byte) best;
    }

    /** The parts of one channel, 0 red, 1 green, 2 blue. */
    byte[] channel(int axis) {
        byte[] parts = new byte[colours.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = (byte) channel(colours[i], axis);
        }
        return parts;
    }
}
