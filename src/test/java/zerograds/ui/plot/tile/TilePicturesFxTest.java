package zerograds.ui.plot.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.scene.paint.Color;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;
import zerograds.problem.Problem;
import zerograds.run.Run;
import zerograds.ui.model.landscape.Plane;
import zerograds.ui.model.series.Points;
import zerograds.ui.model.text.Theme;
import zerograds.ui.model.workbench.Workbench;
import zerograds.ui.plot.chart.ChartPane;
import zerograds.ui.plot.colour.Palette;
import zerograds.ui.plot.landscape.LandscapeTile;
import zerograds.ui.plot.loss.GradientTile;
import zerograds.ui.plot.loss.LossTile;
import zerograds.ui.plot.parameters.OutputTile;
import zerograds.ui.plot.parameters.ParametersTile;
import zerograds.ui.plot.pen.Figure;
import zerograds.ui.plot.pen.Labels;
import zerograds.ui.plot.surface.SurfaceTile;

/** Draws every plot of real runs, light and dark, from small to large, and looks at what was drawn; see {@code target/pictures}. */
@ExtendWith(ApplicationExtension.class)
class TilePicturesFxTest {
    private static final Path PICTURES = Path.of("target", "pictures");
    private static final List<Function<Workbench, Tile>> TILES = List.of(
            LossTile::new,
            GradientTile::new,
            ParametersTile::new,
            OutputTile::new,
            LandscapeTile::new,
            SurfaceTile::new);
    private static final List<int[]> SIZES = List.of(
            new int[] {184, 200}, new int[] {270, 170}, new int[] {420, 280}, new int[] {560, 340}, new int[] {1400, 900
            });

    private final Workbench workbench = new Workbench();

    static List<Problem> problems() {
        return List.of(
                Examples.terraces(),
                Examples.picture(),
                Examples.signal(),
                Examples.solved(),
                Examples.negative(),
                Examples.eight(),
                Examples.texels());
    }

    @AfterEach
    void close() {
        onFx(workbench::close);
    }

    @ParameterizedTest
    @MethodSource("problems")
    void noTextLeavesThePictureOrLiesOnAnother(Problem problem) throws Exception {
        run(problem, 300);
        List<String> faults = new ArrayList<>();
        for (Function<Workbench, Tile> constructor : TILES) {
            Tile tile = WaitForAsyncUtils.waitForAsyncFx(180_000, () -> constructor.apply(workbench));
            settle(tile);
            for (Theme theme : Theme.values()) {
                for (int[] size : SIZES) {
                    Figure figure = figure(tile, theme, size[0], size[1]);
                    String name = problem.id() + "-" + tile.id() + "-" + size[0] + "-" + theme.name();
                    save(figure, name);
                    faults(figure).forEach(fault -> faults.add(name + ": " + fault));
                }
            }
            onFx(tile::close);
        }

        assertThat(faults).isEmpty();
    }

    private static List<String> faults(Figure figure) {
        List<String> faults = new ArrayList<>();
        List<Labels.Label> labels = Labels.of(figure);
        Rectangle2D room = new Rectangle2D.Double(-1, -1, figure.width() + 2, figure.height() + 2);
        for (int i = 0; i < labels.size(); i++) {
            Labels.Label label = labels.get(i);
            if (!room.contains(label.box())) {
                faults.add("'" + label.text() + "' leaves the picture: " + label.box());
            }
            for (Labels.Label other : labels.subList(0, i)) {
                if (label.overlaps(other)) {
                    faults.add("'" + label.text() + "' lies on '" + other.text() + "' at " + label.box());
                }
            }
        }
        return faults;
    }

    @Test
    void aLossThatIs0IsDrawnOnItsMarkedFloor() throws Exception {
        run(Examples.solved(), 300);
        LossTile tile = WaitForAsyncUtils.waitForAsyncFx(180_000, () -> new LossTile(workbench));
        Figure figure = figure(tile, Theme.LIGHT, 560, 340);
        Labels.Label zero = Labels.of(figure).stream()
                .filter(label -> label.text().equals("0") && label.box().getMaxX() < ChartPane.LEFT - 2)
                .findFirst()
                .orElseThrow();

        assertThat(shareOf(Palette.TRUE_LOSS, figure, zero.box().getCenterY())).isGreaterThan(0.3);
    }

