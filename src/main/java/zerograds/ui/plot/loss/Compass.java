package zerograds.ui.plot.loss;

import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import zerograds.ui.model.text.Texts;
import zerograds.ui.model.text.Theme;
import zerograds.ui.plot.colour.Palette;
import zerograds.ui.plot.pen.Drawn;
import zerograds.ui.plot.pen.Pen;
import zerograds.ui.plot.pen.ScreenPen;
import zerograds.ui.plot.pen.SharpCanvas;
import zerograds.ui.plot.pen.Typeface;

/** Two gradients in the plane that both span: the reference points up, the surrogate's as far aside as it deviates. */
final class Compass extends Region implements Drawn {
    private static final double HEAD = 8;
    private static final double LINE = 14;
    /** What the captions take below the dial, pixels. */
    static final double CAPTIONS = 3 * LINE;

    private final SharpCanvas canvas = new SharpCanvas();
    private final ScreenPen screen = new ScreenPen(canvas);
    private Theme theme;
    private double cosine = Double.NaN;
    private String reference = "";
    private Color colour = Palette.REFERENCE_GRADIENT;

    Compass(Theme theme) {
        this.theme = theme;
        getChildren().add(canvas);
        setMouseTransparent(true);
    }

    void theme(Theme changed) {
        theme = changed;
    }

    /**
     * @param shown the cosine of the angle between both
     * @param name what the reference is
     * @param paint the reference's colour
     */
    void show(double shown, String name, Color paint) {
        cosine = shown;
        colour = paint;
        reference = name;
    }

    @Override
    protected void layoutChildren() {
        canvas.fit(this);
        draw();
    }

    void draw() {
        screen.clear();
        paint(screen);
    }

    @Override
    public void paint(Pen gc) {
        if (!Double.isFinite(cosine)) {
            return;
        }
        double radius = Math.min(getWidth() / 2 - 10, (getHeight() - CAPTIONS) / 2 - 4);
        double x = getWidth() / 2;
        double y = radius + 2;
        double angle = Math.acos(Math.max(-1, Math.min(1, cosine)));
        dial(gc, x, y, radius, angle);
        arrow(gc, x, y, radius - 2, 0, colour);
        arrow(gc, x, y, radius - 2, angle, Palette.surrogate(theme));
        captions(gc, y + radius + LINE - 2, angle);
    }

    private void dial(Pen gc, double x, double y, double radius, double angle) {
        gc.setStroke(Palette.hairline(theme));
        gc.setLineWidth(1);
        gc.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
        gc.strokeLine(x - radius, y, x + radius, y);
        double inner = 0.4 * radius;
        gc.setFill(Palette.muted(theme).deriveColor(0, 1, 1, 0.18));
        gc.fillSector(x - inner, y - inner, 2 * inner, 2 * inner, 90, -Math.toDegrees(angle));
    }

    /** An arrow from the centre, {@code angle} clockwise from the top. */
    private static void arrow(Pen gc, double x, double y, double length, double angle, Color colour) {
        double dx = Math.sin(angle);
        double dy = -Math.cos(angle);
        double shaft = length - HEAD;
        gc.setStroke(colour);
        gc.setFill(colour);
        gc.setLineWidth(2);
        gc.strokeLine(x, y, x + shaft * dx, y + shaft * dy);
        double half = 0.5 * HEAD;
        double[] xs = {x + length * dx, x + shaft * dx - half * dy, x + shaft * dx + half * dy};
        double[] ys = {y + length * dy, y + shaft * dy + half * dx, y + shaft * dy - half * dx};
        gc.fillPolygon(xs, ys, 3);
    }

    private void captions(Pen gc, double y, double angle) {
        gc.setTextAlign(TextAlignment.CENTER);
        gc.setTextBaseline(VPos.CENTER);
        double x = getWidth() / 2;
        gc.setFont(Typeface.bold(Typeface.SIZE));
        gc.setFill(Palette.text(theme));
        gc.fillText(Texts.of("landscape.apart", Math.round(Math.toDegrees(angle))), x, y);
        gc.setFont(Typeface.fx(Typeface.SIZE));
        gc.setFill(Palette.surrogate(theme));
        gc.fillText(Texts.of("map.surrogate"), x, y + LINE);
        gc.setFill(colour);
        gc.fillText(reference, x, y + 2 * LINE);
    }
}
