package zerograds.forward.trust;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import zerograds.forward.process.InstalledProgram;
import zerograds.problem.ForeignCode;
import zerograds.problem.ForeignCode.Detail;
import zerograds.problem.ForwardException;

/**
 * Reads the folder of a problem as code: all of its files, {@code problem.yaml} and pictures included, because a program may
 * run any of them. Only what the problem says that its program writes is left out. Nothing may lead out of the folder, and
 * there are limits. Thread safe.
 */
public final class CodeFolder {
    private static final int MOST_FILES = 10_000;
    private static final int DEEPEST = 16;
    private static final long MOST_BYTES = 1L << 30;
    /** Changes with what the digest is made of, so that no consent is taken for another. */
    private static final String VERSION = "zerograds foreign code 2";

    private final Fingerprints fingerprints = new Fingerprints();

    /**
     * What would run if {@code program} were started now. The first time all files are read, then those that changed.
     *
     * @throws ForwardException if a file cannot be read, leads out of the folder, or there are too many
     */
    public ForeignCode read(ForeignProgram program) throws ForwardException {
        try {
            SortedMap<String, String> files = new Walk(program).files();
            return new ForeignCode(
                    program.folder(),
                    program.command(),
                    details(program),
                    files,
                    digest(program, files),
                    fingerprint(program));
        } catch (IOException e) {
            String reason = e instanceof FileSystemException ? e.toString() : String.valueOf(e.getMessage());
            throw new ForwardException("the code in " + program.folder() + " cannot be read: " + reason, e);
        }
    }

    private static String digest(ForeignProgram program, Map<String, String> files) {
        Sha256 digest = new Sha256().add(VERSION).add(program.isScript() ? "script" : "program");
        digest.add(program.command().size());
        program.command().forEach(digest::add);
        digest.add(program.description()).add(files.size());
        files.forEach((name, content) -> digest.add(name).add(content));
        return digest.text();
    }

    private static List<Detail> details(ForeignProgram program) {
        List<Detail> details = new ArrayList<>(program.details());
        details.add(new Detail(Detail.Kind.WRITES, "", program.unchecked()));
        return details;
    }

    /** Of whatever outside of the folder the program's names mean; a script's is the workbench's own Java. */
    private String fingerprint(ForeignProgram program) throws IOException {
        List<Path> files = program.names().stream()
                .flatMap(name -> InstalledProgram.all(name, program.folder()))
                .limit(program.names().size() > 1 ? Long.MAX_VALUE : 1)
                .filter(file -> !file.normalize().startsWith(program.folder()))
                .toList();
        if (files.isEmpty()) {
            return ForeignCode.COVERED;
        }
        Sha256 digest = new Sha256();
        for (Path file : files) {
            digest.add(file.toString());
            if (Files.isReadable(file)) {
                digest.add(fingerprints.of(file));
            } else {
                digest.add(Files.size(file)).add(Files.getLastModifiedTime(file).toMillis());
            }
        }
        return digest.text();
    }

    /** Goes through one folder. */
    private final class Walk extends SimpleFileVisitor<Path> {
        private final ForeignProgram program;
        private final SortedMap<String, String> files = new TreeMap<>();
        private long bytesLeft = MOST_BYTES;

        private Walk(ForeignProgram program) {
            this.program = program;
        }

        private SortedMap<String, String> files() throws IOException {
            Files.walkFileTree(program.folder(), this);
            return files;
        }

        /** The same on every system. */
        private String name(Path entry) {
            String separator = entry.getFileSystem().getSeparator();
            return program.folder().relativize(entry).toString().replace(separator, "/");
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            if (program.unchecked().contains(name(folder))) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            require(
                    program.folder().relativize(folder).getNameCount() < DEEPEST,
                    "it is more than " + DEEPEST + " folders deep");
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            String name = name(file);
            if (program.unchecked().contains(name)) {
                return FileVisitResult.CONTINUE;
            }
            require(attributes.isRegularFile(), "'" + name + "' must be a file, not a link or a device");
            bytesLeft -= attributes.size();
            require(bytesLeft >= 0, "its files have more than " + MOST_BYTES + " bytes");
            String before = files.put(name, fingerprints.of(file, LinkOption.NOFOLLOW_LINKS));
            require(before == null, "two files have names that this system cannot tell apart: '" + name + "'");
            require(files.size() <= MOST_FILES, "it holds more than " + MOST_FILES + " files");
            return FileVisitResult.CONTINUE;
        }

        private static void require(boolean sound, String reason) throws IOException {
            if (!sound) {
                throw new IOException(reason);
            }
        }
    }
}
