package zerograds.ui.model.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import zerograds.problem.Problem;

/**
 * The runs of the session: the one that is shown and, for comparison, the latest before it. JavaFX thread only; nothing
 * here waits.
 */
public final class Runs {
    /** So many runs are kept beside those that are pinned. */
    public static final int MOST = 8;

    private final List<KeptRun> all = new ArrayList<>();
    private final ObservableList<KeptRun> listed = FXCollections.observableArrayList();
    private final ObservableList<KeptRun> readOnlyListed = FXCollections.unmodifiableObservableList(listed);
    private final ObjectProperty<@Nullable KeptRun> present = new SimpleObjectProperty<>();
    private final ObservableValue<@Nullable RunModel> current = present.flatMap(KeptRun::modelProperty);

    public Runs() {}

    /** Those of the present problem as a tree: each is followed by its forks. */
    public ObservableList<KeptRun> listed() {
        return readOnlyListed;
    }

    /** The one that is shown. */
    public Optional<KeptRun> present() {
        return Optional.ofNullable(present.get());
    }

    /** The present run as it is shown; another one after it was shown again or went on. */
    public ObservableValue<@Nullable RunModel> currentProperty() {
        return current;
    }

    public Optional<RunModel> current() {
        return present().map(KeptRun::model);
    }

    /** How many runs of other problems are kept. */
    public int elsewhere() {
        return all.size() - listed.size();
    }

    /** How many runs, those of other problems included, have computed something that nobody has exported since. */
    public int unsaved() {
        return (int) all.stream().filter(KeptRun::isUnsaved).count();
    }

    /** How deep {@code run} stands in the tree. */
    public int depth(KeptRun run) {
        return run.parent()
                .filter(all::contains)
                .map(parent -> depth(parent) + 1)
                .orElse(0);
    }

    /** What the plots show: the present run, and those chosen beside it. */
    public List<KeptRun> overlaid() {
        return Stream.concat(present().stream(), others().stream().filter(run -> run.chosenProperty()
                        .get()))
                .toList();
    }

    /** Those whose settings are compared: those that the plots show or, if that is one alone, all of the problem. */
    public List<KeptRun> compared() {
        List<KeptRun> over = overlaid();
        return over.size() < 2 ? List.copyOf(listed) : over;
    }

    /** Those of the present problem that are not shown. */
    public List<KeptRun> others() {
        return listed.stream().filter(run -> run != present.get()).toList();
    }

    /** Gives the present run a rest before another one begins or is shown; one that has done nothing goes. */
    public void leave() {
        present().ifPresent(run -> {
            run.rest();
            if (run.model().status().iterations() == 0) {
                all.remove(run);
            }
        });
    }

    /** Keeps a run that is shown from now on; the one before has been left. */
    public void begin(RunModel model) {
        add(model, null, 0);
    }

    /** Keeps a run that was forked from {@code parent} after {@code from} iterations, and shows it. */
    public void fork(RunModel model, KeptRun parent, long from) {
        add(model, parent, from);
    }

    private void add(RunModel model, @Nullable KeptRun parent, long from) {
        List<KeptRun> siblings = of(model.problem());
        int number = 1 + siblings.stream().mapToInt(KeptRun::number).max().orElse(0);
        int slot = IntStream.iterate(0, i -> i + 1)
                .filter(i -> siblings.stream().allMatch(run -> run.slot() != i))
                .findFirst()
                .orElseThrow();
        KeptRun fresh = new KeptRun(model, number, slot, parent, from);
        all.add(fresh);
        present.set(fresh);
        bound();
        list();
    }

    private List<KeptRun> of(Problem problem) {
        return all.stream().filter(run -> run.model().problem().equals(problem)).toList();
    }

    /** Lets the oldest go, those that are drawn last. */
    private void bound() {
        List<KeptRun> loose = all.stream()
                .filter(run -> run != present.get() && !run.pinnedProperty().get())
                .sorted(Comparator.comparing(run -> run.chosenProperty().get()))
                .toList();
        loose.stream().limit(Math.max(0, loose.size() - MOST)).forEach(all::remove);
    }

    private void list() {
        List<KeptRun> mine = present().map(run -> of(run.model().problem())).orElse(List.of());
        List<KeptRun> tree = new ArrayList<>();
        mine.stream()
                .filter(run -> run.parent().filter(all::contains).isEmpty())
                .forEach(root -> append(root, mine, tree));
        listed.setAll(tree);
    }

    private static void append(KeptRun run, List<KeptRun> all, List<KeptRun> tree) {
        tree.add(run);
        all.stream()
                .filter(child -> child.parent().filter(run::equals).isPresent())
                .forEach(child -> append(child, all, tree));
    }

    /** Shows another one; the present one has been left. */
    public void show(KeptRun run) {
        run.wake();
        present.set(run);
        list();
    }

    /** Forgets a run that is not shown. */
    public void remove(KeptRun run) {
        if (run != present.get() && all.remove(run)) {
            list();
        }
    }

    /** Reads what is new of runs that were left lately. */
    public void pull() {
        listed.forEach(run -> run.model().pull());
    }

    public void close() {
        current().ifPresent(RunModel::close);
    }
}
