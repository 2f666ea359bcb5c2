package zerograds.store.result;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps other runs, of this process and of others, from writing into the same place. */
record FolderLock(Path file, FileChannel channel) implements AutoCloseable {
    static final String NAME = "lock";

    /**
     * Takes a place, which is made if need be.
     *
     * @throws IllegalArgumentException if another run has it
     */
    static FolderLock take(Path place) throws IOException {
        Path file = Files.createDirectories(place).resolve(NAME);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isOurs(channel)) {
            channel.close();
            throw new IllegalArgumentException(
                    "another run is writing its results into the folder '" + place.getParent() + "'");
        }
        return new FolderLock(file, channel);
    }

    private static boolean isOurs(FileChannel channel) {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            // There are file systems without locks.
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(file);
    }
}
