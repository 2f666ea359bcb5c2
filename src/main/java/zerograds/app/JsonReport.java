package zerograds.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.ValueNode;
import zerograds.problem.ParameterError;
import zerograds.run.RunEvent;
import zerograds.space.Point;
import zerograds.store.NamedValues;

/** A run's result as one JSON object in one line. Numbers that are not finite become {@code null}. */
final class JsonReport {
    /** The most parameters whose values are written. */
    private static final int THETA_MOST = 64;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private JsonReport() {}

    /** In one line. */
    static String of(RunResult result) {
        return text(tree(result));
    }

    /** In lines, for a file. */
    static String forFile(RunResult result) {
        return tree(result).toPrettyString() + "\n";
    }

    private static ObjectNode tree(RunResult result) {
        RunEvent.Finished end = result.end();
        int dimension = result.plan().problem().dimension();
        ObjectNode json = JSON.objectNode();
        json.put("problem", result.plan().problem().id());
        json.put("dimension", dimension);
        json.put("optimizer", result.plan().method().id());
        json.put("preset", result.plan().preset());
        json.put("seed", result.plan().seed());
        json.put("outcome", result.outcome());
        json.put("message", end.message());
        json.put("iterations", end.iterations());
        json.put("evaluations", end.evaluations());
        json.put("watched", end.watched());
        json.put("failures", end.failures());
        end.failed().first().ifPresent(first -> json.set("firstFailure", failure(first)));
        end.failed().last().ifPresent(last -> json.set("lastFailure", failure(last)));
        json.set("loss", number(end.loss()));
        json.set("bestLoss", number(end.bestLoss()));
        if (dimension <= THETA_MOST) {
            json.set("theta", numbers(result.point().values()));
            json.set("parameters", named(result.point()));
            json.set("bestParameters", named(result.best()));
        }
        result.error().ifPresent(error -> json.set("error", error(error)));
        json.set("seconds", number(result.seconds()));
        return json;
    }

    private static ObjectNode failure(RunEvent.Failed failed) {
        ObjectNode json = JSON.objectNode();
        json.put("iteration", failed.iteration());
        json.put("reason", failed.reason());
        return json;
    }

    private static ObjectNode named(Point point) {
        ObjectNode json = JSON.objectNode();
        NamedValues.of(point).forEach((name, value) -> json.set(name, value(value)));
        return json;
    }

    private static JsonNode value(Object value) {
        if (value instanceof Double number) {
            return number(number);
        }
        return value instanceof double[] several ? numbers(several) : MAPPER.valueToTree(value);
    }

    private static ObjectNode error(ParameterError error) {
        ObjectNode json = JSON.objectNode();
        json.set("wrongShare", number(error.wrongShare()));
        json.set("largest", number(error.largest()));
        return json;
    }

    private static ArrayNode numbers(double[] values) {
        ArrayNode json = JSON.arrayNode(values.length);
        for (double value : values) {
            json.add(number(value));
        }
        return json;
    }

    private static ValueNode number(double value) {
        return Double.isFinite(value) ? JSON.numberNode(value) : JSON.nullNode();
    }

    private static String text(ObjectNode json) {
        try {
            return MAPPER.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values could not be written", e);
        }
    }
}
