package zerograds.lab.soak;

import java.util.List;

/**
 * A kind of run whose process is killed.
 *
 * @param name for people
 * @param problem a demo's id
 * @param options of {@code run}
 */
public record SoakKind(String name, String problem, List<String> options) {
    /** One number, an image, a script in a process of its own, a baseline, a library's baseline, a long batch. */
    public static final List<SoakKind> ALL = List.of(
            new SoakKind("scalar", "rosenbrock", List.of("--iterations", "6000")),
            new SoakKind("image", "texture-16", List.of("--evaluations", "1500")),
            new SoakKind("script", "script-disc", List.of("--evaluations", "3000")),
            new SoakKind("baseline", "rosenbrock", List.of("--optimizer", "cma-es", "--evaluations", "300000")),
            new SoakKind("library", "rosenbrock", List.of("--optimizer", "nelder-mead", "--evaluations", "40000")),
            new SoakKind("reference", "rosenbrock", List.of("--preset", "reference", "--iterations", "1500")));
}
