package zerograds.ui.plot.parameters;

import java.util.List;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;
import zerograds.ui.model.text.NumberText;
import zerograds.ui.model.text.Texts;
import zerograds.ui.model.text.Theme;
import zerograds.ui.plot.colour.Palette;
import zerograds.ui.plot.pen.Drawn;
import zerograds.ui.plot.pen.Pen;
import zerograds.ui.plot.pen.ScreenPen;
import zerograds.ui.plot.pen.SharpCanvas;
import zerograds.ui.plot.pen.Typeface;

/** One number, large, and beneath it the one that is wanted. */
final class NumberPane extends Region implements Drawn {
    private static final double LINE = 18;

    /** The least height that has room for the words as well. */
    private static final double CAPTIONED = 84;

    private final SharpCanvas canvas = new SharpCanvas();
    private final ScreenPen screen = new ScreenPen(canvas);
    private Theme theme;
    private double value = Double.NaN;
    private Optional<Double> wanted = Optional.empty();
    private boolean maximised;
    private List<OutputTile.Other> others = List.of();

    NumberPane(Theme theme) {
        this.theme = theme;
        getChildren().add(canvas);
        setMinSize(0, 0);
    }

    void theme(Theme changed) {
        theme = changed;
    }

    /** @param isMaximised whether a larger number is better, if there is no target */
    void show(double shown, Optional<Double> target, boolean isMaximised, List<OutputTile.Other> over) {
        value = shown;
        others = over;
        wanted = target;
        maximised = isMaximised;
        draw();
    }

    private void draw() {
        screen.clear();
        paint(screen);
    }

    @Override
    public void paint(Pen gc) {
        gc.setTextAlign(TextAlignment.CENTER);
        gc.setTextBaseline(VPos.CENTER);
        double x = getWidth() / 2;
        double y = getHeight() / 2;
        gc.setFill(Palette.muted(theme));
        gc.setFont(Typeface.fx(12));
        boolean captions = getHeight() >= CAPTIONED;
        if (captions) {
            gc.fillText(Texts.of("output.number"), x, y - 34);
        }
        String below = wanted.map(target -> Texts.of(
                        "output.number.target", NumberText.tidy(target, 4), NumberText.tidy(value - target, 3)))
                .orElse(maximised ? Texts.of("output.number.larger") : Texts.of("output.number.smaller"));
        if (captions) {
            gc.fillText(below, x, y + 34);
        }
        for (int i = 0; i < others.size(); i++) {
            OutputTile.Other other = others.get(i);
            gc.setFill(other.run().colour(theme));
            gc.fillText(other.name() + "  " + NumberText.tidy(other.output().value(0), 4), x, y + 34 + (i + 1) * LINE);
        }
        gc.setFill(Palette.text(theme));
        gc.setFont(Typeface.fx(Math.max(24, Math.min(40, getWidth() / 8))));
        gc.fillText(NumberText.tidy(value, 4), x, y);
    }

    @Override
    protected void layoutChildren() {
        canvas.fit(this);
        draw();
    }
}
