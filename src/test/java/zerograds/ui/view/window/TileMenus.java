package zerograds.ui.view.window;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Chooses from the menu of a tile with the mouse, once the menu stands still: it opens somewhere, and is then moved. */
final class TileMenus {
    private static final long LIMIT_SECONDS = 180;

    private TileMenus() {}

    /** @param item selects the item */
    static void choose(FxRobot robot, String tile, String item) throws TimeoutException {
        robot.clickOn("#tile-" + tile + " .tile-menu");
        AtomicReference<Bounds> before = new AtomicReference<>();
        WaitForAsyncUtils.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS, () -> {
            Keys.awaitPulses();
            return WaitForAsyncUtils.asyncFx(() -> robot.lookup(item)
                            .tryQuery()
                            .map(TileMenus::place)
                            .filter(place -> place.getHeight() > 0 && place.equals(before.getAndSet(place)))
                            .isPresent())
                    .get();
        });
        robot.clickOn(item);
    }

    private static Bounds place(Node node) {
        return node.localToScreen(node.getBoundsInLocal());
    }
}
