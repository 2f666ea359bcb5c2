package zerograds.problem;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zerograds.math.Vec;
import zerograds.space.Parameter;
import zerograds.space.ParameterSpace;
import zerograds.space.Point;

/**
 * An optimisation problem: parameters, a forward model, and a loss that compares its signal with a target. An immutable
 * description; nothing runs before a session of its model is opened.
 *
 * @param id lower-case name, unique among the demo problems
 * @param title a short name for people
 * @param summary what it is, in one or two sentences
 * @param tags for searching
 * @param space the parameters
 * @param model the program
 * @param loss compares its signal with the target
 * @param target what is wanted
 * @param solution natural values known to be right, if any: to measure the error of the parameters
 * @param presets settings by preset's name, then by setting's key: what this problem wants otherwise than the preset
 * @param failures what follows when an evaluation has no usable answer
 * @param nondifferentiable what about it cannot be differentiated, in a sentence; empty if its file does not say
 * @param stochastic whether the model answers otherwise with another seed
 */
public record Problem(
        String id,
        String title,
        String summary,
        List<String> tags,
        ParameterSpace space,
        ForwardModel model,
        Loss loss,
        Target target,
        Optional<Vec> solution,
        Map<String, Map<String, String>> presets,
        FailurePolicy failures,
        Optional<String> nondifferentiable,
        boolean stochastic) {
    public Problem {
        tags = List.copyOf(tags);
        presets = Map.copyOf(presets);
    }

    /** A problem with the standard policy for failures. */
    public Problem(
            String id,
            String title,
            String summary,
            List<String> tags,
            ParameterSpace space,
            ForwardModel model,
            Loss loss,
            Target target,
            Optional<Vec> solution,
            Map<String, Map<String, String>> presets) {
        this(
                id,
                title,
                summary,
                tags,
                space,
                model,
                loss,
                target,
                solution,
                presets,
                FailurePolicy.STANDARD,
                Optional.empty(),
                false);
    }

    /**
     * The same problem, of whose parameters those of these names are held where a run with {@code seed} starts.
     *
     * @throws IllegalArgumentException if none may move then
     */
    public Problem freezing(Set<String> names, long seed) {
        Vec start = Vec.of(space.decode(space.start(seed)).values());
        return with(space.freezing(names, start), failures, stochastic);
    }

    /** The same problem with another policy. */
    public Problem withFailures(FailurePolicy policy) {
        return with(space, policy, stochastic);
    }

    /**
     * The same problem, which starts at these natural values.
     *
     * @throws IllegalArgumentException if they do not fit; the message names the parameter
     */
    public Problem startingAt(Vec values) {
        return with(space.startingAt(values), failures, stochastic);
    }

    /**
     * The same problem with other parameters for the same model.
     *
     * @throws IllegalArgumentException if none may move
     */
    public Problem withParameters(List<Parameter> parameters) {
        return with(new ParameterSpace(parameters), failures, stochastic);
    }

    /** The same problem, whose model answers otherwise with another seed. */
    public Problem asStochastic() {
        return with(space, failures, true);
    }

    private Problem with(ParameterSpace otherSpace, FailurePolicy policy, boolean random) {
        return new Problem(
                id,
                title,
                summary,
                tags,
                otherSpace,
                model,
                loss,
                target,
                solution,
                presets,
                policy,
                nondifferentiable,
                random);
    }

    public int dimension() {
        return space.dimension();
    }

    /**
     * How far {@code point} is from the solution, if one is known: the share of wrong values where all parameters are
     * integers or choices, the largest absolute difference otherwise.
     */
    public Optional<ParameterError> error(Point point) {
        return solution.map(known -> ParameterError.between(point, known));
    }

    /** No loss is less: 0 where outputs are compared, what the model knows of itself where its number is the loss. */
    public double leastLoss() {
        if (loss.isMaximised()) {
            return Double.NEGATIVE_INFINITY;
        }
        return loss == Loss.VALUE ? model.leastValue() : 0;
    }

    /** Whether all values are discrete. */
    public boolean isDiscrete() {
        return space.parameters().stream().noneMatch(Parameter.Real.class::isInstance);
    }
}
