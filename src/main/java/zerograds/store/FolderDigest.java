package zerograds.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/** A digest of the files of a problem's folder, to notice that the problem was edited. */
public final class FolderDigest {
    private static final int MOST_FILES = 10_000;
    private static final long MOST_BYTES = 1L << 30;

    private FolderDigest() {}

    /**
     * SHA-256 of the names and contents of all files, in hexadecimal digits; the small picture of the problem does not count,
     * nor what lies in the folder {@code except}.
     *
     * @throws IOException if a file cannot be read, or if there are more than 10,000 files or 1 GB
     */
    public static String of(Path folder, Path except) throws IOException {
        return digest(RealPath.of(folder), RealPath.of(except));
    }

    private static String digest(Path folder, Path except) throws IOException {
        List<Path> files = files(folder, except);
        MessageDigest digest = sha256();
        for (Path file : files) {
            digest.update(name(folder, file).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            MessageDigest content = sha256();
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), content)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            digest.update(content.digest());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static List<Path> files(Path folder, Path except) throws IOException {
        List<Path> files = new ArrayList<>();
        long[] bytes = {0};
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) {
                return inner.equals(except) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (Files.isRegularFile(file) && !file.equals(folder.resolve(ProblemFiles.THUMBNAIL))) {
                    files.add(file);
                    bytes[0] += Files.size(file);
                }
                if (files.size() > MOST_FILES || bytes[0] > MOST_BYTES) {
                    throw new IOException("the folder " + folder + " holds more than " + MOST_FILES
                            + " files or a gigabyte: the problem needs a folder of its own");
                }
                return FileVisitResult.CONTINUE;
            }
        });
        files.sort(Comparator.comparing(file -> name(folder, file)));
        return files;
    }

    /** The same on every system. */
    private static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace(folder.getFileSystem().getSeparator(), "/");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
