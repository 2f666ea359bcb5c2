package zerograds.forward.external;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Locale;

/** How an array of numbers is written in a message. */
public enum ArrayEncoding {
    /** As a JSON array. */
    NUMBERS(0),
    /** Single precision, little endian, base64. */
    FLOAT32(Float.BYTES),
    /** Double precision, little endian, base64. */
    FLOAT64(Double.BYTES);

    private static final int LONGEST_NUMBER = 32;

    private final int bytes;

    ArrayEncoding(int bytes) {
        this.bytes = bytes;
    }

    /** The name in messages. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if there is none of that name */
    static ArrayEncoding of(String id) {
        return Arrays.stream(values())
                .filter(encoding -> encoding.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("an encoding must be one of "
                        + Arrays.stream(values()).map(ArrayEncoding::id).toList() + ", but got '" + id + "'"));
    }

    /** How many bytes an array of {@code size} numbers takes at most. */
    long longest(long size) {
        return size * (bytes == 0 ? LONGEST_NUMBER : 2L * bytes) + 16;
    }

    void write(JsonGenerator json, double[] values) throws IOException {
        if (this == NUMBERS) {
            json.writeArray(values, 0, values.length);
            return;
        }
        ByteBuffer buffer = ByteBuffer.allocate(bytes * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (double value : values) {
            if (this == FLOAT32) {
                buffer.putFloat((float) value);
            } else {
                buffer.putDouble(value);
            }
        }
        json.writeBinary(buffer.array());
    }

    /**
     * Reads the array at the parser's present token; a single number counts as an array of one, and numbers may be written
     * as a JSON array whatever was agreed on.
     *
     * @param wanted what an array of that size is, for people
     * @throws IllegalArgumentException if there is something else, or another number of values than {@code size}; the
     *     parser is at the end of it all the same
     */
    double[] read(JsonParser json, int size, String wanted) throws IOException {
        if (json.currentToken() == JsonToken.START_ARRAY) {
            return numbers(json, size, wanted);
        }
        if (json.currentToken().isNumeric()) {
            requireSize(1, size, wanted);
            return new double[] {json.getDoubleValue()};
        }
        if (json.currentToken() != JsonToken.VALUE_STRING || this == NUMBERS) {
            throw new IllegalArgumentException(
                    "an array must be written as " + id() + ", but got " + json.currentToken());
        }
        byte[] raw = json.getBinaryValue();
        if (raw.length % bytes != 0) {
            throw new IllegalArgumentException(raw.length + " bytes are no whole number of values of " + bytes);
        }
        requireSize(raw.length / bytes, size, wanted);
        ByteBuffer buffer = ByteBuffer.wrap(raw).order(ByteOrder.LITTLE_ENDIAN);
        double[] values = new double[size];
        for (int i = 0; i < size; i++) {
            values[i] = this == FLOAT32 ? buffer.getFloat() : buffer.getDouble();
        }
        return values;
    }

    private static double[] numbers(JsonParser json, int size, String wanted) throws IOException {
        double[] values = new double[size];
        int count = 0;
        String other = "";
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (!json.currentToken().isNumeric()) {
                other = other.isEmpty() ? "value " + count + " must be a number, but is " + json.getText() : other;
                json.skipChildren();
            } else if (count < size) {
                values[count] = json.getDoubleValue();
            }
            count++;
        }
        if (!other.isEmpty()) {
            throw new IllegalArgumentException(other);
        }
        requireSize(count, size, wanted);
        return values;
    }

    private static void requireSize(int count, int size, String wanted) {
        if (count != size) {
            throw new IllegalArgumentException(
                    "it must be " + wanted + (size == 1 ? "" : ", " + size + " values") + ", but there are " + count);
        }
    }
}
