package zerograds.app.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import zerograds.TestProblems;
import zerograds.app.ZerogradsCommand;
import zerograds.app.problem.Problems;
import zerograds.problem.Signal;
import zerograds.store.file.Images;

class ViewsFxTest {
    @TempDir
    Path folder;

    @Test
    @Timeout(300)
    void takesPicturesOfViewsInBothThemes() throws IOException {
        Problems problems = Problems.below(Path.of(System.getProperty("zerograds.home", ".")));
        int code = ZerogradsCommand.of(
                        problems,
                        TestProblems.library(),
                        () -> false,
                        problem -> {},
                        new WindowCamera(problems),
                        (order, progress) -> {},
                        false)
                .execute("views", "commands", "consent", "--out=" + folder);
        assertThat(code).isZero();
        for (String view : List.of("commands", "consent")) {
            assertThat(mean(view + "-dark")).as(view).isBetween(0.01, 0.3);
            assertThat(mean(view + "-light")).as(view).isBetween(0.4, 1.0);
        }
    }

    @Test
    void everyViewHasANameOfItsOwn() {
        assertThat(Views.all()).extracting(View::name).doesNotHaveDuplicates();
    }

    private double mean(String view) throws IOException {
        Signal picture = Images.read(folder.resolve(view + ".png"));
        assertThat(picture.shape()).containsExactly(800, 1280, 3);
        double sum = 0;
        for (int i = 0; i < picture.size(); i++) {
            sum += picture.value(i);
        }
        return sum / picture.size();
    }
}
