package zerograds.problem;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a run does about failed evaluations.
 *
 * @param action what is done about it
 * @param attempts see the actions; at least 1
 */
public record FailurePolicy(Action action, int attempts) {
    /** Drops what failed, and gives up after 50 iterations in a row without any answer. */
    public static final FailurePolicy STANDARD = new FailurePolicy(Action.DROP, Action.DROP.attempts);

    /** What is done. */
    public enum Action {
        /**
         * The sample is dropped, and with most methods its mirror image, too. The next iteration draws new ones; after
         * {@code attempts} iterations in a row without any answer the run is given up.
         */
        DROP(50),
        /**
         * The sample is dropped together with its mirror image, and others are drawn in their place, up to
         * {@code attempts} times in an iteration.
         */
        RESAMPLE(5),
        /** The evaluation is tried up to {@code attempts} times in all, then dropped. */
        RETRY(3),
        /** The evaluation is tried up to {@code attempts} times, then the run pauses and says why. */
        PAUSE(1),
        /** The evaluation is tried up to {@code attempts} times, then the run ends and says why. */
        ABORT(1);

        private final int attempts;

        Action(int attempts) {
            this.attempts = attempts;
        }

        /** The attempts if nothing is said. */
        public int usualAttempts() {
            return attempts;
        }

        /** The name in problem files. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The names of all. */
        public static List<String> ids() {
            return Arrays.stream(values()).map(Action::id).toList();
        }
    }

    private static final int MOST = 1000;

    /** @throws IllegalArgumentException if there is no attempt, or more than 1000 */
    public FailurePolicy {
        if (attempts < 1 || attempts > MOST) {
            throw new IllegalArgumentException("attempts must be in [1, " + MOST + "], but got " + attempts);
        }
    }

    /** How often one evaluation is tried. */
    public int tries() {
        return action == Action.DROP || action == Action.RESAMPLE ? 1 : attempts;
    }

    /** How often other samples are drawn in place of those that failed. */
    public int redraws() {
        return action == Action.RESAMPLE ? attempts : 0;
    }

    /** After so many iterations in a row without any answer the run is given up. */
    public int silentIterations() {
        return action == Action.DROP ? attempts : Action.DROP.attempts;
    }
}
