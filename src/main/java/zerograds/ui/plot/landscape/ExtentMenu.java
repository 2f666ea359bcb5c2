package zerograds.ui.plot.landscape;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import zerograds.ui.model.landscape.Extent;
import zerograds.ui.model.landscape.LandscapeModel;
import zerograds.ui.model.text.Texts;
import zerograds.ui.plot.tile.TileTools;

/** The choice of how much of the landscape is shown, and of what moves it. JavaFX thread only. */
final class ExtentMenu {
    private final MenuButton button = new MenuButton();
    private final Button recentre = new Button("", new FontIcon(MaterialDesignI.IMAGE_FILTER_CENTER_FOCUS));
    private final Map<Extent, RadioMenuItem> items = new EnumMap<>(Extent.class);
    private @Nullable LandscapeModel model;

    ExtentMenu() {
        ToggleGroup group = new ToggleGroup();
        for (Extent extent : Extent.values()) {
            RadioMenuItem item = new RadioMenuItem(extent.title());
            item.setToggleGroup(group);
            item.setOnAction(event -> take(extent));
            items.put(extent, item);
            button.getItems().add(item);
        }
        String effects = Arrays.stream(Extent.values()).map(Extent::effect).collect(Collectors.joining("\n"));
        TileTools.dress(button, "landscape-extent", Texts.of("landscape.extent"), effects);
        TileTools.dress(
                recentre, "landscape-recentre", Texts.of("landscape.recentre"), Texts.of("landscape.recentre.help"));
        recentre.setOnAction(event -> Optional.ofNullable(model).ifPresent(LandscapeModel::refocus));
    }

    List<Region> nodes() {
        return List.of(button, recentre);
    }

    /** Steers another run's landscape. */
    void steer(@Nullable LandscapeModel shown) {
        model = shown;
        if (shown != null) {
            label(shown.extentProperty().get());
        }
    }

    private void take(Extent extent) {
        Optional.ofNullable(model).ifPresent(shown -> {
            shown.extentProperty().set(extent);
            label(extent);
        });
    }

    private static Ikon icon(Extent extent) {
        return switch (extent) {
            case FIT -> MaterialDesignF.FIT_TO_PAGE_OUTLINE;
            case FOLLOW -> MaterialDesignC.CROSSHAIRS_GPS;
            case STAY -> MaterialDesignP.PIN_OUTLINE;
        };
    }

    private void label(Extent extent) {
        Optional.ofNullable(items.get(extent)).ifPresent(item -> item.setSelected(true));
        button.setGraphic(new FontIcon(icon(extent)));
        button.setAccessibleText(Texts.of("landscape.extent.is", extent.title()));
    }
}
