package zerograds.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.jcodec.api.FrameGrab;
import org.jcodec.common.io.NIOUtils;
import org.jcodec.common.io.SeekableByteChannel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import zerograds.TestProblems;
import zerograds.app.Program;
import zerograds.app.ZerogradsCommand;
import zerograds.app.console.Exit;
import zerograds.app.picture.ScreenlessStudio;
import zerograds.app.problem.Problems;

class FilmFxTest {
    @TempDir
    Path folder;

    @Test
    @Timeout(300)
    void makesAFilmOfAllPlotsWithoutADisplay() throws Exception {
        Path film = folder.resolve("films").resolve("spline.mp4");
        Problems problems = Problems.below(Path.of(System.getProperty("zerograds.home", ".")));
        StringWriter err = new StringWriter();
        int code = ZerogradsCommand.of(
                        problems,
                        TestProblems.library(),
                        () -> false,
                        problem -> {},
                        (plan, subject) -> Optional.empty(),
                        new ScreenlessStudio(),
                        false)
                .setErr(new PrintWriter(err))
                .execute(
                        "film",
                        "toy-spline",
                        "--iterations=40",
                        "--frames=5",
                        "--fps=10",
                        "--size=640x480",
                        "--out=" + film);
        assertThat(err.toString()).contains("5 of 5 frames");
        assertThat(code).isZero();
        assertThat(frames(film)).isEqualTo(5);
        assertThat(film.getParent())
                .isDirectoryNotContaining(file -> file.toString().endsWith(".tmp"));
    }

    private static int frames(Path film) throws Exception {
        try (SeekableByteChannel channel = NIOUtils.readableChannel(film.toFile())) {
            FrameGrab grab = FrameGrab.createFrameGrab(channel);
            assertThat(grab.getNativeFrame().getCroppedHeight()).isEqualTo(480);
            return grab.getVideoTrack().getMeta().getTotalFrames();
        }
    }

    @Test
    void ordersWhatTheOptionsSay() throws IOException {
        Program program = new Program(folder);
        Path film = folder.resolve("bowl.gif");
        assertThat(program.run("film", "bowl", "--iterations=7", "--frames=3", "--tile=loss", "--out=" + film)
                        .code())
                .isZero();
        assertThat(program.films()).singleElement().satisfies(order -> {
            assertThat(order.iterations()).containsExactly(0, 3, 6);
            assertThat(order.tile()).isEqualTo("loss");
        });
        assertThat(program.run("film", "bowl", "--iterations=7", "--out=bowl.avi"))
                .satisfies(answer -> assertThat(answer.code()).isEqualTo(Exit.WRONG_USE))
                .satisfies(answer -> assertThat(answer.err()).contains(".gif or .mp4"));
        assertThat(program.run("film", "bowl", "--iterations=7", "--tile=heat", "--out=bowl.gif")
                        .err())
                .contains("landscape");
    }
}
