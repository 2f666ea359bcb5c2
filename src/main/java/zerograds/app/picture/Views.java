package zerograds.app.picture;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import zerograds.run.Budget;
import zerograds.ui.model.text.Texts;
import zerograds.ui.model.workbench.Workbench;

/** All views of the window that the documentation shows. */
public final class Views {
    private static final String PLAIN = "rosenbrock";

    /** Nobody's home: pictures do not tell whose computer they were taken on. */
    private static final String HOME = "/home/you/zerograds-problems";

    private Views() {}

    public static List<View> all() {
        return List.of(
                View.of("two-parameters", PLAIN, 3000),
                View.of("one-parameter", "toy-spline", 400),
                View.of("four-parameters", "rocket", 600),
                View.of("many-parameters", "led-display", 250),
                View.of("loss", PLAIN, 1500).perform("enlarge-loss"),
                View.of("gradient", PLAIN, 1500).perform("enlarge-gradient"),
                View.of("landscape", PLAIN, 1500).perform("enlarge-landscape"),
                View.of("parameters", "led-display", 250).perform("enlarge-parameters"),
                View.of("output", "led-display", 60).perform("enlarge-output"),
                View.of("surface", PLAIN, 1500).perform("enlarge-surface"),
                View.of("six-plots", PLAIN, 1500).perform("show-surface"),
                View.of("presentation", PLAIN, 1500).perform("present-mode"),
                View.of("past", PLAIN, 1500).then(workplace -> past(workplace.workbench()), Views::isPast),
                View.of("explain", PLAIN, 400)
                        .perform("explain")
                        .then(workplace -> press(workplace, "#explain-next"))
                        .then(workplace -> press(workplace, "#explain-next")),
                overlaid("overlay"),
                overlaid("compare-settings").perform("compare-settings"),
                View.of("sweep", "toy-spline", 20)
                        .perform("sweep")
                        .then(workplace -> press(workplace, "#sweep-start"))
                        .then(workplace -> {}, workplace -> node(workplace, "#sweep-cancel")
                                .isDisabled()),
                View.of("gallery", PLAIN, 10).perform("gallery"),
                View.of("film", PLAIN, 300).perform("film"),
                View.of("commands", PLAIN, 300).perform("commands"),
                View.of("help", PLAIN, 300).perform("help"),
                View.of("script", "script-disc", 200).perform("script"),
                View.of("new-script", PLAIN, 10)
                        .perform("new-script")
                        .then(workplace -> type(workplace, "#new-script-folder", HOME + "/my-script")),
                View.of("new-program", PLAIN, 10).perform("new-program"),
                new View("consent", ViewProblems.FOREIGN, List.of())
                        .then(workplace -> workplace.workbench().playback().playOrPause(), Views::asks)
                        .then(workplace -> ((Labeled) node(workplace, "#consent-folder"))
                                .setText(Texts.of("consent.folder", HOME + "/disc"))),
                new View("failures", ViewProblems.FAILING, List.of())
                        .then(workplace -> workplace.workbench().choices().budget(Budget.ofIterations(60)))
                        .then(workplace -> workplace.workbench().playback().playOrPause(), Views::asks)
                        .then(workplace -> workplace.workbench().playback().answer(true), Workplace::isFinished)
                        .perform("failures"));
    }

    private static void past(Workbench workbench) {
        workbench.time().ifPresent(time -> time.seek(time.last() / 4));
    }

    /** Whether the user is asked for consent. */
    private static boolean asks(Workplace workplace) {
        return workplace.workbench().gate().questionProperty().get().isPresent();
    }

    private static boolean isPast(Workplace workplace) {
        return workplace
                .workbench()
                .time()
                .filter(time -> time.past().isPresent())
                .isPresent();
    }

    /** Two runs, the second one narrower and with another seed. */
    private static View overlaid(String name) {
        long iterations = 600;
        return View.of(name, PLAIN, iterations)
                .then(
                        workplace -> {
                            workplace.workbench().choices().change("locality", "0.08");
                            workplace.workbench().choices().seed(2);
                            workplace.workbench().reset();
                            workplace.run(iterations);
                        },
                        workplace -> workplace.hasDone(iterations))
                .then(workplace -> workplace
                        .workbench()
                        .runs()
                        .others()
                        .get(0)
                        .chosenProperty()
                        .set(true));
    }

    private static Node node(Workplace workplace, String selector) {
        Node found = workplace.window().scene().lookup(selector);
        if (found == null) {
            throw new IllegalStateException("the window has no " + selector);
        }
        return found;
    }

    private static void type(Workplace workplace, String field, String text) {
        ((TextInputControl) node(workplace, field)).setText(text);
    }

    private static void press(Workplace workplace, String button) {
        ((ButtonBase) node(workplace, button)).fire();
    }
}
