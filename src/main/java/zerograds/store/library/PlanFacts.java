package zerograds.store.library;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zerograds.math.Vec;
import zerograds.optim.Method;
import zerograds.optim.baseline.Methods;
import zerograds.optim.settings.Settings;
import zerograds.problem.FailurePolicy;
import zerograds.problem.Problem;
import zerograds.run.Budget;
import zerograds.run.RunPlan;
import zerograds.space.Parameter;
import zerograds.space.Start;

/** A plan as facts by key, as a run file has them, and back. Numbers are exact. Pure functions. */
final class PlanFacts {
    private static final ObjectMapper JSON = new ObjectMapper();

    private PlanFacts() {}

    /**
     * The facts of a plan.
     *
     * @param base the problem as its folder has it, of which that of the plan may differ in start, frozen parameters, policy
     */
    static Map<String, String> of(RunPlan plan, Problem base) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("problem.id", base.id());
        facts.put("problem.title", base.title());
        facts.put("method", plan.method().id());
        facts.put("preset", plan.preset());
        facts.put("settings", json(plan.settings().texts()));
        facts.put("seed", Long.toString(plan.seed()));
        facts.put("workers", Integer.toString(plan.workers()));
        facts.put("monitor", Boolean.toString(plan.monitor()));
        facts.put("repeats", Integer.toString(plan.repeats()));
        facts.putAll(of(plan.budget()));
        FailurePolicy failures = plan.problem().failures();
        facts.put("failures.action", failures.action().id());
        facts.put("failures.attempts", Integer.toString(failures.attempts()));
        facts.put("stochastic", Boolean.toString(plan.problem().stochastic()));
        putParameters(facts, plan.problem(), base);
        return facts;
    }

    /** The facts of a budget. */
    static Map<String, String> of(Budget budget) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("budget.iterations", Long.toString(budget.iterations()));
        facts.put("budget.evaluations", Long.toString(budget.evaluations()));
        facts.put("budget.time", budget.time().toString());
        facts.put("budget.targetLoss", Double.toString(budget.targetLoss()));
        facts.put("budget.patience", Long.toString(budget.patience()));
        return facts;
    }

    /** What of the parameters is not as in the folder: where they start, and which are held. */
    private static void putParameters(Map<String, String> facts, Problem problem, Problem base) {
        List<Parameter> now = problem.space().parameters();
        if (now.equals(base.space().parameters())) {
            return;
        }
        List<double[]> starts = new ArrayList<>();
        Set<String> frozen = new LinkedHashSet<>();
        Map<String, double[]> released = new LinkedHashMap<>();
        for (Parameter parameter : now) {
            if (parameter instanceof Parameter.Frozen) {
                frozen.add(parameter.name());
                released.put(parameter.name(), start(parameter.unfrozen()));
            }
            starts.add(start(parameter));
        }
        facts.put("start", json(starts));
        facts.put("frozen", json(frozen));
        facts.put("released", json(released));
    }

    /** Empty if it is drawn at random. */
    private static double[] start(Parameter parameter) {
        return parameter.start() instanceof Start.Fixed fixed ? fixed.values().toArray() : new double[0];
    }

    /**
     * The plan of such facts.
     *
     * @param base the problem as its folder has it
     * @throws IllegalArgumentException if a fact is missing or is not valid with this version; the message says which
     */
    static RunPlan plan(Map<String, String> facts, Problem base) {
        Method method = Methods.of(fact(facts, "method"));
        Settings settings = settings(facts, method);
        return new RunPlan(
                problem(facts, base),
                method,
                fact(facts, "preset"),
                settings,
                whole(facts, "seed"),
                budget(facts),
                (int) whole(facts, "workers"),
                Boolean.parseBoolean(fact(facts, "monitor")),
                (int) whole(facts, "repeats"));
    }

    private static Settings settings(Map<String, String> facts, Method method) {
        Map<String, String> texts = read(fact(facts, "settings"), new TypeReference<>() {});
        return Settings.defaults(method.schema()).with(texts);
    }

    private static Budget budget(Map<String, String> facts) {
        return new Budget(
                whole(facts, "budget.iterations"),
                whole(facts, "budget.evaluations"),
                Duration.parse(fact(facts, "budget.time")),
                Double.parseDouble(fact(facts, "budget.targetLoss")),
                whole(facts, "budget.patience"));
    }

    private static Problem problem(Map<String, String> facts, Problem base) {
        FailurePolicy.Action action =
                FailurePolicy.Action.valueOf(fact(facts, "failures.action").toUpperCase(Locale.ROOT));
        Problem problem = base.withFailures(new FailurePolicy(action, (int) whole(facts, "failures.attempts")));
        if (Boolean.parseBoolean(fact(facts, "stochastic"))) {
            problem = problem.asStochastic();
        }
        Optional<String> start = Optional.ofNullable(facts.get("start"));
        if (start.isEmpty()) {
            return problem;
        }
        List<double[]> starts = read(start.get(), new TypeReference<>() {});
        Set<String> frozen = read(fact(facts, "frozen"), new TypeReference<>() {});
        Map<String, double[]> released = read(facts.getOrDefault("released", "{}"), new TypeReference<>() {});
        return problem.withParameters(parameters(base, starts, frozen, released));
    }

    private static List<Parameter> parameters(
            Problem base, List<double[]> starts, Set<String> frozen, Map<String, double[]> released) {
        List<Parameter> before = base.space().parameters();
        if (starts.size() != before.size()) {
            throw new IllegalArgumentException(
                    "there are " + starts.size() + " starts for " + before.size() + " parameters");
        }
        List<Parameter> parameters = new ArrayList<>();
        for (int p = 0; p < before.size(); p++) {
            Parameter free = before.get(p).unfrozen();
            Vec start = Vec.of(starts.get(p));
            if (frozen.contains(free.name())) {
                Vec later = Vec.of(released.getOrDefault(free.name(), new double[0]));
                parameters.add(new Parameter.Frozen(startingAt(free, later), start));
            } else {
                parameters.add(startingAt(free, start));
            }
        }
        return parameters;
    }

    /** @param start empty for the parameter's own */
    private static Parameter startingAt(Parameter free, Vec start) {
        boolean isOwn = start.size() == 0
                || (free.start() instanceof Start.Fixed fixed && fixed.values().equals(start));
        return isOwn ? free : free.startingAt(start);
    }

    private static String fact(Map<String, String> facts, String key) {
        String value = facts.get(key);
        if (value == null) {
            throw new IllegalArgumentException("it does not say '" + key + "'");
        }
        return value;
    }

    private static long whole(Map<String, String> facts, String key) {
        try {
            return Long.parseLong(fact(facts, key));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "'" + key + "' must be a whole number, but is '" + facts.get(key) + "'", e);
        }
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts and numbers can always be written", e);
        }
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("it holds '" + json + "', which is no valid JSON", e);
        }
    }
}
