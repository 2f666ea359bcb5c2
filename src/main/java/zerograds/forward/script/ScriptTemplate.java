package zerograds.forward.script;

import java.util.List;

/**
 * A script to begin with.
 *
 * @param title for people
 * @param source compiles, and runs on two parameters {@code x} and {@code y}
 */
public record ScriptTemplate(String title, ScriptSource source) {
    private static final String NAME = "Model";

    /** A number. */
    public static final ScriptTemplate LOSS = new ScriptTemplate("A loss", new ScriptSource(NAME, """
            import zerograds.forward.script.LossScript;

            public class Model implements LossScript {
                @Override
                public double loss(double[] theta) {
                    double x = theta[0];
                    double y = theta[1];
                    return Math.abs(Math.rint(4 * x)) + y * y;
                }
            }
            """));

    /** An image. */
    public static final ScriptTemplate IMAGE = new ScriptTemplate("An image", new ScriptSource(NAME, """
            import zerograds.forward.script.Canvas;
            import zerograds.forward.script.SignalScript;
            import zerograds.problem.Signal;
            import zerograds.space.Point;

            public class Model implements SignalScript {
                @Override
                public Signal render(Point point, long seed) {
                    return Canvas.grey(64, 64)
                            .disc(32 + 20 * point.real("x"), 32 + 20 * point.real("y"), 8, 1)
                            .toSignal();
                }
            }
            """));

    /** All of them. */
    public static final List<ScriptTemplate> ALL = List.of(LOSS, IMAGE);
}
