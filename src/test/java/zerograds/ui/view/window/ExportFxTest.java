package zerograds.ui.view.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.w3c.dom.Document;
import zerograds.run.log.RunEvent;
import zerograds.ui.model.problem.ProblemShelf;
import zerograds.ui.model.run.RunModel;
import zerograds.ui.model.workbench.Notice;
import zerograds.ui.model.workbench.Workbench;
import zerograds.ui.view.tiles.Tiles;

/** Plots into files and onto the clipboard, through the menus of the real window. */
@ExtendWith(ApplicationExtension.class)
class ExportFxTest {
    private static final int ITERATIONS = 30;

    @TempDir
    static Path folder;

    private final Workbench workbench = new Workbench();
    private WorkbenchWindow window;

    @Start
    void open(Stage stage) {
        ProblemShelf shelf = new ProblemShelf(new ExampleProblems(), Runnable::run, Platform::runLater);
        window = new WorkbenchWindow(workbench, shelf, Tiles.of(workbench), 1280, 800);
        window.destination((name, ending) -> Optional.of(folder.resolve(name)));
        window.show(stage);
        shelf.load(cards -> workbench.open(cards.stream()
                .filter(card -> card.id().equals("rosenbrock"))
                .findFirst()
                .orElseThrow()));
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(window::close);
    }

    @Test
    void savesAndCopiesWhatThePlotsShow(FxRobot robot) throws Exception {
        robot.interact(() -> {
            for (int i = 0; i < ITERATIONS; i++) {
                workbench.playback().step();
            }
        });
        until(() -> workbench.current().orElseThrow().status().iterations() == ITERATIONS);

        lossesAreThoseOfTheLogToTheLastBit(robot);
        drawingsAreVectors(robot);
        imagesHaveTheSizeOfThePlot(robot);
        filmsAreOfTheRunAndLeaveTheViewAlone(robot);
        whatCannotBeWrittenIsSaid(robot);
    }

    private void filmsAreOfTheRunAndLeaveTheViewAlone(FxRobot robot) throws Exception {
        RunModel shown = workbench.shown().orElseThrow();
        robot.interact(() -> window.perform("film"));
        new Pictures(window, workbench).take("film");
        robot.interact(() -> {
            ((ComboBox<?>) robot.lookup("#film-plots").query())
                    .getSelectionModel()
                    .select(1);
            ((ComboBox<?>) robot.lookup("#film-size").query())
                    .getSelectionModel()
                    .select(0);
            ((ComboBox<?>) robot.lookup("#film-format").query())
                    .getSelectionModel()
                    .select(1);
            robot.lookup("#film-frames").queryAs(TextField.class).setText("3");
            robot.lookup("#film-start").queryButton().fire();
        });
        Path film = folder.resolve("rosenbrock-film.gif");
        until(() -> Files.exists(film));
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream input = ImageIO.createImageInputStream(film.toFile())) {
            reader.setInput(input);
            assertThat(reader.getNumImages(true)).isEqualTo(3);
            assertThat(reader.getWidth(2)).isEqualTo(640);
        }
        assertThat(workbench.shown()).contains(shown);
        until(() -> !robot.lookup("#film-start").queryButton().isDisabled());

