package zerograds.forward.trust;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * SHA-256 of files, which are read again only when they may have changed: when size, identity or the time of the last change
 * differ, or that time was too near to tell. A program cannot set the time of the last change (Unix: ctime); where the
 * system does not tell it, a file is read each time. Thread safe.
 */
final class Fingerprints {
    /** Coarser than the clock of any file system. */
    private static final long COARSENESS_SECONDS = 3;

    private static final boolean TELLS_CHANGES =
            FileSystems.getDefault().supportedFileAttributeViews().contains("unix");
    private static final String STAMP = "unix:size,ino,dev,ctime,lastModifiedTime";

    private record Known(Map<String, Object> stamp, String digest) {}

    private final Map<Path, Known> known = new ConcurrentHashMap<>();

    /**
     * The digest of a file's content, in hexadecimal digits.
     *
     * @param options {@link LinkOption#NOFOLLOW_LINKS} where a link is not to be followed
     * @throws IOException if it cannot be read, or changes meanwhile
     */
    String of(Path file, LinkOption... options) throws IOException {
        if (!TELLS_CHANGES) {
            return read(file, options);
        }
        Map<String, Object> stamp = Files.readAttributes(file, STAMP, options);
        Known before = known.get(file);
        if (before != null && before.stamp.equals(stamp)) {
            return before.digest;
        }
        Instant began = Instant.now();
        String digest = read(file, options);
        if (stamp.get("ctime") instanceof FileTime changed
                && changed.toInstant().plusSeconds(COARSENESS_SECONDS).isBefore(began)) {
            known.put(file, new Known(stamp, digest));
        }
        return digest;
    }

    private static String read(Path file, OpenOption... options) throws IOException {
        MessageDigest digest = Sha256.begin();
        long size = Files.size(file);
        long count = 0;
        byte[] buffer = new byte[1 << 16];
        try (InputStream stream = Files.newInputStream(file, options)) {
            for (int read = stream.read(buffer); read >= 0 && count <= size; read = stream.read(buffer)) {
                digest.update(buffer, 0, read);
                count += read;
            }
        }
        if (count != size) {
            throw new IOException("'" + file.getFileName() + "' changes while it is read");
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
