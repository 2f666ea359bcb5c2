package zerograds.store.problem;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zerograds.store.yaml.ProblemException;
import zerograds.store.yaml.YamlFile;
import zerograds.store.yaml.YamlMap;
import zerograds.store.yaml.YamlValue;

/**
 * Reads a list of experiments: {@code baselines} names groups of optimizers, {@code experiments} uses them. Thread safe.
 */
public final class ExperimentFile {
    /** The name of the file in the folder of demo problems. */
    public static final String FILE = "experiments.yaml";

    private static final int MOST_EVALUATIONS = 1_000_000_000;
    private static final int QUICK = 20;

    private ExperimentFile() {}

    /**
     * All experiments, in the order of the file.
     *
     * @throws ProblemException if the file cannot be read, or something in it is not as it must be
     */
    public static List<Experiment> read(Path file) throws ProblemException {
        YamlMap top = YamlFile.read(file).only("baselines", "experiments");
        Map<String, List<String>> groups = new LinkedHashMap<>();
        for (Map.Entry<String, YamlValue> group :
                top.required("baselines").map().entries().entrySet()) {
            groups.put(group.getKey(), texts(group.getValue()));
        }
        Map<String, Experiment> experiments = new LinkedHashMap<>();
        for (YamlValue value : top.required("experiments").list()) {
            Experiment experiment = experiment(value.map(), groups);
            if (experiments.putIfAbsent(experiment.problem(), experiment) != null) {
                throw value.error("the problem '" + experiment.problem() + "' is there already");
            }
        }
        return List.copyOf(experiments.values());
    }

    private static Experiment experiment(YamlMap map, Map<String, List<String>> groups) throws ProblemException {
        map.only("problem", "evaluations", "reaches", "misses", "baselines", "and", "quick", "note");
        if (map.has("reaches") == map.has("misses")) {
            throw map.missing("reaches", "there must be either 'reaches' or 'misses'");
        }
        boolean hopeless = map.has("misses");
        List<String> optimizers = new ArrayList<>(List.of("zerograds"));
        String group = map.required("baselines").oneOf(List.copyOf(groups.keySet()));
        optimizers.addAll(groups.getOrDefault(group, List.of()));
        Optional<YamlValue> more = map.optional("and");
        if (more.isPresent()) {
            optimizers.addAll(texts(more.get()));
        }
        Optional<YamlValue> quick = map.optional("quick");
        Optional<YamlValue> note = map.optional("note");
        return new Experiment(
                map.required("problem").text(),
                map.required("evaluations").whole(1, MOST_EVALUATIONS),
                map.required(hopeless ? "misses" : "reaches").real(),
                hopeless,
                optimizers,
                quick.isPresent() ? quick.get().whole(0, MOST_EVALUATIONS) : QUICK,
                note.isPresent() ? note.get().text() : "");
    }

    private static List<String> texts(YamlValue list) throws ProblemException {
        List<String> texts = new ArrayList<>();
        for (YamlValue item : list.list()) {
            texts.add(item.text());
        }
        return texts;
    }
}
