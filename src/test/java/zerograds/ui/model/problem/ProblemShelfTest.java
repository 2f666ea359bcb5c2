package zerograds.ui.model.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

class ProblemShelfTest {
    /** A folder whose only problem says how often it was read. */
    private static final class Folder implements ProblemShelf.Reader {
        private int times;

        @Override
        public List<ProblemCard> all() {
            return List.of(ProblemCard.broken("demo", "read " + ++times));
        }

        @Override
        public ProblemCard read(String idOrPath) {
            return ProblemCard.broken("mine", "read " + ++times);
        }
    }

    private final ProblemShelf shelf = new ProblemShelf(new Folder(), Runnable::run, Runnable::run);

    private List<String> summaries() {
        return shelf.all().stream().map(ProblemCard::summary).toList();
    }

    @Test
    void whoeverListensHearsOfTheProblemsThoughNobodyHoldsTheList() {
        List<String> heard = new ArrayList<>();
        shelf.all().addListener((ListChangeListener<ProblemCard>) change -> heard.add("changed"));
        WeakReference<Object> unheld = new WeakReference<>(new Object());
        while (unheld.get() != null) {
            System.gc();
        }
        shelf.load(cards -> {});
        assertThat(heard).isNotEmpty();
    }

    @Test
    void saysWhetherThereIsAnythingToChooseFromYet() {
        assertThat(shelf.readProperty().get()).isFalse();
        shelf.load(cards -> {});
        assertThat(shelf.readProperty().get()).isTrue();
    }

    @Test
    void keepsWhatWasAddedWhileTheOthersWereRead() {
        List<Runnable> reading = new ArrayList<>();
        ProblemShelf slow = new ProblemShelf(new Folder(), reading::add, Runnable::run);
        slow.load(cards -> {});
        slow.add("/somewhere/mine", card -> {});
        reading.get(1).run();
        reading.get(0).run();
        assertThat(slow.all()).extracting(ProblemCard::id).containsExactly("mine", "demo");
    }

    @Test
    void readsAgainWhatWasAddedAsWell() {
        shelf.add("/somewhere/mine", card -> {});
        shelf.load(cards -> {});
        assertThat(summaries()).containsExactly("read 3", "read 2");
        assertThat(shelf.place("mine")).isEqualTo("/somewhere/mine");
    }
}
