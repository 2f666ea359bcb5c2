package zerograds.forward.command;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zerograds.problem.Signal;

/**
 * Arrays in NumPy's file format, versions 1 to 3: numbers of up to 8 bytes, in C order. Nothing is ever executed: arrays of
 * objects are refused.
 */
final class Npy {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final Pattern TYPE = Pattern.compile("'descr':\\s*'([<>|=])([fiub])(\\d)'");
    private static final Pattern SHAPE = Pattern.compile("'shape':\\s*\\(([\\d,\\s]*)\\)");
    private static final long MOST_VALUES = 1L << 24;

    private Npy() {}

    static Signal read(byte[] bytes) throws IOException {
        if (bytes.length < 12 || !Arrays.equals(Arrays.copyOf(bytes, MAGIC.length), MAGIC)) {
            throw new IOException("it is not a NumPy file");
        }
        ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        boolean old = bytes[6] == 1;
        int begin = old ? 10 : 12;
        int length = old ? file.getShort(8) & 0xFFFF : file.getInt(8);
        if (length < 0 || length > bytes.length - begin) {
            throw new IOException("the NumPy file ends within its header");
        }
        String header = new String(bytes, begin, length, StandardCharsets.UTF_8);
        Matcher type = TYPE.matcher(header);
        if (!type.find() || header.contains("'fortran_order': True")) {
            throw new IOException("a NumPy array must hold numbers in C order, but is " + header.strip());
        }
        Integer[] shape = shape(header);
        int width = Integer.parseInt(type.group(3));
        int size = Arrays.stream(shape).reduce(1, (a, b) -> a * b);
        if (bytes.length - begin - length != (long) size * width) {
            throw new IOException("a NumPy array of shape " + List.of(shape) + " needs " + (long) size * width
                    + " bytes, but has " + (bytes.length - begin - length));
        }
        file.order(type.group(1).equals(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        file.position(begin + length);
        double[] values = new double[size];
        for (int i = 0; i < size; i++) {
            values[i] = value(file, type.group(2) + width);
        }
        return Signal.of(values, shape);
    }

    private static Integer[] shape(String header) throws IOException {
        Matcher matcher = SHAPE.matcher(header);
        if (!matcher.find()) {
            throw new IOException("the NumPy file states no shape");
        }
        String text = matcher.group(1).strip();
        if (text.isEmpty()) {
            return new Integer[] {1};
        }
        long size = 1;
        String[] words = text.split("\\s*,\\s*");
        Integer[] shape = new Integer[words.length];
        for (int i = 0; i < words.length; i++) {
            long extent = words[i].length() > 9 ? MOST_VALUES + 1 : Long.parseLong(words[i]);
            size *= extent;
            if (size < 1 || size > MOST_VALUES) {
                throw new IOException("a NumPy array must hold from 1 to " + MOST_VALUES + " values, but its shape is ("
                        + text + ")");
            }
            shape[i] = (int) extent;
        }
        return shape;
    }

    private static double value(ByteBuffer file, String type) throws IOException {
        return switch (type) {
            case "f4" -> file.getFloat();
            case "f8" -> file.getDouble();
            case "i1" -> file.get();
            case "u1", "b1" -> file.get() & 0xFF;
            case "i2" -> file.getShort();
            case "u2" -> file.getShort() & 0xFFFF;
            case "i4" -> file.getInt();
            case "u4" -> file.getInt() & 0xFFFFFFFFL;
            case "i8" -> file.getLong();
            default -> throw new IOException("a NumPy array of type '" + type + "' cannot be read");
        };
    }
}
