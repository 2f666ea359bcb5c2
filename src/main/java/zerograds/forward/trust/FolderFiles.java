package zerograds.forward.trust;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Computes the digests of a folder's files, within limits of number, size and depth. A file is read again only if it
 * changed. Thread safe.
 */
public final class FolderFiles {
    private static final int MOST_FILES = 10_000;
    private static final int DEEPEST = 16;
    private static final long MOST_BYTES = 1L << 30;

    private final Fingerprints fingerprints = new Fingerprints();

    /** What becomes of links in the folder; one to a folder is never gone through. */
    public enum Links {
        /** Each of them is an error, as everything else that is no file. */
        REFUSED,
        /** One to a file stands for the file's content; the others do not count. */
        FOLLOWED
    }

    /**
     * The SHA-256 of each file, in hexadecimal digits, by its name relative to the folder with {@code /} between its
     * parts, the same on every system.
     *
     * @param folder no link itself
     * @param except names of files and folders that do not count
     * @throws IOException if a file cannot be read, or there are too many, too large or too deep ones
     */
    public SortedMap<String, String> digests(Path folder, Predicate<String> except, Links links) throws IOException {
        Walk walk = new Walk(folder, except, links);
        Files.walkFileTree(folder, walk);
        return walk.files;
    }

    /** The SHA-256 of one file, in hexadecimal digits. */
    String digest(Path file) throws IOException {
        return fingerprints.of(file);
    }

    /** Goes through one folder. */
    private final class Walk extends SimpleFileVisitor<Path> {
        private final Path top;
        private final Predicate<String> except;
        private final Links links;
        private final SortedMap<String, String> files = new TreeMap<>();
        private long bytesLeft = MOST_BYTES;

        private Walk(Path top, Predicate<String> except, Links links) {
            this.top = top;
            this.except = except;
            this.links = links;
        }

        private String name(Path entry) {
            return top.relativize(entry)
                    .toString()
                    .replace(entry.getFileSystem().getSeparator(), "/");
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            if (except.test(name(folder))) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            require(top.relativize(folder).getNameCount() < DEEPEST, "it is more than " + DEEPEST + " folders deep");
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            String name = name(file);
            if (!except.test(name)) {
                if (links == Links.REFUSED) {
                    require(attributes.isRegularFile(), "'" + name + "' must be a file, not a link or a device");
                    add(name, attributes.size(), fingerprints.of(file, LinkOption.NOFOLLOW_LINKS));
                } else if (Files.isRegularFile(file)) {
                    add(name, Files.size(file), fingerprints.of(file));
                }
            }
            return FileVisitResult.CONTINUE;
        }

        private void add(String name, long size, String digest) throws IOException {
            bytesLeft -= size;
            require(bytesLeft >= 0, "its files have more than " + MOST_BYTES + " bytes");
            String before = files.put(name, digest);
            require(before == null, "two files have names that this system cannot tell apart: '" + name + "'");
            require(files.size() <= MOST_FILES, "it holds more than " + MOST_FILES + " files");
        }

        private static void require(boolean sound, String reason) throws IOException {
            if (!sound) {
                throw new IOException(reason);
            }
        }
    }
}