        robot.interact(() -> {
            window.perform("film");
            robot.lookup("#film-frames").queryAs(TextField.class).setText("3000");
            robot.lookup("#film-start").queryButton().fire();
        });
        cancelTheFilmInTheListOfJobs(robot);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).noneMatch(file -> file.toString().endsWith(".tmp"));
        }
    }

    private void cancelTheFilmInTheListOfJobs(FxRobot robot) throws Exception {
        until(() -> robot.lookup("#jobs").query().isVisible());
        robot.interact(() -> robot.lookup("#jobs").queryButton().fire());
        until(() -> robot.lookup(".task-message").queryAs(Label.class).getText().startsWith("Frame "));
        assertThat(robot.lookup(".task-title").queryAs(Label.class).getText()).startsWith("Film of ");
        robot.press(KeyCode.TAB).release(KeyCode.TAB).press(KeyCode.SPACE).release(KeyCode.SPACE);
        until(() -> workbench
                .noticeProperty()
                .get()
                .filter(told -> told.title().contains("cancelled"))
                .isPresent());
        until(() -> !robot.lookup("#jobs").query().isVisible());
    }

    private void lossesAreThoseOfTheLogToTheLastBit(FxRobot robot) throws Exception {
        List<String> lines = new String(save(robot, "loss", "#save-csv", "rosenbrock-loss.csv"), StandardCharsets.UTF_8)
                .lines()
                .toList();
        List<RunEvent.Iterated> logged = new ArrayList<>();
        workbench.current().orElseThrow().log().forEach(entry -> {
            if (entry.event() instanceof RunEvent.Iterated iterated) {
                logged.add(iterated);
            }
        });
        assertThat(lines).hasSize(ITERATIONS + 1);
        for (int i = 0; i < ITERATIONS; i++) {
            String[] cells = lines.get(i + 1).split(",", -1);
            assertThat(Double.parseDouble(cells[2])).isEqualTo(logged.get(i).loss());
            assertThat(Double.parseDouble(cells[3])).isEqualTo(logged.get(i).prediction());
        }
        String landscape =
                new String(save(robot, "landscape", "#save-csv", "rosenbrock-landscape.csv"), StandardCharsets.UTF_8);
        assertThat(landscape).startsWith("grid,x [scaled],y [scaled],loss\n").contains("\nsurrogate,");
        assertThat(new String(
                        save(robot, "parameters", "#save-csv", "rosenbrock-parameters.csv"), StandardCharsets.UTF_8))
                .hasLineCount(ITERATIONS + 1);
        assertThat(new String(save(robot, "gradient", "#save-csv", "rosenbrock-gradient.csv"), StandardCharsets.UTF_8))
                .hasLineCount(ITERATIONS + 1);
    }

    private static void assertThatIsDrawing(byte[] svg) throws Exception {
        Document document = DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg));
        assertThat(document.getElementsByTagNameNS("*", "text").getLength()).isGreaterThan(5);
        assertThat(document.getElementsByTagNameNS("*", "path").getLength()
                        + document.getElementsByTagNameNS("*", "line").getLength())
                .isPositive();
    }

    private void drawingsAreVectors(FxRobot robot) throws Exception {
        robot.interact(window::showAllPlots);
        for (String tile : List.of("loss", "landscape", "gradient", "parameters", "surface")) {
            assertThatIsDrawing(save(robot, tile, "#save-svg", "rosenbrock-" + tile + ".svg"));
        }
        try (PDDocument document = Loader.loadPDF(save(robot, "landscape", "#save-pdf", "rosenbrock-landscape.pdf"))) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getPage(0).getMediaBox().getWidth())
                    .isEqualTo((float) (int) size(robot, "landscape").getWidth());
        }
    }

    private Region size(FxRobot robot, String tile) {
        return (Region) robot.lookup("#tile-" + tile)
                .queryParent()
                .getChildrenUnmodifiable()
                .get(1);
    }

    private void imagesHaveTheSizeOfThePlot(FxRobot robot) throws Exception {
        byte[] png = save(robot, "loss", "#save-png-3", "rosenbrock-loss.png");
        Image image = new Image(new ByteArrayInputStream(png));
        assertThat(image.getWidth()).isEqualTo(3 * (int) size(robot, "loss").getWidth());
        Files.createDirectories(Path.of("target/pictures"));
        Files.write(Path.of("target/pictures/export-loss.png"), png);

        robot.clickOn("#tile-loss .tile-title");
        robot.interact(() -> Clipboard.getSystemClipboard().clear());
        robot.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.C).release(KeyCode.C, KeyCode.SHIFT, KeyCode.SHORTCUT);
        until(() -> Clipboard.getSystemClipboard().hasImage());
        until(() -> Clipboard.getSystemClipboard().getImage().getWidth()
                == 2 * (int) size(robot, "loss").getWidth());
    }

    private void whatCannotBeWrittenIsSaid(FxRobot robot) throws Exception {
        robot.interact(() -> window.destination(
                (name, ending) -> Optional.of(folder.resolve("nowhere").resolve(name))));
        TileMenus.choose(robot, "loss", "#save-pdf");
        until(() -> workbench
                .noticeProperty()
                .get()
                .filter(told -> told.weight() == Notice.Weight.GRAVE)
                .isPresent());
        assertThat(workbench.noticeProperty().get().orElseThrow().title())
                .isEqualTo("rosenbrock-loss.pdf was not saved");
    }

    private byte[] save(FxRobot robot, String tile, String item, String name) throws Exception {
        robot.interact(() -> workbench.noticeProperty().set(Optional.empty()));
        TileMenus.choose(robot, tile, item);
        Path file = folder.resolve(name);
        until(() -> workbench
                .noticeProperty()
                .get()
                .filter(notice -> notice.equals(Notice.ofSaved(file)))
                .isPresent());
        Path kept = Path.of("target/pictures/exports");
        Files.createDirectories(kept);
        Files.copy(file, kept.resolve(name), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        return Files.readAllBytes(file);
    }

    private static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(180, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition)
                .get());
    }
}
