package zerograds.forward.script;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import zerograds.forward.external.ArrayEncoding;
import zerograds.forward.external.Hello;
import zerograds.forward.external.Server;
import zerograds.math.Vec;
import zerograds.problem.Signal;
import zerograds.space.Interval;
import zerograds.space.Parameter;
import zerograds.space.ParameterSpace;
import zerograds.space.Scale;
import zerograds.space.Start;

/** A script that was loaded into this JVM, with the parameters it is run on. */
final class RunningScript {
    private static final int FEW = 64;

    private final Object script;
    private final ParameterSpace space;

    private RunningScript(Object script, ParameterSpace space) {
        this.script = script;
        this.space = space;
    }

    /** @throws IllegalArgumentException if the class is no script */
    static RunningScript load(ClassLoader loader, String name, Server.Greeting greeting) throws Exception {
        Class<?> type = loader.loadClass(name);
        if (!LossScript.class.isAssignableFrom(type) && !SignalScript.class.isAssignableFrom(type)) {
            throw new IllegalArgumentException("the class " + name + " must implement LossScript or SignalScript");
        }
        Constructor<?> constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        try {
            return new RunningScript(constructor.newInstance(), space(greeting));
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    /** The parameters by name: values arrive as they are, so there is nothing to scale or to clamp. */
    private static ParameterSpace space(Server.Greeting greeting) {
        List<Parameter> parameters = new ArrayList<>();
        for (int i = 0; i < greeting.names().size(); i++) {
            parameters.add(new Parameter.Real(
                    greeting.names().get(i),
                    greeting.sizes().get(i),
                    Interval.UNBOUNDED,
                    new Interval(-1, 1),
                    Scale.RAW,
                    new Start.Fixed(Vec.of(0)),
                    ""));
        }
        return new ParameterSpace(parameters);
    }

    Signal run(double[] theta, long seed) throws Exception {
        if (script instanceof SignalScript signals) {
            return signals.render(space.decode(theta, 0), seed);
        }
        return Signal.scalar(((LossScript) script).loss(theta));
    }

    /** How it speaks, given its first signal. */
    static Hello hello(Signal first, int parameters) {
        ArrayEncoding theta = parameters <= FEW ? ArrayEncoding.NUMBERS : ArrayEncoding.FLOAT64;
        ArrayEncoding binary = first.isImage() ? ArrayEncoding.FLOAT32 : ArrayEncoding.FLOAT64;
        return new Hello(first.shape(), theta, first.size() <= FEW ? ArrayEncoding.NUMBERS : binary, 1);
    }
}
