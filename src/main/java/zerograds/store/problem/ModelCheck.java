package zerograds.store.problem;

import zerograds.math.Vec;
import zerograds.problem.ForwardException;
import zerograds.problem.ForwardModel;
import zerograds.problem.Problem;
import zerograds.problem.Signal;
import zerograds.space.ParameterSpace;
import zerograds.store.yaml.ProblemException;
import zerograds.store.yaml.YamlMap;

/**
 * Runs a problem's model once, to find out while its file is at hand whether model, loss and target fit together. Foreign
 * code is never run on reading.
 */
final class ModelCheck {
    private ModelCheck() {}

    static void of(Problem problem, YamlMap top) throws ProblemException {
        if (isForeign(problem, top)) {
            return;
        }
        try (ForwardModel.Session session = problem.model().open()) {
            ParameterSpace space = problem.space();
            Vec start = space.start(0);
            Signal output = session.run(space.decode(start), 0);
            Signal target = problem.target().resolve(problem, session);
            if (!output.shape().equals(target.shape())) {
                throw top.required(top.has("target") ? "target" : "loss")
                        .error("the model returns " + Signal.nameOf(output.shape()) + ", which cannot be compared with "
                                + Signal.nameOf(target.shape()));
            }
        } catch (ForwardException e) {
            throw top.required("model").error("the model fails: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw top.required("model").error("interrupted while the model was tried");
        }
    }

    private static boolean isForeign(Problem problem, YamlMap top) throws ProblemException {
        try {
            return problem.model().foreignCode().isPresent();
        } catch (ForwardException e) {
            throw top.required("model").error(String.valueOf(e.getMessage()));
        }
    }
}
