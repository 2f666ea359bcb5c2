package zerograds.store.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A lock on a file that stands for something else, against other writers of this process and of others; it vanishes with
 * the process. The file has no other use: the system drops all locks of a process on a file as soon as the process closes
 * that file anywhere.
 */
public record FileLock(Path file, FileChannel channel) implements AutoCloseable {
    /** For the same reason a process must not open a lock's file twice: closing it would drop the first lock. */
    private static final Set<Path> HELD_BY_THIS_PROCESS = ConcurrentHashMap.newKeySet();

    /**
     * Takes a lock; empty if somebody has it.
     *
     * @param lockFile is made if need be
     * @throws IOException if it cannot be made
     */
    public static Optional<FileLock> take(Path lockFile) throws IOException {
        Path file = RealPath.of(lockFile);
        if (!HELD_BY_THIS_PROCESS.add(file)) {
            return Optional.empty();
        }
        Optional<FileChannel> channel = Optional.empty();
        try {
            channel = open(file);
        } finally {
            if (channel.isEmpty()) {
                HELD_BY_THIS_PROCESS.remove(file);
            }
        }
        return channel.map(held -> new FileLock(file, held));
    }

    /** Empty if another process has it. The one that had it before may have deleted it just now: then it is made anew. */
    private static Optional<FileChannel> open(Path file) throws IOException {
        while (true) {
            Optional<Object> made = make(file);
            FileChannel channel;
            try {
                channel = FileChannel.open(file, StandardOpenOption.WRITE);
            } catch (NoSuchFileException gone) {
                continue;
            }
            boolean isOurs = lock(channel);
            if (isOurs && Files.exists(file) && made.equals(identity(file))) {
                return Optional.of(channel);
            }
            channel.close();
            if (!isOurs) {
                return Optional.empty();
            }
        }
    }

    private static Optional<Object> make(Path file) throws IOException {
        try {
            Files.createFile(file);
        } catch (FileAlreadyExistsException expected) {
            // a killed process left it, or another has it
        }
        return identity(file);
    }

    /** Empty if there is no such file, or files have none here. */
    private static Optional<Object> identity(Path file) throws IOException {
        try {
            return Optional.ofNullable(
                    Files.readAttributes(file, BasicFileAttributes.class).fileKey());
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        }
    }

    private static boolean lock(FileChannel channel) {
        try {
            return channel.tryLock() != null;
        } catch (IOException e) {
            // There are file systems without locks.
            return true;
        }
    }

    @Override
    public void close() {
        try {
            try {
                // before the lock goes, so that nobody waits for a file that is deleted then
                Files.deleteIfExists(file);
            } finally {
                channel.close();
            }
        } catch (IOException e) {
            // The next one takes what is left; the lock itself went with the channel.
        } finally {
            HELD_BY_THIS_PROCESS.remove(file);
        }
    }
}
