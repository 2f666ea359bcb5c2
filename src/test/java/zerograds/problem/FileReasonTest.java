package zerograds.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class FileReasonTest {
    @Test
    void saysInWordsWhatIsWrongWithAFileOfWhichTheExceptionHasTheNameOnly() {
        assertThat(FileReason.of(new AccessDeniedException("/home/a.png")))
                .isEqualTo("'/home/a.png': this user has no right to it");
        assertThat(FileReason.of(new NoSuchFileException("a.png"))).isEqualTo("'a.png': there is no such file");
        assertThat(FileReason.of(new FileSystemException("a.png"))).isEqualTo("'a.png': FileSystemException");
    }

    @Test
    void leavesAMessageThatSaysMoreAsItIs() {
        assertThat(FileReason.of(new FileSystemException("a.png", null, "Is a directory")))
                .isEqualTo("a.png: Is a directory");
        assertThat(FileReason.of(new IOException("it must be opaque"))).isEqualTo("it must be opaque");
    }

    @Test
    void isNeverEmptyAndNeverTheWordNull() {
        assertThat(FileReason.of(new EOFException())).isEqualTo("it ends too early");
        assertThat(FileReason.of(new MalformedInputException(1))).isEqualTo("it must be text in UTF-8");
        assertThat(FileReason.of(new IOException())).isEqualTo("IOException");
        assertThat(FileReason.of(new AccessDeniedException(null))).isEqualTo("this user has no right to it");
    }
}
