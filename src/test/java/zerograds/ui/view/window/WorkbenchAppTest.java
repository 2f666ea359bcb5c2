package zerograds.ui.view.window;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.concurrent.ExecutorService;
import org.junit.jupiter.api.Test;

class WorkbenchAppTest {

    @Test
    void dropsWhatIsAskedForWhileTheWindowCloses() {
        ExecutorService files = WorkbenchApp.background("files");
        files.shutdownNow();
        assertThatCode(() -> files.execute(() -> {})).doesNotThrowAnyException();
    }
}
