package zerograds.surrogate.blas;

import com.sun.jna.NativeLibrary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.openblas.global.openblas;

/**
 * The path of the native matrix library in use, so that other programs on this machine can compute with the same one.
 */
public final class MatrixLibrary {
    private static final String LINUX_NAME = "libopenblas.so.0";

    private MatrixLibrary() {}

    /** Its file; empty where it has none that can be preloaded, as outside Linux. Loads the library. */
    public static Optional<Path> file() {
        Blas.load();
        Path folder = Path.of(Loader.load(openblas.class)).getParent();
        return Optional.ofNullable(folder)
                .map(found -> found.resolve(LINUX_NAME))
                .filter(Files::isRegularFile);
    }

    /**
     * The name of the processor its kernels are made for, as its environment variable {@code OPENBLAS_CORETYPE} takes
     * it.
     */
    public static Optional<String> kernels() {
        return file().map(library -> NativeLibrary.getInstance(library.toString())
                .getFunction("openblas_get_corename")
                .invokeString(new Object[0], false));
    }
}
