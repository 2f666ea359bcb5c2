package zerograds.app.lab;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import zerograds.app.problem.Problems;
import zerograds.compare.Contender;
import zerograds.compare.Study;
import zerograds.problem.Problem;
import zerograds.store.problem.Experiment;
import zerograds.store.problem.ExperimentFile;
import zerograds.store.yaml.ProblemException;

/** An experiment, ready to be measured. Immutable. */
record PlannedExperiment(Experiment experiment, Study study) {
    /** @throws IllegalArgumentException if an optimizer cannot be run, or the problem is not there */
    static PlannedExperiment of(Experiment experiment, Problems problems, List<Long> seeds) {
        Problem problem = problems.findToRun(experiment.problem(), false);
        List<Contender> contenders =
                experiment.optimizers().stream().map(Contender::parse).toList();
        Study study = new Study(problem, contenders, seeds, experiment.evaluations());
        study.check();
        return new PlannedExperiment(experiment, study);
    }

    /**
     * The experiments of those names, or all, as the folder of demo problems lists them.
     *
     * @throws IllegalArgumentException if there is none of that name, or the list is wrong
     */
    static List<Experiment> chosen(Path folder, List<String> names) {
        List<Experiment> all;
        try {
            all = ExperimentFile.read(folder.resolve(ExperimentFile.FILE));
        } catch (ProblemException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
        List<String> known = all.stream().map(Experiment::problem).toList();
        for (String name : names) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException("there is no experiment '" + name + "'; there are "
                        + known.stream().sorted().collect(Collectors.joining(", ")));
            }
        }
        return all.stream()
                .filter(experiment -> names.isEmpty() || names.contains(experiment.problem()))
                .toList();
    }

    /** Its number of variables, as people write it. */
    String dimension() {
        return String.format(Locale.ROOT, "%,d", study.problem().dimension());
    }
}
