package zerograds.store.run.bytes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import zerograds.math.Vec;
import zerograds.optim.Sampling;
import zerograds.optim.TargetTransform;
import zerograds.problem.Signal;

/**
 * Numbers, vectors and signals in JSON, exactly. What JSON has no number for is a text: {@code "NaN"}, {@code "Infinity"},
 * {@code "-Infinity"}, and {@code "0x…"}, the bits, for a NaN of another kind. Readers throw {@link IllegalArgumentException}
 * for what is not as it should be.
 */
final class JsonNumbers {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long NAN = Double.doubleToRawLongBits(Double.NaN);
    private static final String BITS = "0x";
    private static final int HEXADECIMAL = 16;

    private JsonNumbers() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static String text(JsonNode node) {
        try {
            return JSON.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("an event cannot be written", e);
        }
    }

    static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("it is no JSON: " + e.getOriginalMessage(), e);
        }
    }

    static JsonNode field(JsonNode object, String name) {
        JsonNode field = object.get(name);
        if (field == null) {
            throw new IllegalArgumentException("there is no '" + name + "'");
        }
        return field;
    }

    static Optional<JsonNode> optional(JsonNode object, String name) {
        return Optional.ofNullable(object.get(name));
    }

    static long whole(JsonNode object, String name) {
        JsonNode field = field(object, name);
        if (!field.canConvertToLong()) {
            throw new IllegalArgumentException("'" + name + "' is no whole number");
        }
        return field.longValue();
    }

    static JsonNode of(double value) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (Double.isFinite(value)) {
            return nodes.numberNode(value);
        }
        boolean isOther = Double.isNaN(value) && Double.doubleToRawLongBits(value) != NAN;
        return nodes.textNode(
                isOther ? BITS + Long.toHexString(Double.doubleToRawLongBits(value)) : String.valueOf(value));
    }

    static double number(JsonNode node) {
        if (node.isNumber()) {
            return node.doubleValue();
        }
        String text = node.asText();
        return text.startsWith(BITS)
                ? Double.longBitsToDouble(Long.parseUnsignedLong(text.substring(BITS.length()), HEXADECIMAL))
                : Double.parseDouble(text);
    }

    static double number(JsonNode object, String name) {
        return number(field(object, name));
    }

    static ArrayNode of(Vec values) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode(values.size());
        for (int i = 0; i < values.size(); i++) {
            array.add(of(values.get(i)));
        }
        return array;
    }

    static Vec vec(JsonNode object, String name) {
        JsonNode array = field(object, name);
        double[] values = new double[array.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = number(array.get(i));
        }
        return Vec.of(values);
    }

    static ObjectNode of(Signal signal) {
        SignalBytes bytes = SignalBytes.of(signal);
        return object().put("shape", bytes.shape())
                .put("precision", bytes.precision())
                .put("base64", bytes.data());
    }

    static Signal signal(JsonNode node) {
        try {
            return new SignalBytes(
                            field(node, "shape").asText(),
                            field(node, "precision").asText(),
                            field(node, "base64").binaryValue())
                    .signal();
        } catch (IOException e) {
            throw new IllegalArgumentException("a signal is not in base64", e);
        }
    }

    static ObjectNode of(Map<String, String> texts) {
        ObjectNode node = object();
        texts.forEach(node::put);
        return node;
    }

    static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new TreeMap<>();
        object.properties()
                .forEach(field -> texts.put(field.getKey(), field.getValue().asText()));
        return texts;
    }

    static ObjectNode of(Sampling sampling) {
        TargetTransform transform = sampling.transform();
        return object().put("pairs", sampling.pairs())
                .put("logarithmic", transform.logarithmic())
                .<ObjectNode>set("locality", of(sampling.locality()))
                .<ObjectNode>set("smoothing", of(sampling.smoothing()))
                .<ObjectNode>set("offset", of(transform.offset()))
                .<ObjectNode>set("scale", of(transform.scale()))
                .<ObjectNode>set("mean", of(transform.mean()))
                .set("deviation", of(transform.deviation()));
    }

    static Sampling sampling(JsonNode node) {
        TargetTransform transform = new TargetTransform(
                field(node, "logarithmic").booleanValue(),
                number(node, "offset"),
                number(node, "scale"),
                number(node, "mean"),
                number(node, "deviation"));
        return new Sampling(
                number(node, "locality"),
                number(node, "smoothing"),
                transform,
                field(node, "pairs").booleanValue());
    }
}
