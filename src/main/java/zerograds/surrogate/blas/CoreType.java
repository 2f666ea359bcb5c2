package zerograds.surrogate.blas;

import com.sun.jna.NativeLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Chooses OpenBLAS' kernels by the processor's features, because the library falls back to slow ones on processors that
 * are newer than it.
 *
 * <p>Works on Linux, through the environment of this process, before the library is loaded; elsewhere the library
 * chooses. An {@code OPENBLAS_CORETYPE} that is set already is left alone. The kernels for Cooperlake are never chosen:
 * they have computed wrong products.
 */
public final class CoreType {
    private static final Logger LOG = LoggerFactory.getLogger(CoreType.class);
    private static final String VARIABLE = "OPENBLAS_CORETYPE";
    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

    private CoreType() {}

    /** Sets the variable where it is not set and the processor is a known kind. */
    public static void choose() {
        String present = System.getenv(VARIABLE);
        if ((present != null && !present.isBlank()) || !Files.isReadable(PROCESSORS)) {
            return;
        }
        try {
            of(Files.readAllLines(PROCESSORS)).ifPresent(CoreType::set);
        } catch (IOException | LinkageError e) {
            LOG.warn("The matrix library may be slow: {} could not be chosen", VARIABLE, e);
        }
    }

    /** The name of the kernels for a processor, from the lines of {@code /proc/cpuinfo}. */
    static Optional<String> of(List<String> lines) {
        List<String> flags = lines.stream()
                .filter(line -> line.startsWith("flags"))
                .findFirst()
                .map(line -> Arrays.asList(line.split("\\s+")))
                .orElse(List.of());
        if (flags.containsAll(List.of("avx512f", "avx512dq", "avx512bw", "avx512vl"))) {
            return Optional.of("SkylakeX");
        }
        return flags.containsAll(List.of("avx2", "fma")) ? Optional.of("Haswell") : Optional.empty();
    }

    private static void set(String coreType) {
        int failed = NativeLibrary.getProcess().getFunction("setenv").invokeInt(new Object[] {VARIABLE, coreType, 0});
        LOG.debug("{}={} {}", VARIABLE, coreType, failed == 0 ? "set" : "could not be set");
    }
}
