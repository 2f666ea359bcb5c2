package zerograds.store.result;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import zerograds.forward.trust.FolderFiles;
import zerograds.forward.trust.Sha256;
import zerograds.store.file.RealPath;
import zerograds.store.problem.ProblemFiles;

/** A digest of the files of a problem's folder, to notice that the problem was edited. */
public final class FolderDigest {
    private FolderDigest() {}

    /**
     * SHA-256 of the names and contents of all files, in hexadecimal digits; the small picture of the problem does not count,
     * nor what lies in the folder {@code except}.
     *
     * @throws IOException if a file cannot be read, or if there are more than 10,000 files, 1 GB or 16 floors of folders
     */
    public static String of(Path folder, Path except) throws IOException {
        Path real = RealPath.of(folder);
        Path outside = RealPath.of(except);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        new FolderFiles()
                .digests(
                        real,
                        name -> name.equals(ProblemFiles.THUMBNAIL)
                                || real.resolve(name).equals(outside),
                        FolderFiles.Links.FOLLOWED)
                .forEach((name, content) -> {
                    all.writeBytes(name.getBytes(StandardCharsets.UTF_8));
                    all.write(0);
                    all.writeBytes(HexFormat.of().parseHex(content));
                });
        return Sha256.of(all.toByteArray());
    }
}
