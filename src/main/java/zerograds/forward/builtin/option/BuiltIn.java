package zerograds.forward.builtin.option;

import java.util.List;
import java.util.Map;
import zerograds.problem.ForwardModel;
import zerograds.space.ParameterSpace;

/**
 * A kind of model that comes with the workbench. Immutable and thread safe.
 *
 * @param id its name in problem files
 * @param summary what it computes and which parameters it wants, for people
 * @param options what can be chosen about it
 * @param factory makes a model
 */
public record BuiltIn(String id, String summary, List<Option> options, BuiltIn.Factory factory) {
    /** Makes a model for the parameters it will be run on. */
    @FunctionalInterface
    public interface Factory {
        /** @throws IllegalArgumentException if the options or the parameters do not fit the model */
        ForwardModel create(Options options, ParameterSpace space);
    }

    public BuiltIn {
        options = List.copyOf(options);
    }

    /** @throws IllegalArgumentException if there is no such option */
    public Option option(String key) {
        return Options.find(options, key);
    }

    /**
     * Makes a model.
     *
     * @param raw the options by key: see {@link Option}
     * @param space the parameters it will be run on
     * @throws IllegalArgumentException saying which option is not allowed, or why the parameters do not fit the model
     */
    public ForwardModel create(Map<String, ?> raw, ParameterSpace space) {
        return factory.create(Options.read(options, raw), space);
    }

    /** Refuses parameters with another number of values than {@code size}. */
    public static void requireSize(ParameterSpace space, int size) {
        if (space.size() != size) {
            throw new IllegalArgumentException("the model needs parameters with " + size
                    + (size == 1 ? " value" : " values") + " in all, but got " + space.size());
        }
    }

    /**
     * Refuses parameters whose number of values is not a multiple of {@code group}.
     *
     * @return how many groups there are
     */
    public static int requireMultiple(ParameterSpace space, int group) {
        if (space.size() % group != 0) {
            throw new IllegalArgumentException("the model needs parameters with a multiple of " + group
                    + " values in all, but got " + space.size());
        }
        return space.size() / group;
    }
}
