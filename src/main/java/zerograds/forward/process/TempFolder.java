package zerograds.forward.process;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zerograds.problem.FileReason;
import zerograds.problem.ForwardException;

/**
 * A folder of one session, deleted with all that lies in it when the session is closed. Links are not followed. What a
 * killed workbench could not delete, the next one does.
 */
public record TempFolder(Path path) implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TempFolder.class);
    private static final String PREFIX = "zerograds-";

    /** @throws ForwardException if it cannot be made */
    public static TempFolder create() throws ForwardException {
        return createIn(Path.of(System.getProperty("java.io.tmpdir")));
    }

    static TempFolder createIn(Path place) throws ForwardException {
        sweep(place);
        try {
            String prefix = PREFIX + Owner.self().tag() + "-";
            return new TempFolder(Files.createTempDirectory(place, prefix));
        } catch (IOException e) {
            throw new ForwardException("a temporary folder cannot be made: " + FileReason.of(e), e);
        }
    }

    /** Deletes what belongs to processes that have ended. Somebody else may be doing the same. */
    private static void sweep(Path place) {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(place, PREFIX + "*")) {
            for (Path each : all) {
                boolean gone = Owner.of(String.valueOf(each.getFileName()), PREFIX)
                        .filter(Owner::isGone)
                        .isPresent();
                if (gone && Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS)) {
                    delete(each);
                }
            }
        } catch (IOException | RuntimeException e) {
            LOG.debug("what ended programs left in {} could not be deleted", place, e);
        }
    }

    @Override
    public void close() {
        try {
            delete(path);
        } catch (IOException e) {
            LOG.warn("the temporary folder {} could not be deleted", path, e);
        }
    }

    private static void delete(Path path) throws IOException {
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                // Another has deleted it, or its owner does not want it read.
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
                Files.deleteIfExists(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
