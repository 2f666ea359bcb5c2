package zerograds.store.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import zerograds.forward.process.Owner;
import zerograds.problem.FileReason;

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

    /**
     * Makes sure that a file can be written before it is computed: makes its folder, and tries to write into it.
     *
     * @throws IllegalArgumentException if not; the message says why
     */
    public static void prepare(Path file) {
        try {
            if (isDevice(file)) {
                return;
            }
            if (Files.isDirectory(file)) {
                throw new IllegalArgumentException("'" + file + "' is a folder, not a file");
            }
            Path folder = folder(file.toAbsolutePath());
            Files.createDirectories(folder);
            Files.delete(temporary(folder));
        } catch (IOException e) {
            throw new IllegalArgumentException("the file '" + file + "' cannot be written: " + FileReason.of(e), e);
        }
    }

    /** Something like {@code /dev/stdout}, beside which there is no place, and which must not be replaced. */
    private static boolean isDevice(Path file) {
        return Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file);
    }

    private static Path folder(Path absolute) throws IOException {
        Path folder = absolute.getParent();
        if (folder == null) {
            throw new IOException("it has no folder");
        }
        return folder;
    }

    /** Made as any file of the user, who chose with the umask who may read it; Java's own temporary files are private. */
    private static Path temporary(Path folder) throws IOException {
        try {
            return Files.createFile(folder.resolve(PREFIX + Owner.self().tag() + "-" + UUID.randomUUID() + ".tmp"));
        } catch (AccessDeniedException e) {
            throw new AccessDeniedException(folder.toString(), null, "no file can be made there");
        }
    }

    /** Writes a file. */
    @FunctionalInterface
    public interface Writing<E extends Exception> {
        /** @param temporary to be written into */
        void into(Path temporary) throws IOException, E;
    }

    /** What {@code writing} writes into the temporary file; if it fails, nothing is left of it. */
    public static <E extends Exception> void write(Path file, Writing<E> writing) throws IOException, E {
        if (isDevice(file)) {
            writing.into(file);
            return;
        }
        Path target = file.toAbsolutePath();
        Path folder = folder(target);
        sweep(folder);
        Path temporary = temporary(folder);
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
