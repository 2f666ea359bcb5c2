package zerograds.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.ValueNode;
import zerograds.problem.ParameterError;
import zerograds.run.RunEvent;

/** A run's result as one JSON object in one line. Numbers that are not finite become {@code null}. */
final class JsonReport {
    /** The most parameters whose values are written. */
    private static final int THETA_MOST = 64;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private JsonReport() {}

    static String of(RunResult result) {
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
        json.put("failures", end.failures());
        json.set("loss", number(end.loss()));
        json.set("bestLoss", number(end.bestLoss()));
        if (dimension <= THETA_MOST) {
            json.set("theta", numbers(result.point().values()));
        }
        result.error().ifPresent(error -> json.set("error", error(error)));
        json.set("seconds", number(result.seconds()));
        return text(json);
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
            return new ObjectMapper().writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values could not be written", e);
        }
    }
}
