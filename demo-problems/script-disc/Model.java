import zerograds.forward.script.Canvas;
import zerograds.forward.script.SignalScript;
import zerograds.problem.Signal;
import zerograds.space.Point;

/** A disc in ten lines: change something, and see whether it is still found. */
public class Model implements SignalScript {
    @Override
    public Signal render(Point point, long seed) {
        double x = 32 + 24 * point.real("x");
        double y = 32 + 24 * point.real("y");
        return Canvas.grey(64, 64).disc(x, y, point.real("radius"), 1).toSignal();
    }
}
