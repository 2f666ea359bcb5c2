package zerograds.ui.plot.landscape;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import zerograds.ui.model.landscape.LandscapeModel;
import zerograds.ui.model.landscape.ParameterSearch;
import zerograds.ui.model.landscape.Plane;
import zerograds.ui.model.text.Texts;
import zerograds.ui.plot.tile.TileTools;

/** The choice of the plane through more than two parameters. JavaFX thread only. */
final class PlaneMenu {
    private static final double LEAST_WIDTH = 56;

    private final MenuButton button = new MenuButton();
    private final Button another = new Button("", new FontIcon(MaterialDesignD.DICE_MULTIPLE));
    private final ToggleGroup group = new ToggleGroup();
    private final RadioMenuItem principal;
    private final RadioMenuItem gradient;
    private final RadioMenuItem random;
    private final RadioMenuItem parameters;
    private final ParameterPicker picker = new ParameterPicker(this::take);
    private Plane.Random pair = new Plane.Random(1);
    private Plane.Coordinates axes = new Plane.Coordinates(0, 1);
    private @Nullable LandscapeModel model;

    PlaneMenu() {
        principal = item(Texts.of("plane.principal"), () -> take(new Plane.Principal()));
        gradient = item(Texts.of("plane.gradient"), () -> take(new Plane.Gradient()));
        random = item(Texts.of("plane.random"), () -> take(pair));
        parameters = item(Texts.of("plane.parameters"), this::pick);
        button.getItems().setAll(principal, gradient, random, parameters);
        TileTools.dress(button, "landscape-plane", Texts.of("plane.title"), Texts.of("plane.help"));
        button.setMinWidth(LEAST_WIDTH);
        TileTools.dress(another, "landscape-another-pair", Texts.of("plane.another"), Texts.of("plane.another.help"));
        another.setOnAction(event -> take(pair.another()));
    }

    private RadioMenuItem item(String text, Runnable action) {
        RadioMenuItem item = new RadioMenuItem(text);
        item.setToggleGroup(group);
        item.setOnAction(event -> action.run());
        return item;
    }

    List<Region> nodes() {
        return List.of(button, another);
    }

    /** Steers another run's landscape. */
    void steer(@Nullable LandscapeModel shown) {
        model = shown;
        button.setVisible(false);
        another.setVisible(false);
        Optional.ofNullable(shown)
                .filter(known -> known.problem().dimension() > 2)
                .ifPresent(this::offer);
    }

    private void offer(LandscapeModel shown) {
        button.setVisible(true);
        offer(principal, shown::hasPrincipal);
        offer(gradient, shown::hasGradient);
        picker.offer(new ParameterSearch(shown.problem().space()));
        boolean fits = Math.max(axes.first(), axes.second()) < shown.problem().dimension();
        axes = fits ? axes : new Plane.Coordinates(0, 1);
        label(shown.planeProperty().get());
    }

    private static void offer(RadioMenuItem item, BooleanSupplier possible) {
        item.setVisible(possible.getAsBoolean());
    }

    private void pick() {
        take(axes);
        picker.show(button, axes);
    }

    private void take(Plane plane) {
        Optional.ofNullable(model).ifPresent(shown -> {
            shown.planeProperty().set(plane);
            label(plane);
        });
    }

    /** Says what is chosen. */
    private void label(Plane plane) {
        another.setVisible(plane instanceof Plane.Random);
        if (plane instanceof Plane.Coordinates chosen) {
            axes = chosen;
            say(parameters, picker.name(chosen.first()) + " × " + picker.name(chosen.second()));
        } else if (plane instanceof Plane.Random chosen) {
            pair = chosen;
            say(random, Texts.of("plane.random.short", chosen.pair()));
        } else if (plane instanceof Plane.Gradient) {
            say(gradient, Texts.of("plane.gradient.short"));
        } else {
            say(principal, Texts.of("plane.principal.short"));
        }
    }

    private void say(RadioMenuItem item, String words) {
        item.setSelected(true);
        button.setText(words);
        button.setAccessibleText(Texts.of("plane.is", words));
    }
}
