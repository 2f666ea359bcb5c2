package zerograds.store.library;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import zerograds.forward.trust.FolderFiles;
import zerograds.forward.trust.Sha256;
import zerograds.store.file.RealPath;
import zerograds.store.run.RunFile;

/** The files of a problem's folder, to be carried along with a run. Nothing of them is run here. Pure functions. */
final class ProblemCopy {
    private static final long MOST_BYTES = 64L << 20;

    private ProblemCopy() {}

    /**
     * All files of a folder but run files, by their path in it with {@code /} between its parts.
     *
     * @throws IOException if one cannot be read, or they have more than 64 MB
     */
    static SortedMap<String, byte[]> read(Path folder) throws IOException {
        Path real = RealPath.of(folder);
        SortedMap<String, byte[]> files = new TreeMap<>();
        long left = MOST_BYTES;
        for (String name : new FolderFiles()
                .digests(real, ProblemCopy::isRunFile, FolderFiles.Links.FOLLOWED)
                .keySet()) {
            Path file = real.resolve(name);
            left -= Files.size(file);
            if (left < 0) {
                throw new IOException("the folder '" + folder + "' has more than " + (MOST_BYTES >> 20) + " MB");
            }
            files.put(name, Files.readAllBytes(file));
        }
        return files;
    }

    /** SHA-256 of names and contents, in hexadecimal digits. */
    static String digest(SortedMap<String, byte[]> files) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        files.forEach((name, content) -> {
            all.writeBytes(name.getBytes(StandardCharsets.UTF_8));
            all.write(0);
            all.writeBytes(HexFormat.of().parseHex(Sha256.of(content)));
        });
        return Sha256.of(all.toByteArray());
    }

    private static boolean isRunFile(String name) {
        return name.contains(RunFile.EXTENSION);
    }

    /**
     * Writes such files into a folder that appears with all of them or not at all; one that is there already is left alone.
     *
     * @throws IOException if it cannot be written, or a path leads out of the folder
     */
    static void write(Map<String, byte[]> files, Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path parent = Files.createDirectories(folder.toAbsolutePath().getParent());
        Path aside = Files.createDirectory(parent.resolve(".writing-" + UUID.randomUUID()));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path target = inside(aside, file.getKey());
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue());
        }
        Files.move(aside, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    /** @throws IOException if the name leads out of the folder */
    static Path inside(Path folder, String name) throws IOException {
        try {
            Path relative = Path.of(name);
            Path file = folder.resolve(relative).normalize();
            if (relative.isAbsolute() || !file.startsWith(folder) || file.equals(folder)) {
                throw new IOException("'" + name + "' leads out of the problem's folder");
            }
            return file;
        } catch (InvalidPathException e) {
            throw new IOException("'" + name + "' is no name of a file on this system", e);
        }
    }
}
