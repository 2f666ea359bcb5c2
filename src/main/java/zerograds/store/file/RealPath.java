package zerograds.store.file;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Resolves symbolic links in paths of which parts may not exist. Whoever names a path may reach it by links; what lies
 * in a problem may not.
 */
public final class RealPath {
    private RealPath() {}

    /** An absolute path without links; what does not exist, or cannot be read, is taken at its word. */
    public static Path of(Path path) {
        Path absolute = path.toAbsolutePath();
        try {
            return absolute.toRealPath();
        } catch (IOException notThere) {
            @Nullable Path folder = absolute.getParent();
            @Nullable Path name = absolute.getFileName();
            return folder == null || name == null
                    ? absolute.normalize()
                    : of(folder).resolve(name).normalize();
        }
    }
}
