package zerograds.store.run.bytes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import zerograds.optim.settings.Schema;
import zerograds.optim.settings.Settings;
import zerograds.run.log.Recommendation;
import zerograds.run.log.RunEvent;

/** The events of a run that are no iterations, in JSON, exactly. */
public final class EventJson {
    static final String STARTED = "started";
    static final String CHANGED = "settings_changed";
    static final String FINISHED = "finished";

    private EventJson() {}

    /** An event as it stands in a file. */
    public record Text(String kind, String json) {}

    /** Empty for an event of an iteration, which stands elsewhere, or nowhere. */
    public static Optional<Text> of(RunEvent event) {
        if (event instanceof RunEvent.Started started) {
            return Optional.of(text(STARTED, node(started)));
        }
        if (event instanceof RunEvent.SettingsChanged changed) {
            return Optional.of(text(CHANGED, node(changed)));
        }
        return event instanceof RunEvent.Finished finished
                ? Optional.of(text(FINISHED, node(finished)))
                : Optional.empty();
    }

    private static Text text(String kind, ObjectNode node) {
        return new Text(kind, JsonNumbers.text(node));
    }

    private static ObjectNode node(RunEvent.Started event) {
        ObjectNode node = JsonNumbers.object();
        node.set("theta", JsonNumbers.of(event.theta()));
        node.set("settings", JsonNumbers.of(event.settings().texts()));
        node.set("sampling", JsonNumbers.of(event.sampling()));
        node.set("target", JsonNumbers.of(event.target()));
        return node;
    }

    private static ObjectNode node(RunEvent.SettingsChanged event) {
        ObjectNode node = JsonNumbers.object().put("iteration", event.iteration());
        node.set("settings", JsonNumbers.of(event.settings().texts()));
        node.set("sampling", JsonNumbers.of(event.sampling()));
        return node;
    }

    private static ObjectNode node(RunEvent.Finished event) {
        ObjectNode node = JsonNumbers.object()
                .put("outcome", event.outcome().name())
                .put("message", event.message())
                .put("iterations", event.iterations())
                .put("evaluations", event.evaluations())
                .put("watched", event.watched());
        node.set("theta", JsonNumbers.of(event.theta()));
        node.set("loss", JsonNumbers.of(event.loss()));
        event.output().ifPresent(output -> node.set("output", JsonNumbers.of(output)));
        node.set("best", JsonNumbers.of(event.best()));
        node.set("best_loss", JsonNumbers.of(event.bestLoss()));
        node.put("failures", event.failed().count());
        event.failed().first().ifPresent(failed -> node.set("first_failure", node(failed)));
        event.failed().last().ifPresent(failed -> node.set("last_failure", node(failed)));
        event.recommendation().ifPresent(both -> {
            node.set("last", node(both.last()));
            node.set("luckiest", node(both.luckiest()));
        });
        event.hint().ifPresent(hint -> node.put("hint", hint));
        return node;
    }

    private static ObjectNode node(RunEvent.Failed failed) {
        ObjectNode node =
                JsonNumbers.object().put("iteration", failed.iteration()).put("reason", failed.reason());
        node.set("theta", JsonNumbers.of(failed.theta()));
        return node;
    }

    private static ObjectNode node(Recommendation.Candidate candidate) {
        ObjectNode node =
                JsonNumbers.object().put("evaluations", candidate.evaluations()).put("failures", candidate.failures());
        node.set("theta", JsonNumbers.of(candidate.theta()));
        node.set("mean", JsonNumbers.of(candidate.mean()));
        node.set("standard_error", JsonNumbers.of(candidate.standardError()));
        return node;
    }

    /**
     * Reads an event.
     *
     * @param schema of the settings
     * @throws IllegalArgumentException if it is none
     */
    public static RunEvent event(Text text, Schema schema) {
        JsonNode node = JsonNumbers.parse(text.json());
        return switch (text.kind()) {
            case STARTED ->
                new RunEvent.Started(
                        JsonNumbers.vec(node, "theta"),
                        settings(node, schema),
                        JsonNumbers.sampling(JsonNumbers.field(node, "sampling")),
                        JsonNumbers.signal(JsonNumbers.field(node, "target")));
            case CHANGED ->
                new RunEvent.SettingsChanged(
                        JsonNumbers.whole(node, "iteration"),
                        settings(node, schema),
                        JsonNumbers.sampling(JsonNumbers.field(node, "sampling")));
            case FINISHED -> finished(node);
            default -> throw new IllegalArgumentException("'" + text.kind() + "' is no event");
        };
    }

    private static Settings settings(JsonNode node, Schema schema) {
        return Settings.defaults(schema).with(JsonNumbers.texts(JsonNumbers.field(node, "settings")));
    }

    private static RunEvent.Finished finished(JsonNode node) {
        return new RunEvent.Finished(
                RunEvent.Outcome.valueOf(JsonNumbers.field(node, "outcome").asText()),
                JsonNumbers.field(node, "message").asText(),
                JsonNumbers.vec(node, "theta"),
                JsonNumbers.number(node, "loss"),
                JsonNumbers.optional(node, "output").map(JsonNumbers::signal),
                JsonNumbers.vec(node, "best"),
                JsonNumbers.number(node, "best_loss"),
                JsonNumbers.whole(node, "iterations"),
                JsonNumbers.whole(node, "evaluations"),
                JsonNumbers.whole(node, "watched"),
                new RunEvent.Failures(
                        JsonNumbers.whole(node, "failures"),
                        JsonNumbers.optional(node, "first_failure").map(EventJson::failed),
                        JsonNumbers.optional(node, "last_failure").map(EventJson::failed)),
                JsonNumbers.optional(node, "last")
                        .map(last ->
                                new Recommendation(candidate(last), candidate(JsonNumbers.field(node, "luckiest")))),
                JsonNumbers.optional(node, "hint").map(JsonNode::asText));
    }

    private static RunEvent.Failed failed(JsonNode node) {
        return new RunEvent.Failed(
                JsonNumbers.whole(node, "iteration"),
                JsonNumbers.field(node, "reason").asText(),
                JsonNumbers.vec(node, "theta"));
    }

    private static Recommendation.Candidate candidate(JsonNode node) {
        return new Recommendation.Candidate(
                JsonNumbers.vec(node, "theta"),
                JsonNumbers.whole(node, "evaluations"),
                JsonNumbers.whole(node, "failures"),
                JsonNumbers.number(node, "mean"),
                JsonNumbers.number(node, "standard_error"));
    }
}
