package zerograds.forward.external;

import java.util.List;
import zerograds.problem.Signal;

/** What a program answered about one point. */
sealed interface Answer {
    record Given(Signal signal) implements Answer {}

    /** There is no usable signal; the program itself is sound. */
    record Refused(String reason) implements Answer {}

    /** The signal, unless one of the values is not finite. */
    static Answer of(Hello hello, double[] values) {
        float[] signal = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            signal[i] = (float) values[i];
            if (!Float.isFinite(signal[i])) {
                return new Refused("value " + i + " of the signal is " + values[i]);
            }
        }
        List<Integer> shape = hello.shape();
        return new Given(Signal.of(signal, shape.toArray(Integer[]::new)));
    }
}
