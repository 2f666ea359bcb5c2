package zerograds.forward.process;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zerograds.problem.ForwardException;

/** A folder of one session, deleted with all that lies in it when the session is closed. Links are not followed. */
public record TempFolder(Path path) implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TempFolder.class);

    /** @throws ForwardException if it cannot be made */
    public static TempFolder create() throws ForwardException {
        try {
            return new TempFolder(Files.createTempDirectory("zerograds-"));
        } catch (IOException e) {
            throw new ForwardException("a temporary folder cannot be made: " + e, e);
        }
    }

    @Override
    public void close() {
        try {
            Files.walkFileTree(path, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
                        throws IOException {
                    Files.deleteIfExists(folder);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            LOG.warn("the temporary folder {} could not be deleted", path, e);
        }
    }
}
