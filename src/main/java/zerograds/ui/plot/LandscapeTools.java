package zerograds.ui.plot;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import zerograds.run.Landscape;
import zerograds.space.ParameterSpace;
import zerograds.ui.model.LandscapeModel;
import zerograds.ui.model.LandscapePicture;
import zerograds.ui.model.Plane;

/** The small controls of the landscape's header. JavaFX thread only. */
final class LandscapeTools {
    /** Pairs of coordinates offered: neighbours among the first ones. */
    private static final int PAIRS = 64;

    private static final double TIP_WIDTH = 360;

    private final MenuButton plane = new MenuButton();
    private final Button refocus = new Button("", new FontIcon(MaterialDesignC.CROSSHAIRS_GPS));
    private final ToggleButton logarithmic = new ToggleButton("log");
    private final ToggleButton probing = new ToggleButton("probing", new FontIcon(MaterialDesignR.RADAR));
    private final MapMenu maps;
    private Optional<Boolean> wantsLogarithmic = Optional.empty();
    private @Nullable LandscapeModel model;

    LandscapeTools(Runnable redraw) {
        style(refocus, "Put the plane through θ as it is now", () -> model().ifPresent(LandscapeModel::refocus));
        maps = new MapMenu(() -> {
            model().ifPresent(this::wishSmoothed);
            redraw.run();
        });
        style(logarithmic, "Logarithmic or linear scale of the loss", () -> {
            wantsLogarithmic = Optional.of(logarithmic.isSelected());
            redraw.run();
        });
        style(probing, "", this::toggleProbing);
        plane.getStyleClass().add("tile-tool");
        plane.setFocusTraversable(false);
        plane.setMinWidth(Region.USE_PREF_SIZE);
        plane.setTooltip(tooltip(
                "The plane that is shown: two coordinates, or the two directions in which the path of θ spreads most"));
    }

    private static void style(ButtonBase button, String tip, Runnable action) {
        button.getStyleClass().add("tile-tool");
        button.setFocusTraversable(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(tooltip(tip));
        button.setOnAction(event -> action.run());
    }

    private Optional<LandscapeModel> model() {
        return Optional.ofNullable(model);
    }

    private void wishSmoothed(LandscapeModel shown) {
        shown.smoothedProperty().set(maps.choice().contains(LandscapeMap.SMOOTHED));
    }

    private void toggleProbing() {
        LandscapeModel shown = model;
        if (shown == null) {
            return;
        }
        boolean asking = shown.picture()
                .flatMap(LandscapePicture::landscape)
                .filter(landscape -> landscape.status() == Landscape.Status.ASKING)
                .isPresent();
        if (asking) {
            shown.grant();
        } else {
            shown.probingProperty().set(probing.isSelected());
        }
    }

    List<Node> nodes() {
        return List.of(maps.node(), plane, refocus, logarithmic, probing);
    }

    Optional<Boolean> logarithmic() {
        return wantsLogarithmic;
    }

    MapChoice maps() {
        return maps.choice();
    }

    /** Steers another run's landscape. */
    void steer(@Nullable LandscapeModel shown) {
        model = shown;
        wantsLogarithmic = Optional.empty();
        if (shown != null) {
            ParameterSpace space = shown.problem().space();
            boolean many = space.dimension() > 2;
            List.of(plane, refocus).forEach(node -> {
                node.setVisible(many);
                node.setManaged(many);
            });
            maps.offer(space.dimension());
            wishSmoothed(shown);
            offer(shown, space, many);
        }
    }

    private void offer(LandscapeModel shown, ParameterSpace space, boolean many) {
        plane.getItems().clear();
        if (!many) {
            return;
        }
        if (shown.hasPrincipal()) {
            plane.getItems().add(item(shown, space, new Plane.Principal()));
        }
        IntStream.range(0, Math.min(PAIRS, space.dimension() - 1))
                .mapToObj(i -> item(shown, space, new Plane.Coordinates(i, i + 1)))
                .forEach(plane.getItems()::add);
        plane.setText(name(space, shown.planeProperty().get()));
    }

    private MenuItem item(LandscapeModel shown, ParameterSpace space, Plane offered) {
        MenuItem item = new MenuItem(name(space, offered));
        item.setOnAction(event -> {
            shown.planeProperty().set(offered);
            plane.setText(item.getText());
        });
        return item;
    }

    private static String name(ParameterSpace space, Plane plane) {
        if (plane instanceof Plane.Coordinates axes) {
            return space.coordinateName(axes.first()) + " × " + space.coordinateName(axes.second());
        }
        return "principal";
    }

    private static String probingHelp(Landscape landscape) {
        String message = landscape.message().isEmpty() ? "" : "\n" + landscape.message();
        return "Probes: evaluations of the model for this picture and for the finite differences. "
                + Numbers.count((double) landscape.evaluations())
                + " so far; the run is not charged for them. Press to switch them on or off."
                + message;
    }

    private static Tooltip tooltip(String text) {
        Tooltip tooltip = new Tooltip(text);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(TIP_WIDTH);
        return tooltip;
    }

    /** Shows what was drawn. */
    void show(LandscapePicture picture, LandscapeView view) {
        logarithmic.setSelected(view.isLogarithmic());
        maps.show(view.shown());
        picture.landscape().ifPresent(landscape -> {
            boolean asking = landscape.status() == Landscape.Status.ASKING;
            boolean off = asking || landscape.status() == Landscape.Status.OFF;
            probing.setSelected(!off && landscape.status() != Landscape.Status.UNAVAILABLE);
            probing.setText(asking ? "Probe" : Numbers.count((double) landscape.evaluations()));
            probing.getTooltip().setText(probingHelp(landscape));
        });
    }
}
