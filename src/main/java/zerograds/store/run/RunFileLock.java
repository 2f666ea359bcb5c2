package zerograds.store.run;

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
import zerograds.problem.FileReason;
import zerograds.store.file.RealPath;
import zerograds.store.run.table.RunFileException;

/**
 * Keeps other writers, of this process and of others, from a run file. It is a lock on a file beside it, since the system
 * drops all locks of a process on a file as soon as the process closes that file anywhere; it vanishes with the process.
 */
record RunFileLock(Path file, FileChannel channel) implements AutoCloseable {
    /** For the same reason a process must not open a lock's file twice: closing it would drop the first lock. */
    private static final Set<Path> HELD_BY_THIS_PROCESS = ConcurrentHashMap.newKeySet();

    /** @throws RunFileException if another writes the run file, or no file can be made beside it */
    static RunFileLock take(Path runFile) throws RunFileException {
        Path file = RealPath.of(runFile.resolveSibling(runFile.getFileName() + ".lock"));
        if (!HELD_BY_THIS_PROCESS.add(file)) {
            throw written(runFile);
        }
        Optional<FileChannel> channel = Optional.empty();
        try {
            channel = open(file);
        } catch (IOException e) {
            throw new RunFileException(
                    runFile, "cannot be written, since no file can be made beside it: " + FileReason.of(e), e);
        } finally {
            if (channel.isEmpty()) {
                HELD_BY_THIS_PROCESS.remove(file);
            }
        }
        return new RunFileLock(file, channel.orElseThrow(() -> written(runFile)));
    }

    private static RunFileException written(Path runFile) {
        return new RunFileException(
                runFile, "is being written by another run: it can be read only until that has ended");
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
