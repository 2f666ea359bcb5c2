package zerograds.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import zerograds.forward.process.Owner;

/** Writes files that are either complete or not there: into a temporary file beside them, which is then moved. */
public final class AtomicFile {
    private static final String PREFIX = ".writing-";

    private AtomicFile() {}

    public static void write(Path file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    public static void write(Path file, byte[] bytes) throws IOException {
        write(file, temporary -> {
            Files.write(temporary, bytes);
        });
    }

    /** Writes a file. */
    @FunctionalInterface
    public interface Writing<E extends Exception> {
        /** @param temporary to be written into */
        void into(Path temporary) throws IOException, E;
    }

    /** What {@code writing} writes into the temporary file; if it fails, nothing is left of it. */
    public static <E extends Exception> void write(Path file, Writing<E> writing) throws IOException, E {
        Path target = file.toAbsolutePath();
        Path folder = target.resolveSibling("");
        sweep(folder);
        Path temporary = Files.createTempFile(folder, PREFIX + Owner.self().tag() + "-", ".tmp");
        try {
            writing.into(temporary);
            move(temporary, target);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** Deletes what processes that were killed while they wrote have left in a folder. */
    private static void sweep(Path folder) throws IOException {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, PREFIX + "*")) {
            for (Path each : all) {
                if (Owner.of(String.valueOf(each.getFileName()), PREFIX)
                        .filter(Owner::isGone)
                        .isPresent()) {
                    Files.deleteIfExists(each);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    private static void move(Path temporary, Path target) throws IOException {
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
