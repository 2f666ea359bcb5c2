package zerograds.app.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.stage.Stage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import zerograds.app.console.ConsoleCommand;
import zerograds.app.console.Exit;
import zerograds.app.option.Size;
import zerograds.app.picture.Shutter;
import zerograds.app.picture.View;
import zerograds.app.picture.ViewProblems;
import zerograds.app.picture.Views;
import zerograds.app.picture.Workplace;
import zerograds.app.problem.Problems;
import zerograds.forward.process.TempFolder;
import zerograds.problem.ForwardException;
import zerograds.store.file.Images;
import zerograds.store.problem.TrustStore;
import zerograds.ui.model.text.Theme;
import zerograds.ui.view.widget.FxThread;

/** Takes pictures of all views of the window. */
@Command(
        name = "views",
        description = {
            "Takes a picture of every view of the window in both themes, as the documentation shows them.",
            "",
            "It is the real window, drawn without a display."
        },
        footer = {
            "",
            "Examples:",
            "  zerograds lab views --out docs/pictures/views",
            "  zerograds lab views sweep --out target"
        })
public final class ViewsCommand extends ConsoleCommand {
    private static final long PATIENCE_MINUTES = 5;

    @Parameters(paramLabel = "<view>", arity = "0..*", description = "Some of the views. Default: all of them.")
    List<String> names = List.of();

    @Option(names = "--out", paramLabel = "<folder>", required = true, description = "Write the pictures there.")
    Path out = Path.of("views");

    @Option(
            names = "--size",
            paramLabel = "<w>x<h>",
            defaultValue = "1280x800",
            description = "Of the window, in pixels. Default: ${DEFAULT-VALUE}.")
    Size size = new Size(1280, 800);

    private final Problems problems;

    public ViewsCommand(Problems problems) {
        this.problems = problems;
    }

    @Override
    public Integer call() throws IOException, InterruptedException, ForwardException {
        List<View> views = asked(this::views);
        Files.createDirectories(out);
        Locale.setDefault(Locale.Category.DISPLAY, Locale.ENGLISH); // the documentation's
        FxThread.startWithoutDisplay(size.width(), size.height());
        try (TempFolder folder = TempFolder.create()) {
            ViewProblems made = new ViewProblems(problems.folder(), folder.path());
            for (View view : views) {
                shoot(
                        view,
                        made.path(view.problem()),
                        new TrustStore(folder.path().resolve("trusted-code.txt")));
                print(List.of(view.name()));
            }
        } finally {
            Platform.exit();
        }
        return Exit.DONE;
    }

    private List<View> views() {
        List<String> known = Views.all().stream().map(View::name).toList();
        for (String name : names) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException(
                        "there is no view \"" + name + "\"; there are " + String.join(", ", known));
            }
        }
        return Views.all().stream()
                .filter(view -> names.isEmpty() || names.contains(view.name()))
                .toList();
    }

    private void shoot(View view, String problem, TrustStore trust) throws IOException, InterruptedException {
        try {
            Workplace workplace = FxThread.call(() -> {
                Workplace fresh = new Workplace(problems, Theme.LIGHT, size, trust);
                fresh.show(new Stage(), problem);
                return fresh;
            });
            try {
                await(workplace, now -> now.workbench().current().isPresent());
                for (View.Step step : view.steps()) {
                    FxThread.run(() -> step.action().accept(workplace));
                    await(workplace, step.until());
                }
                for (Theme theme : Theme.values()) {
                    FxThread.run(() -> workplace.workbench().themeProperty().set(theme));
                    write(
                            await(workplace, now -> true),
                            view.name() + "-" + theme.name().toLowerCase(Locale.ROOT));
                }
            } finally {
                FxThread.run(workplace::close);
            }
        } catch (ExecutionException e) {
            Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
            throw new IOException("there is no picture of " + view.name() + ": " + cause.getMessage(), cause);
        }
    }

    private static Shutter.Picture await(Workplace workplace, Predicate<Workplace> until)
            throws InterruptedException, ExecutionException {
        CompletableFuture<Shutter.Picture> picture = new CompletableFuture<>();
        FxThread.run(() -> new Shutter(workplace, () -> until.test(workplace), picture).start());
        try {
            return picture.get(PATIENCE_MINUTES, TimeUnit.MINUTES);
        } catch (TimeoutException e) {
            throw new ExecutionException(
                    new IllegalStateException("it was not reached within " + PATIENCE_MINUTES + " minutes", e));
        }
    }

    private void write(Shutter.Picture picture, String name) throws IOException {
        Images.write(out.resolve(name + ".png"), picture.argb(), picture.width(), picture.height());
    }
}
