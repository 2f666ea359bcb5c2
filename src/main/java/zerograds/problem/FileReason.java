package zerograds.problem;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Map;
import java.util.Objects;

/** Says in words why a file could not be read or written: the message of an exception may be a bare path, or none. */
public final class FileReason {
    private static final Map<Class<? extends IOException>, String> WORDS = Map.of(
            NoSuchFileException.class, "there is no such file",
            AccessDeniedException.class, "this user has no right to it",
            FileAlreadyExistsException.class, "it exists already",
            DirectoryNotEmptyException.class, "the folder is not empty",
            NotDirectoryException.class, "it is not a folder",
            FileSystemLoopException.class, "its links lead in a circle",
            MalformedInputException.class, "it must be text in UTF-8",
            EOFException.class, "it ends too early");

    private FileReason() {}

    /** What went wrong, after the file's name if the exception has one; never empty. */
    public static String of(Exception failure) {
        String message = Objects.requireNonNullElse(failure.getMessage(), "").strip();
        String words = WORDS.getOrDefault(failure.getClass(), failure.getClass().getSimpleName());
        if (failure instanceof FileSystemException named && named.getReason() == null && !message.isEmpty()) {
            return "'" + message + "': " + words;
        }
        return message.isEmpty() || failure instanceof MalformedInputException ? words : message;
    }
}
