package zerograds.store.result;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zerograds.problem.FileReason;
import zerograds.store.file.FileLock;

/**
 * A folder that results are written into as one. All files are made aside, in a sub-folder, and put in place when they are
 * complete; {@code manifest.json} says which files of the folder are ours. No other file is touched. Used by one thread.
 */
public final class ResultFolder implements AutoCloseable {
    private static final Path ASIDE = Path.of(".zerograds-writing");
    private static final Logger LOG = LoggerFactory.getLogger(ResultFolder.class);
    private static final String FORMER = "former";
    private static final String LOCK = "lock";

    /** What becomes of a result that the folder holds already. */
    public enum Former {
        /** It stays; nothing is written. */
        KEPT,
        /** The new one takes its place. */
        REPLACED,
        /** It is the same undertaking, which goes on: its files stay unless there are new ones of their names. */
        CONTINUED
    }

    private final Path folder;
    private final String title;
    private final Former policy;
    private final FileLock lock;
    private Optional<Manifest> former = Optional.empty();

    private ResultFolder(Path folder, String title, Former policy, FileLock lock) {
        this.folder = folder;
        this.title = title;
        this.policy = policy;
        this.lock = lock;
    }

    /**
     * Makes sure that results can be written, before anything is computed: makes the folder, and a place aside in it.
     *
     * @param folder is made if need be; other people's files may lie in it
     * @param title what the result is, in a few words
     * @param names of all files that may be written
     * @param policy what becomes of a result that is there already
     * @throws IllegalArgumentException if that cannot be done; the message says why, and what to do
     */
    public static ResultFolder claim(Path folder, String title, List<String> names, Former policy) {
        if (folder.toString().isBlank()) {
            throw new IllegalArgumentException("the results need a folder with a name");
        }
        make(folder);
        ResultFolder claimed = new ResultFolder(folder, title, policy, lock(folder));
        try {
            claimed.recover();
            claimed.former = claimed.former(policy);
            claimed.refuseCollisions(names);
            return claimed;
        } catch (IOException e) {
            claimed.close();
            throw new IllegalArgumentException(
                    "the folder '" + folder + "' cannot be written into: " + FileReason.of(e), e);
        } catch (IllegalArgumentException e) {
            claimed.close();
            throw e;
        }
    }

    private static void make(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (FileAlreadyExistsException e) {
            throw new IllegalArgumentException(
                    "the folder '" + folder + "' cannot be made: there is a file of that name", e);
        } catch (IOException e) {
            throw new IllegalArgumentException("the folder '" + folder + "' cannot be made: " + FileReason.of(e), e);
        }
    }

