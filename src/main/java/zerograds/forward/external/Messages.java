package zerograds.forward.external;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zerograds.problem.Answer;
import zerograds.problem.Signal;
import zerograds.space.Parameter;
import zerograds.space.ParameterSpace;

/** Writes what the workbench says and reads what a program answers. Thread safe. */
final class Messages {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .disable(JsonWriteFeature.WRITE_NAN_AS_STRINGS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(20)
                    .maxStringLength(Integer.MAX_VALUE / 2)
                    .maxNumberLength(100)
                    .build())
            .build();

    private Messages() {}

    /** The parser of one line. */
    static JsonParser parser(byte[] line) throws IOException {
        return JSON.createParser(line);
    }

    @FunctionalInterface
    interface Body {
        void write(JsonGenerator json) throws IOException;
    }

    /** One JSON object as a line. */
    static byte[] line(int expectedBytes, Body body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(expectedBytes);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            body.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new IllegalStateException("memory cannot fail to be written", e);
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }

    /** The first line: version, parameters, and values at which the program may be tried. */
    static byte[] greeting(ParameterSpace space) {
        return line(256, json -> {
            json.writeNumberField("zerograds", Hello.VERSION);
            json.writeNumberField("size", space.size());
            json.writeArrayFieldStart("parameters");
            for (Parameter parameter : space.parameters()) {
                write(json, parameter);
            }
            json.writeEndArray();
            json.writeFieldName("start");
            ArrayEncoding.NUMBERS.write(json, space.decode(space.start(0)).values());
        });
    }

    private static void write(JsonGenerator json, Parameter parameter) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", parameter.name());
        json.writeNumberField("size", parameter.size());
        if (parameter.unfrozen() instanceof Parameter.Choice choice) {
            json.writeStringField("kind", "choice");
            json.writeArrayFieldStart("options");
            for (String option : choice.options()) {
                json.writeString(option);
            }
            json.writeEndArray();
        } else {
            json.writeStringField("kind", parameter.unfrozen() instanceof Parameter.Whole ? "integer" : "real");
            writeBound(json, "lower", parameter.bounds().lower());
            writeBound(json, "upper", parameter.bounds().upper());
        }
        json.writeEndObject();
    }

    private static void writeBound(JsonGenerator json, String name, double bound) throws IOException {
        if (Double.isFinite(bound)) {
            json.writeNumberField(name, bound);
        } else {
            json.writeNullField(name);
        }
    }

    static byte[] request(Hello hello, long id, Query query) {
        int bytes = (int) Math.min(1 << 26, 64 + hello.theta().longest(query.theta().length));
        return line(bytes, json -> {
            json.writeNumberField("id", id);
            json.writeNumberField("seed", query.seed());
            json.writeFieldName("theta");
            hello.theta().write(json, query.theta());
        });
    }

    static byte[] request(Hello hello, long id, List<Query> queries) {
        return line(1 << 12, json -> {
            json.writeNumberField("id", id);
            json.writeArrayFieldStart("seeds");
            for (Query query : queries) {
                json.writeNumber(query.seed());
            }
            json.writeEndArray();
            json.writeArrayFieldStart("thetas");
            for (Query query : queries) {
                hello.theta().write(json, query.theta());
            }
            json.writeEndArray();
        });
    }

    /**
     * Reads the first answer.
     *
     * @throws IllegalArgumentException saying what is wrong with it
     */
    static Hello hello(byte[] line) throws IOException {
        int version = 0;
        List<Integer> shape = List.of();
        ArrayEncoding theta = ArrayEncoding.NUMBERS;
        ArrayEncoding signal = ArrayEncoding.NUMBERS;
        int batch = 1;
        try (JsonParser json = parser(line)) {
            begin(json);
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                json.nextToken();
                switch (name) {
                    case "zerograds" -> version = json.getIntValue();
                    case "shape" -> shape = extents(json);
                    case "theta" -> theta = ArrayEncoding.of(json.getText());
                    case "signal" -> signal = ArrayEncoding.of(json.getText());
                    case "batch" -> batch = json.getIntValue();
                    case "error" -> throw new IllegalArgumentException(json.getText());
                    default -> json.skipChildren();
                }
            }
        }
        if (version != Hello.VERSION) {
            throw new IllegalArgumentException(
                    "it speaks version " + version + " of the protocol, but this is version " + Hello.VERSION);
        }
        return new Hello(shape, theta, signal, batch);
    }

    private static List<Integer> extents(JsonParser json) throws IOException {
        List<Integer> extents = new ArrayList<>();
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw new IllegalArgumentException("the shape must be a list of whole numbers");
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() != JsonToken.VALUE_NUMBER_INT || extents.size() > 8) {
                throw new IllegalArgumentException("the shape must be a short list of whole numbers");
            }
            extents.add(json.getIntValue());
        }
        return extents;
    }

    /**
     * Reads an answer.
     *
     * @throws IllegalArgumentException saying what is wrong with it
     */
    static Reply reply(Hello hello, byte[] line) throws IOException {
        long id = Reply.NOBODY;
        Optional<String> error = Optional.empty();
        List<Answer> answers = List.of();
        try (JsonParser json = parser(line)) {
            begin(json);
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                json.nextToken();
                switch (name) {
                    case "id" -> id = json.getLongValue();
                    case "error" -> error = Optional.of(json.getText());
                    case "signal" -> answers = List.of(answer(hello, json));
                    case "signals" -> answers = answers(hello, json);
                    default -> json.skipChildren();
                }
            }
        }
        return new Reply(id, error, answers);
    }

    private static void begin(JsonParser json) throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new IllegalArgumentException("an answer must be a JSON object");
        }
    }

    private static List<Answer> answers(Hello hello, JsonParser json) throws IOException {
        List<Answer> answers = new ArrayList<>();
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw new IllegalArgumentException("'signals' must be a list");
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            answers.add(answer(hello, json));
        }
        return answers;
    }

    /** One signal or the reason why there is none; what is wrong with a signal is such a reason. */
    private static Answer answer(Hello hello, JsonParser json) throws IOException {
        if (json.currentToken() == JsonToken.START_OBJECT) {
            String reason = "no reason given";
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                boolean isReason = json.currentName().equals("error");
                json.nextToken();
                reason = isReason ? json.getText() : reason;
                json.skipChildren();
            }
            return new Answer.Refused(reason);
        }
        try {
            return answer(hello, hello.signal().read(json, hello.size(), Signal.nameOf(hello.shape())));
        } catch (IllegalArgumentException e) {
            return new Answer.Refused("the signal cannot be used: " + e.getMessage());
        }
    }

    /** The signal, unless one of the values is not finite. */
    private static Answer answer(Hello hello, double[] values) {
        Signal signal = Signal.of(values, hello.shape().toArray(Integer[]::new));
        int bad = signal.firstNotFinite();
        return bad < 0
                ? new Answer.Given(signal)
                : new Answer.Refused("value " + bad + " of the signal is " + values[bad]);
    }
}
