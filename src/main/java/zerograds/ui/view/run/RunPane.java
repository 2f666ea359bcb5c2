package zerograds.ui.view.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import zerograds.ui.model.run.KeptRun;
import zerograds.ui.model.run.Runs;
import zerograds.ui.model.text.Texts;
import zerograds.ui.model.workbench.Workbench;
import zerograds.ui.view.widget.Command;
import zerograds.ui.view.widget.Widgets;

/** The runs of the session as a tree: which one is shown, and which are drawn over it. */
public final class RunPane extends VBox {
    private static final double ROW = 60;
    private static final double MOST_ROWS = 4.5;

    private final Workbench workbench;
    private final Consumer<List<KeptRun>> compare;
    private final Runs runs;
    private final VBox tree = new VBox();
    private final ScrollPane scroll = new ScrollPane(tree);
    private final Label elsewhere = Widgets.label("", "text-muted");
    private List<RunRow> rows = List.of();

    /** @param compare shows the settings of some runs side by side */
    public RunPane(Workbench workbench, Consumer<List<KeptRun>> compare) {
        this.workbench = workbench;
        this.compare = compare;
        runs = workbench.runs();
        getStyleClass().add("run-pane");
        setId("runs");
        HBox header = new HBox(Widgets.label(Texts.of("runs.title"), "pane-title"), Widgets.spacer());
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("run-header");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        elsewhere.setWrapText(true);
        elsewhere.setMinHeight(USE_PREF_SIZE);
        elsewhere.getStyleClass().add("run-note");
        elsewhere.managedProperty().bind(elsewhere.visibleProperty());
        getChildren().addAll(header, scroll, elsewhere);
        runs.listed().addListener((ListChangeListener<KeptRun>) change -> show());
        workbench.themeProperty().addListener((property, before, now) -> rows.forEach(row -> row.theme(now)));
        show();
    }

    private void show() {
        rows = new ArrayList<>();
        for (KeptRun run : runs.listed()) {
            boolean present = runs.present().filter(run::equals).isPresent();
            RunRow row = new RunRow(
                    run, runs.depth(run), present, workbench.themeProperty().get());
            row.setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
                    clicked(row, event.getClickCount());
                }
            });
            row.setOnContextMenuRequested(event -> menu(row).show(row, event.getScreenX(), event.getScreenY()));
            row.addEventHandler(KeyEvent.KEY_PRESSED, event -> pressed(row, event));
            rows.add(row);
        }
        tree.getChildren().setAll(rows);
        double height = ROW * Math.min(MOST_ROWS, Math.max(1, rows.size()));
        scroll.setMinHeight(height);
        scroll.setPrefHeight(height);
        int others = runs.elsewhere();
        elsewhere.setVisible(others > 0);
        elsewhere.setText(others == 1 ? Texts.of("runs.elsewhere.one") : Texts.of("runs.elsewhere", others));
    }

    private void clicked(RunRow row, int count) {
        if (count == 2) {
            row.rename();
        } else {
            workbench.show(row.run());
        }
    }

    private void pressed(RunRow row, KeyEvent event) {
        if (event.getTarget() != row) {
            return;
        }
        int index = rows.indexOf(row);
        switch (event.getCode()) {
            case ENTER -> workbench.show(row.run());
            case SPACE ->
                row.run().chosenProperty().set(!row.run().chosenProperty().get());
            case F2 -> row.rename();
            case DELETE -> runs.remove(row.run());
            case UP -> rows.get(Math.max(0, index - 1)).requestFocus();
            case DOWN -> rows.get(Math.min(rows.size() - 1, index + 1)).requestFocus();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private ContextMenu menu(RunRow row) {
        KeptRun run = row.run();
        boolean present = runs.present().filter(run::equals).isPresent();
        BooleanProperty pinned = run.pinnedProperty();
        return new ContextMenu(Command.items(List.of(
                command("show", Texts.of("runs.show"), () -> workbench.show(run)),
                command("rename", Texts.of("runs.rename"), row::rename),
                command("fork", present ? Texts.of("action.fork") : Texts.of("runs.fork"), () -> {
                    workbench.show(run);
                    workbench.fork();
                }),
                command("compare-run", Texts.of("action.compare-settings"), () -> compare.accept(with(run)))
                        .when(() -> runs.listed().size() > 1),
                command("pin", Texts.of("runs.pin"), () -> pinned.set(!pinned.get()))
                        .marked(pinned::get),
                command("remove", Texts.of("runs.remove"), () -> runs.remove(run))
                        .when(() -> !present))));
    }

    /** Those that are compared, and {@code run}. */
    private List<KeptRun> with(KeptRun run) {
        return Stream.concat(runs.compared().stream(), Stream.of(run))
                .distinct()
                .toList();
    }

    /** Lets the user type another name for {@code run}. */
    public void rename(KeptRun run) {
        rows.stream().filter(row -> row.run().equals(run)).findFirst().ifPresent(RunRow::rename);
    }

    private static Command command(String id, String text, Runnable run) {
        return Command.named(id, text, "", run);
    }

    /** Follows the runs; call it once a pulse. */
    public void refresh() {
        rows.forEach(RunRow::refresh);
    }
}
