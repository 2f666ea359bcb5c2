package zerograds.forward.external;

import java.util.List;
import java.util.Optional;
import zerograds.problem.Answer;

/**
 * A message of a program after its first one: an answer, a failure, or anything else that it printed.
 *
 * @param id of the request it answers; {@link #NOBODY} if it does not say
 * @param error why the whole request failed
 * @param answers one for each point
 */
record Reply(long id, Optional<String> error, List<Answer> answers) {
    static final long NOBODY = -1;
}
