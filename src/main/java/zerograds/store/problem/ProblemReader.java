package zerograds.store.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import zerograds.math.Vec;
import zerograds.problem.FailurePolicy;
import zerograds.problem.ForwardModel;
import zerograds.problem.Loss;
import zerograds.problem.Problem;
import zerograds.problem.Trust;
import zerograds.problem.Visible;
import zerograds.space.Parameter;
import zerograds.space.ParameterSpace;
import zerograds.store.yaml.ProblemException;
import zerograds.store.yaml.YamlMap;
import zerograds.store.yaml.YamlValue;

/**
 * Reads a problem from the top of its file.
 *
 * @param text the whole file
 * @param trust decides whether its code runs, should it be foreign
 */
record ProblemReader(YamlMap top, String text, Trust trust) {
    private static final int MOST_ATTEMPTS = 1000;
    private static final List<String> KEYS = List.of(
            "id",
            "title",
            "summary",
            "tags",
            "nondifferentiable",
            "parameters",
            "model",
            "loss",
            "target",
            "solution",
            "presets",
            "failures",
            "goal",
            "stochastic");

    Problem read() throws ProblemException {
        top.only(KEYS);
        ParameterSpace space = space();
        Optional<Vec> solution = SolutionReader.read(top.optional("solution"), space);
        ForwardModel model = new ModelReader(top.required("model"), space, text, trust).read();
        Loss loss = loss();
        Problem problem = new Problem(
                id(),
                Visible.line(top.required("title").words()),
                top.required("summary").words(),
                tags(),
                space,
                model,
                loss,
                new TargetReader(top, model, loss, solution).read(),
                solution,
                PresetReader.read(top.optional("presets")),
                failures(),
                nondifferentiable(),
                top.has("stochastic")
                        && top.required("stochastic")
                                .oneOf(List.of("true", "false"))
                                .equals("true"));
        ModelCheck.of(problem, top);
        return problem;
    }

    private Optional<String> nondifferentiable() throws ProblemException {
        return top.has("nondifferentiable")
                ? Optional.of(top.required("nondifferentiable").words())
                : Optional.empty();
    }

    private FailurePolicy failures() throws ProblemException {
        if (!top.has("failures")) {
            return FailurePolicy.STANDARD;
        }
        YamlMap failures = top.required("failures").map().only("policy", "attempts");
        String policy = failures.required("policy").oneOf(FailurePolicy.Action.ids());
        FailurePolicy.Action action = FailurePolicy.Action.valueOf(policy.toUpperCase(Locale.ROOT));
        int attempts = failures.has("attempts")
                ? failures.required("attempts").whole(1, MOST_ATTEMPTS)
                : action.usualAttempts();
        return new FailurePolicy(action, attempts);
    }

    private String id() throws ProblemException {
        YamlValue value = top.required("id");
        String id = value.text();
        if (!id.matches("[a-z0-9][a-z0-9-]*")) {
            throw value.error("must be lower-case letters, digits and '-', but got '" + id + "'");
        }
        return id;
    }

    private List<String> tags() throws ProblemException {
        List<String> tags = new ArrayList<>();
        if (top.has("tags")) {
            for (YamlValue tag : top.required("tags").list()) {
                tags.add(Visible.line(tag.words()));
            }
        }
        return tags;
    }

    private Loss loss() throws ProblemException {
        List<Loss> all = List.of(Loss.values());
        String id =
                top.required("loss").oneOf(all.stream().map(Loss::id).distinct().toList());
        Loss loss = all.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
        return isMaximised(loss) ? Loss.NEGATED_VALUE : loss;
    }

    private boolean isMaximised(Loss loss) throws ProblemException {
        if (!top.has("goal")) {
            return false;
        }
        YamlValue goal = top.required("goal");
        boolean maximised = goal.oneOf(List.of("minimise", "maximise")).equals("maximise");
        if (maximised && loss != Loss.VALUE) {
            throw goal.error("can be 'maximise' only with 'loss: value': a difference from a target is minimised");
        }
        return maximised;
    }

    private ParameterSpace space() throws ProblemException {
        YamlValue value = top.required("parameters");
        List<Parameter> parameters = new ArrayList<>();
        for (YamlValue item : value.list()) {
            Parameter parameter = new ParameterReader(item.map()).read();
            if (parameters.stream().anyMatch(other -> other.name().equals(parameter.name()))) {
                throw item.error("two parameters are named '" + parameter.name() + "'");
            }
            parameters.add(parameter);
        }
        try {
            return new ParameterSpace(parameters);
        } catch (IllegalArgumentException e) {
            throw value.error(String.valueOf(e.getMessage()));
        }
    }
}
