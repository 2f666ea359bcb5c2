package zerograds.forward.trust;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import zerograds.forward.process.InstalledProgram;
import zerograds.problem.FileReason;
import zerograds.problem.ForeignCode;
import zerograds.problem.ForeignCode.Detail;
import zerograds.problem.ForwardException;

/**
 * Reads the folder of a problem as code: all of its files, {@code problem.yaml} and pictures included, because a program may
 * run any of them. Only what the problem says that its program writes is left out. Nothing may lead out of the folder, and
 * there are limits. Thread safe.
 */
public final class CodeFolder {
    /** Changes with what the digest is made of, so that no consent is taken for another. */
    private static final String VERSION = "zerograds foreign code 2";

    private final FolderFiles folder = new FolderFiles();

    /**
     * What would run if {@code program} were started now. The first time all files are read, then those that changed.
     *
     * @throws ForwardException if a file cannot be read, leads out of the folder, or there are too many
     */
    public ForeignCode read(ForeignProgram program) throws ForwardException {
        try {
            SortedMap<String, String> files =
                    folder.digests(program.folder(), program.unchecked()::contains, FolderFiles.Links.REFUSED);
            return new ForeignCode(
                    program.folder(),
                    program.command(),
                    details(program),
                    files,
                    digest(program, files),
                    fingerprint(program));
        } catch (IOException e) {
            throw new ForwardException("the code in " + program.folder() + " cannot be read: " + FileReason.of(e), e);
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
                digest.add(folder.digest(file));
            } else {
                digest.add(Files.size(file)).add(Files.getLastModifiedTime(file).toMillis());
            }
        }
        return digest.text();
    }
}
