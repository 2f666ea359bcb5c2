package zerograds.optim;

import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.ToDoubleBiFunction;
import zerograds.optim.settings.Settings;
import zerograds.surrogate.network.MemoryLimit;

/** Estimates the memory that a method needs, and refuses one that would not fit before it is created. */
public final class MemoryNeed {
    /** The part of the heap that an optimizer may take: the model and the log need some, too. */
    private static final double SHARE = 0.7;

    /** What to take for many parameters. */
    public static final String MANY = "Take zerograds, spsa or sep-cma-es";

    private MemoryNeed() {}

    /**
     * A requirement that what a method keeps fits into the heap.
     *
     * @param numbers how many doubles it keeps for n parameters
     * @param kept what these are, for people
     * @param advice what to take instead
     */
    public static Method.Requirement memory(
            String title,
            ToDoubleBiFunction<Integer, Settings> numbers,
            BiFunction<Integer, Settings, String> kept,
            String advice) {
        return (space, settings) -> check(
                title,
                space.dimension(),
                Double.BYTES * numbers.applyAsDouble(space.dimension(), settings),
                kept.apply(space.dimension(), settings),
                advice,
                MemoryLimit.ofThisProcess());
    }

    /**
     * A method that keeps some points of n numbers each.
     *
     * @param points how many
     * @param copies how often each of their numbers is held, in doubles
     * @param setting which says how many
     */
    public static Method.Requirement points(
            String title, ToDoubleBiFunction<Integer, Settings> points, double copies, String setting) {
        return memory(
                title,
                (n, settings) -> copies * n * points.applyAsDouble(n, settings),
                (n, settings) -> String.format(Locale.ROOT, "%,.0f points", points.applyAsDouble(n, settings)),
                "Lower '" + setting + "'");
    }

    /** @throws IllegalArgumentException if there is too little memory */
    static void check(String title, int n, double bytes, String kept, String advice, MemoryLimit room) {
        if (bytes > SHARE * room.heap()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "%s keeps %s: %s for %,d parameters, but this process may use %s. %s%s",
                    title,
                    kept,
                    size(bytes),
                    n,
                    size((double) room.heap()),
                    advice,
                    bytes < SHARE * room.machine() ? ", or give it more memory (-Xmx)" : ""));
        }
    }

    private static String size(double bytes) {
        return bytes >= 1e9
                ? String.format(Locale.ROOT, "%,.1f GB", bytes / 1e9)
                : String.format(Locale.ROOT, "%,.0f MB", bytes / 1e6);
    }
}