    @Test
    void negativeLossesAreDrawnBelow0() throws Exception {
        run(Examples.negative(), 300);
        LossTile tile = WaitForAsyncUtils.waitForAsyncFx(180_000, () -> new LossTile(workbench));
        Figure figure = figure(tile, Theme.LIGHT, 560, 340);
        ChartPane pane = (ChartPane) tile.node();
        Points losses = workbench.shown().orElseThrow().losses().loss();
        double end = WaitForAsyncUtils.waitForAsyncFx(
                180_000, () -> pane.pixelY(losses.last(), pane.area().orElseThrow()));

        assertThat(losses.last()).isNegative();
        assertThat(shareOf(Palette.TRUE_LOSS, figure, end)).isGreaterThan(0.2);
    }

    @Test
    void parametersThatAreAnImageAreShownAsOneAndLookedAtAlongThePath() throws Exception {
        run(Examples.texels(), 30);
        LandscapeTile landscape = WaitForAsyncUtils.waitForAsyncFx(180_000, () -> new LandscapeTile(workbench));
        settle(landscape);
        ParametersTile tile = WaitForAsyncUtils.waitForAsyncFx(180_000, () -> new ParametersTile(workbench));
        Figure figure = figure(tile, Theme.LIGHT, 420, 280);

        assertThat(Labels.of(figure)).extracting(Labels.Label::text).contains("all 576 parameters, now");
        assertThat(workbench.shown().orElseThrow().landscape().planeProperty().get())
                .isInstanceOf(Plane.Gradient.class);
        assertThat(workbench
                        .shown()
                        .orElseThrow()
                        .landscape()
                        .picture()
                        .orElseThrow()
                        .trajectory())
                .hasSizeGreaterThan(1);
    }

    /** How much of a row, give or take two pixels, has this colour. */
    private static double shareOf(Color colour, Figure figure, double y) {
        int[] argb = figure.argb(1);
        int wanted = Palette.awt(colour).getRGB();
        long columns = IntStream.range(0, figure.width())
                .filter(x -> IntStream.rangeClosed((int) y - 2, (int) y + 2)
                        .anyMatch(row -> near(argb[row * figure.width() + x], wanted)))
                .count();
        return (double) columns / figure.width();
    }

    private static boolean near(int a, int b) {
        int most = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            most = Math.max(most, Math.abs((a >> shift & 0xff) - (b >> shift & 0xff)));
        }
        return most < 60;
    }

    private void run(Problem problem, int iterations) throws Exception {
        onFx(() -> workbench.open(Examples.plan(problem, iterations)));
        Run run = workbench.current().orElseThrow().run();
        run.play();
        run.awaitFinished();
        onFx(workbench::pull);
    }

    private void settle(Tile tile) throws Exception {
        onFx(() -> {
            tile.node().resize(560, 340);
            tile.node().layout();
        });
        WaitForAsyncUtils.waitFor(
                60,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.waitForAsyncFx(180_000, () -> {
                    workbench.pull();
                    tile.refresh();
                    return tile.isSettled();
                }));
    }

    private Figure figure(Tile tile, Theme theme, int width, int height) {
        return WaitForAsyncUtils.waitForAsyncFx(180_000, () -> {
            workbench.themeProperty().set(theme);
            tile.theme(theme);
            tile.refresh();
            return new Sketch(theme).of(tile, theme, width, height);
        });
    }

    private static void save(Figure figure, String name) throws IOException {
        Files.createDirectories(PICTURES);
        BufferedImage image = new BufferedImage(figure.width(), figure.height(), BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, figure.width(), figure.height(), figure.argb(1), 0, figure.width());
        ImageIO.write(image, "png", PICTURES.resolve(name + ".png").toFile());
    }

    private static void onFx(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(180_000, action);
    }
}
