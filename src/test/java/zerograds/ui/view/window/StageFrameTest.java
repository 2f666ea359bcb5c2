package zerograds.ui.view.window;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import zerograds.store.session.Session;

class StageFrameTest {
    @Test
    void theFirstWindowTakesMostOfALargeScreenAndAllOfASmallOne() {
        assertThat(StageFrame.first(new Rectangle2D(0, 0, 3840, 2160)))
                .isEqualTo(new Session.Frame(288, 162, 3264, 1836, false));
        assertThat(StageFrame.first(new Rectangle2D(0, 24, 1920, 1056)).maximised())
                .isFalse();
        assertThat(StageFrame.first(new Rectangle2D(0, 0, 1280, 800)).maximised())
                .isTrue();
    }
}
