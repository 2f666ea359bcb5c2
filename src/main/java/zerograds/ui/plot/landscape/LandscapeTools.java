package zerograds.ui.plot.landscape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import zerograds.run.landscape.Landscape;
import zerograds.ui.model.landscape.LandscapeModel;
import zerograds.ui.model.landscape.LandscapePicture;
import zerograds.ui.model.text.NumberText;
import zerograds.ui.model.text.Texts;
import zerograds.ui.plot.tile.TileTools;

/** The small controls of the landscape's header. JavaFX thread only. */
final class LandscapeTools {
    private static final double QUESTION = 280;

    private final PlaneMenu plane = new PlaneMenu();
    private final ExtentMenu extent = new ExtentMenu();
    private final ToggleButton logarithmic = new ToggleButton(Texts.of("tile.log"));
    private final ToggleButton probing =
            new ToggleButton(Texts.of("landscape.probing.button"), new FontIcon(MaterialDesignR.RADAR));
    private final Text cost = new Text();
    private final ContextMenu question = question();
    private final MapMenu maps;
    private Optional<Boolean> wantsLogarithmic = Optional.empty();
    private @Nullable LandscapeModel model;

    LandscapeTools(Runnable redraw) {
        maps = new MapMenu(() -> {
            model().ifPresent(this::wishSmoothed);
            redraw.run();
        });
        TileTools.dress(logarithmic, "landscape-log", Texts.of("landscape.log.name"), Texts.of("landscape.log.help"));
        logarithmic.setOnAction(event -> {
            wantsLogarithmic = Optional.of(logarithmic.isSelected());
            redraw.run();
        });
        TileTools.dress(probing, "landscape-probing", Texts.of("landscape.probing"), "");
        probing.setOnAction(event -> toggleProbing());
        steer(null);
    }

    /** What the probes would cost, and the one who still wants them. */
    private ContextMenu question() {
        cost.setWrappingWidth(QUESTION);
        cost.getStyleClass().add("menu-words");
        cost.setId("landscape-probe-cost");
        MenuItem go = new MenuItem(Texts.of("landscape.probe.all"), new FontIcon(MaterialDesignR.RADAR));
        go.setId("landscape-probe-all");
        go.setOnAction(event -> model().ifPresent(LandscapeModel::grant));
        CustomMenuItem words = new CustomMenuItem(cost, false);
        return new ContextMenu(words, go);
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
            probing.setSelected(false);
            question.show(probing, Side.BOTTOM, 0, 4);
        } else {
            shown.probingProperty().set(probing.isSelected());
        }
    }

    List<Region> nodes() {
        List<Region> nodes = new ArrayList<>();
        nodes.add(maps.node());
        nodes.addAll(plane.nodes());
        nodes.addAll(extent.nodes());
        nodes.add(logarithmic);
        nodes.add(probing);
        return nodes;
    }

    Optional<Boolean> logarithmic() {
        return wantsLogarithmic;
    }

    MapChoice maps() {
        return maps.choice();
    }

    /** Shows what can be chosen; without a landscape that is nothing. */
    private void offer(@Nullable LandscapeModel shown) {
        plane.steer(shown);
        extent.steer(shown);
        maps.offer(shown == null ? 0 : shown.problem().dimension());
        Stream.concat(extent.nodes().stream(), Stream.of(logarithmic, probing))
                .forEach(node -> node.setVisible(shown != null));
    }

    /** Steers another run's landscape. */
    void steer(@Nullable LandscapeModel shown) {
        model = shown;
        wantsLogarithmic = Optional.empty();
        logarithmic.setSelected(false);
        probing.setText(Texts.of("landscape.probing.button"));
        probing.setSelected(shown != null && shown.probingProperty().get());
        probing.getTooltip().setText(Texts.of("landscape.probing.help", NumberText.brief(0)));
        offer(shown);
        if (shown != null) {
            wishSmoothed(shown);
        }
    }

    private static String probingHelp(Landscape landscape) {
        String help = Texts.of("landscape.probing.help", NumberText.brief((double) landscape.evaluations()));
        return landscape.message().isEmpty() ? help : help + "\n" + landscape.message();
    }

    /** Shows what was drawn. */
    void show(LandscapePicture picture, LandscapeView view) {
        logarithmic.setSelected(view.isLogarithmic());
        maps.show(view.shown());
        picture.landscape().ifPresent(landscape -> {
            boolean asking = landscape.status() == Landscape.Status.ASKING;
            boolean off = asking || landscape.status() == Landscape.Status.OFF;
            probing.setSelected(!off && landscape.status() != Landscape.Status.UNAVAILABLE);
            probing.setText(asking ? Texts.of("landscape.probe") : NumberText.brief((double) landscape.evaluations()));
            probing.getTooltip().setText(probingHelp(landscape));
            cost.setText(landscape.message());
            if (!asking) {
                question.hide();
            }
        });
    }
}
