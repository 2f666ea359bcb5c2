package zerograds.state;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;

/** The fields of an object at one time. Immutable and thread safe. */
public final class State {
    private final List<byte[]> parts;

    State(List<byte[]> parts) {
        this.parts = List.copyOf(parts);
    }

    /** Of {@code object} as it is now. */
    public static State of(Stateful object) {
        StateWriter writer = new StateWriter();
        object.fields(writer);
        return writer.state();
    }

    /** One that was {@linkplain #writeTo written}. */
    public static State ofBytes(byte[] bytes) {
        return new State(List.of(bytes.clone()));
    }

    /**
     * Makes {@code object} go on from here.
     *
     * @throws IllegalArgumentException if this is not the state of such an object; {@code object} is of no more use then
     */
    public void restore(Stateful object) {
        StateReader reader = new StateReader(parts);
        object.fields(reader);
        reader.requireEnd();
    }

    /** How many bytes it is. */
    public long bytes() {
        return parts.stream().mapToLong(part -> part.length).sum();
    }

    /** Writes it as it is: whole numbers and IEEE 754 numbers, least byte first. */
    public void writeTo(OutputStream out) throws IOException {
        for (byte[] part : parts) {
            out.write(part);
        }
    }

    /**
     * As one array.
     *
     * @throws OutOfMemoryError if it is larger than an array can be
     */
    public byte[] toBytes() {
        ByteArrayOutputStream all = new ByteArrayOutputStream(Math.toIntExact(bytes()));
        parts.forEach(all::writeBytes);
        return all.toByteArray();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof State state && Arrays.equals(state.toBytes(), toBytes());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(toBytes());
    }

    @Override
    public String toString() {
        return "a state of " + bytes() + " bytes";
    }
}