    private Optional<Manifest> former(Former policy) {
        Path file = folder.resolve(Manifest.FILE);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        Manifest manifest;
        try {
            manifest = Manifest.read(file);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "the file '" + file + "' is not a list of results that this program wrote (" + FileReason.of(e)
                            + "): move it away, or name another folder",
                    e);
        }
        if (policy == Former.KEPT) {
            throw new IllegalArgumentException("the folder '" + folder + "' holds a result already (" + manifest.title()
                    + "): put the new one in its place with --replace, or name another folder");
        }
        return Optional.of(manifest);
    }

    /** A file may be written if it is not there, or is ours and has not been changed. */
    private void refuseCollisions(List<String> names) {
        TreeSet<String> all = new TreeSet<>(names);
        former.ifPresent(manifest -> all.addAll(manifest.names()));
        for (String name : all) {
            Path file = folder.resolve(name);
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                    && !former.map(manifest -> manifest.holds(file)).orElse(false)) {
                throw new IllegalArgumentException(
                        "the file '" + file + "' is in the way: this program did not write it, or"
                                + " it was changed since; move it away, or name another folder");
            }
        }
    }

    private static FileLock lock(Path folder) {
        try {
            Path aside = Files.createDirectories(folder.resolve(ASIDE));
            return FileLock.take(aside.resolve(LOCK))
                    .orElseThrow(() -> new IllegalArgumentException(
                            "another run is writing its results into the folder '" + folder + "'"));
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "the folder '" + folder + "' cannot be written into: " + FileReason.of(e), e);
        }
    }

    /** Tidies up after a process that was killed: of two results that it was exchanging, the former one stays. */
    private void recover() throws IOException {
        if (!Files.exists(folder.resolve(Manifest.FILE), LinkOption.NOFOLLOW_LINKS)) {
            takeOut();
            putBack();
        }
        empty();
    }

    /** Deletes what had been put in its place already; the list, which comes last, is still aside. */
    private void takeOut() throws IOException {
        if (!Files.exists(aside(Manifest.FILE))) {
            return;
        }
        Manifest unfinished;
        try {
            unfinished = Manifest.read(aside(Manifest.FILE));
        } catch (IOException e) {
            LOG.info("the list in {} was not complete: {}", folder, e.toString());
            return;
        }
        for (String name : unfinished.names()) {
            if (!name.equals(Manifest.FILE) && unfinished.holds(folder.resolve(name))) {
                Files.delete(folder.resolve(name));
            }
        }
    }

    private void putBack() throws IOException {
        for (Path file : files(aside(FORMER))) {
            Path place = folder.resolve(file.getFileName());
            if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
                Files.move(file, place);
            }
        }
    }

    /** All that is aside, but for the lock. */
    private void empty() throws IOException {
        for (Path file : files(aside(FORMER))) {
            Files.delete(file);
        }
        for (Path file : files(folder.resolve(ASIDE))) {
            Files.delete(file);
        }
    }

    /** What lies in a place aside, but for the lock. */
    private static List<Path> files(Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(place)) {
            return inside.filter(file -> !file.endsWith(LOCK)).sorted().toList();
        }
    }

    /** Where the file of that name is made; it does not count before {@link #publish}. */
    public Path aside(String name) {
        return folder.resolve(ASIDE).resolve(name);
    }

    /** Makes a file. */
    public void write(String name, String text) throws IOException {
        Files.writeString(aside(name), text);
    }

    /** Makes a file. */
    public void write(String name, byte[] bytes) throws IOException {
        Files.write(aside(name), bytes);
    }

    /**
     * Puts all files that were made in their places, and the former result away. If that fails, the folder is as it was.
     *
     * @throws IOException if it fails
     */
    public void publish() throws IOException {
        List<String> made = new ArrayList<>(files(folder.resolve(ASIDE)).stream()
                .filter(Files::isRegularFile)
                .map(file -> String.valueOf(file.getFileName()))
                .toList());
        Manifest fresh = Manifest.of(title, folder.resolve(ASIDE), made);
        Manifest manifest = policy == Former.CONTINUED ? former.map(fresh::and).orElse(fresh) : fresh;
        write(Manifest.FILE, manifest.json());
        made.add(Manifest.FILE);
        exchange(leaving(made), made);
        former = Optional.of(manifest);
    }

    /** What makes room: files of the former result, nothing else; their list leaves first. */
    private List<String> leaving(List<String> made) {
        return former.map(Manifest::names).orElse(List.of()).stream()
                .filter(name -> policy == Former.REPLACED || made.contains(name))
                .sorted(Comparator.comparing(name -> !name.equals(Manifest.FILE)))
                .toList();
    }

    /** The list comes last, so that a folder with a list holds all that is on it. */
    private void exchange(List<String> away, List<String> made) throws IOException {
        Path past = Files.createDirectories(aside(FORMER));
        Deque<Move> moves = new ArrayDeque<>();
        try {
            for (String name : away) {
                if (Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
                    moves.push(Move.done(folder.resolve(name), past.resolve(name)));
                }
            }
            for (String name : made) {
                moves.push(Move.done(aside(name), folder.resolve(name)));
            }
        } catch (IOException e) {
            for (Move move : moves) {
                Files.move(move.to(), move.from());
            }
            throw e;
        }
        empty();
    }

    private record Move(Path from, Path to) {
        static Move done(Path from, Path to) throws IOException {
            Files.move(from, to);
            return new Move(from, to);
        }
    }

    /** Lets go of the folder; what was made and not published is forgotten. */
    @Override
    public void close() {
        try (lock) {
            empty();
        } catch (IOException e) {
            LOG.warn("what was made aside in {} stays there: {}", folder, e.toString());
        }
        try {
            Files.deleteIfExists(folder.resolve(ASIDE));
        } catch (IOException e) {
            LOG.warn("what was made aside in {} stays there: {}", folder, e.toString());
        }
    }
}
