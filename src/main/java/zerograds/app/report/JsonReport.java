package zerograds.app.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.ValueNode;
import java.util.Locale;
import zerograds.problem.ParameterError;
import zerograds.problem.Visible;
import zerograds.run.log.Recommendation;
import zerograds.run.log.RunEvent;
import zerograds.space.Point;
import zerograds.store.result.NamedValues;
import zerograds.ui.model.verdict.Verdict;

/** A run's result as one JSON object in one line. Numbers that are not finite become {@code null}. */
public final class JsonReport {
    /** The most parameters whose values are written. */
    private static final int THETA_MOST = 64;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private JsonReport() {}

    /** In one line. */
    public static String of(RunResult result) {
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
        boolean lucky = result.plan().problem().stochastic();
        String least = lucky ? "luckiest" : "best";
        json.set(least + "Loss", number(end.bestLoss()));
        if (result.plan().problem().loss().isMaximised()) {
            json.set("value", number(result.shown(end.loss())));
            json.set(least + "Value", number(result.shown(end.bestLoss())));
        }
        if (dimension <= THETA_MOST) {
            json.set("theta", numbers(result.point().values()));
            json.set("parameters", named(result.point()));
            json.set(least + "Parameters", named(result.best()));
        }
        end.recommendation().ifPresent(known -> json.set("recommendation", recommendation(result, known)));
        end.hint().ifPresent(hint -> json.put("hint", hint));
        result.error().ifPresent(error -> json.set("error", error(error)));
        json.set("verdict", verdict(result.verdict()));
        json.set("seconds", number(result.seconds()));
        return json;
    }

    private static ObjectNode recommendation(RunResult result, Recommendation known) {
        ObjectNode json = JSON.objectNode();
        json.put("evaluations", known.evaluations());
        json.set("recommended", candidate(result, known.recommended()));
        json.set("final", candidate(result, known.last()));
        json.set("luckiest", candidate(result, known.luckiest()));
        return json;
    }

    private static ObjectNode candidate(RunResult result, Recommendation.Candidate candidate) {
        ObjectNode json = JSON.objectNode();
        json.set("meanLoss", number(candidate.mean()));
        json.set("standardError", number(candidate.standardError()));
        json.put("evaluations", candidate.evaluations());
        json.put("failures", candidate.failures());
        if (result.plan().problem().loss().isMaximised()) {
            json.set("meanValue", number(result.shown(candidate.mean())));
        }
        if (result.plan().problem().dimension() <= THETA_MOST) {
            json.set("parameters", named(result.point(candidate.theta())));
        }
        return json;
    }

    private static ObjectNode verdict(Verdict verdict) {
        ObjectNode json = JSON.objectNode();
        json.put("id", verdict.id());
        json.put("level", verdict.level().name().toLowerCase(Locale.ROOT));
        json.put("text", verdict.text());
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
            return Visible.line(MAPPER.writeValueAsString(json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values could not be written", e);
        }
    }
}
