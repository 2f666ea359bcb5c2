package zerograds.forward.trust;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import zerograds.problem.ForeignCode;
import zerograds.problem.ForwardException;

/**
 * Reads the files of a problem's folder as code: all of them but {@code problem.yaml}, because a program may load any, and
 * because what of that file is code is the command. Nothing may lead out of the folder, and there are limits.
 */
final class CodeFolder {
    private static final String DESCRIPTION = "problem.yaml";
    private static final int MOST_FILES = 10_000;
    private static final int DEEPEST = 16;
    private static final long MOST_BYTES = 1L << 30;

    private CodeFolder() {}

    static ForeignCode read(Path folder, List<String> command) throws ForwardException {
        try {
            List<Path> files = files(folder);
            return new ForeignCode(folder, command, files, digest(folder, command, files));
        } catch (IOException e) {
            throw new ForwardException("the code in " + folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> entries = Files.walk(folder, DEEPEST)) {
            for (Path entry : (Iterable<Path>) entries::iterator) {
                Path relative = folder.relativize(entry);
                if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                    require(relative.getNameCount() < DEEPEST, "it is more than " + DEEPEST + " folders deep");
                } else if (!relative.toString().equals(DESCRIPTION)) {
                    require(
                            Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS),
                            "'" + relative + "' must be a file, not a link or a device");
                    files.add(relative);
                    require(files.size() <= MOST_FILES, "it holds more than " + MOST_FILES + " files");
                }
            }
        }
        files.sort(Comparator.comparing(CodeFolder::name));
        return files;
    }

    private static void require(boolean sound, String reason) throws IOException {
        if (!sound) {
            throw new IOException(reason);
        }
    }

    /** The same on every system. */
    private static String name(Path relative) {
        return relative.toString().replace('\\', '/');
    }

    private static String digest(Path folder, List<String> command, List<Path> files) throws IOException {
        MessageDigest digest = sha256();
        add(digest, command.size());
        for (String argument : command) {
            add(digest, argument);
        }
        long left = MOST_BYTES;
        for (Path file : files) {
            long size = Files.size(folder.resolve(file));
            left -= size;
            require(left >= 0, "its files have more than " + MOST_BYTES + " bytes");
            add(digest, name(file));
            add(digest, size);
            add(digest, folder.resolve(file), size);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        add(digest, bytes.length);
        digest.update(bytes);
    }

    /** Lengths are part of the digest: no two lists of files run together in the same way. */
    private static void add(MessageDigest digest, long number) {
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            digest.update((byte) (number >>> shift));
        }
    }

    private static void add(MessageDigest digest, Path file, long size) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long read = 0;
        try (InputStream stream = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            for (int count = stream.read(buffer); count >= 0 && read <= size; count = stream.read(buffer)) {
                digest.update(buffer, 0, count);
                read += count;
            }
        }
        require(read == size, "'" + file.getFileName() + "' changes while it is read");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
