package zerograds.ui.model.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import zerograds.problem.Problem;
import zerograds.store.session.Session;
import zerograds.ui.model.problem.ProblemShelf;
import zerograds.ui.model.workbench.Workbench;

/** The problems that were opened last, the latest first. JavaFX thread only. */
public final class RecentProblems {
    /** How many are remembered. */
    public static final int MOST = 10;

    private final Workbench workbench;
    private final ProblemShelf shelf;
    private final List<Session.Recent> all = new ArrayList<>();
    private Set<String> missing = Set.of();

    /** Takes in what {@code workbench} opens. */
    public RecentProblems(Workbench workbench, ProblemShelf shelf) {
        this.workbench = workbench;
        this.shelf = shelf;
        workbench.currentProperty().subscribe(model -> {
            if (model != null) {
                Problem problem = model.problem();
                add(new Session.Recent(problem.title(), shelf.place(problem.id())));
            }
        });
    }

    private void add(Session.Recent opened) {
        all.removeIf(one -> one.place().equals(opened.place()));
        all.add(0, opened);
        if (all.size() > MOST) {
            all.remove(MOST);
        }
    }

    /** Id or path of the problem of that id. */
    public String place(String id) {
        return shelf.place(id);
    }

    /** Opens it with the choices of now. */
    public void open(Session.Recent one) {
        shelf.add(one.place(), workbench::open);
    }

    /** The latest first. */
    public List<Session.Recent> all() {
        return List.copyOf(all);
    }

    /** Remembers those of an earlier session below what was opened since. */
    public void restore(List<Session.Recent> earlier) {
        List<Session.Recent> since = all();
        all.clear();
        earlier.stream().limit(MOST).forEach(all::add);
        for (int i = since.size() - 1; i >= 0; i--) {
            add(since.get(i));
        }
        look();
    }

    public void clear() {
        all.clear();
    }

    /** Looks again which are still there; takes its time. */
    public void look() {
        shelf.missing(all.stream().map(Session.Recent::place).toList(), found -> missing = found);
    }

    /** Whether it was there when somebody looked last. */
    public boolean isThere(Session.Recent one) {
        return !missing.contains(one.place());
    }
}
