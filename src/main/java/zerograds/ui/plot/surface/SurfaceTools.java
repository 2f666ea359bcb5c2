package zerograds.ui.plot.surface;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import zerograds.ui.model.text.Texts;
import zerograds.ui.plot.landscape.MapChoice;
import zerograds.ui.plot.tile.TileTools;

/** The small controls of the surface's header. JavaFX thread only. */
final class SurfaceTools {
    private final SurfaceMenu surfaces;
    private final Button top = new Button("", new FontIcon(MaterialDesignA.ARROW_DOWN_BOLD_BOX_OUTLINE));
    private final Button reset = new Button("", new FontIcon(MaterialDesignC.CUBE_OUTLINE));
    private final ToggleButton logarithmic = new ToggleButton(Texts.of("tile.log"));
    private Optional<Boolean> wantsLogarithmic = Optional.empty();

    /** What follows from the controls. */
    interface Receiver {
        /** Other surfaces, or another scale. */
        void redraw();

        /** Look from there. */
        void look(SurfaceCamera from);
    }

    SurfaceTools(Receiver receiver) {
        surfaces = new SurfaceMenu(receiver::redraw);
        style(
                top,
                "surface-top",
                Texts.of("surface.top"),
                Texts.of("surface.top.help"),
                () -> receiver.look(SurfaceCamera.TOP));
        style(
                reset,
                "surface-reset",
                Texts.of("surface.reset"),
                Texts.of("surface.reset.help"),
                () -> receiver.look(SurfaceCamera.START));
        style(logarithmic, "surface-log", Texts.of("surface.log"), Texts.of("surface.log.help"), () -> {
            wantsLogarithmic = Optional.of(logarithmic.isSelected());
            receiver.redraw();
        });
        restart(0);
    }

    private static void style(ButtonBase button, String id, String name, String tip, Runnable action) {
        TileTools.dress(button, id, name, tip);
        button.setOnAction(event -> action.run());
    }

    List<Region> nodes() {
        return List.of(surfaces.node(), top, reset, logarithmic);
    }

    Optional<Boolean> logarithmic() {
        return wantsLogarithmic;
    }

    MapChoice maps() {
        return surfaces.choice();
    }

    /** Begins with another run, of so many parameters. */
    void restart(int dimension) {
        wantsLogarithmic = Optional.empty();
        nodes().forEach(node -> node.setVisible(dimension > 1));
    }

    /** Shows what was drawn. */
    void show(SurfaceView view) {
        logarithmic.setSelected(view.isLogarithmic());
        surfaces.show(view.shown());
    }
}
