package zerograds.ui.model.run;

import java.nio.file.Path;
import java.util.stream.LongStream;
import zerograds.image.FilmFormat;
import zerograds.image.FilmSize;
import zerograds.run.Run;
import zerograds.ui.model.text.Texts;
import zerograds.ui.model.text.Theme;

/**
 * An order for a film of a run: plots, size, number of frames, colours and file.
 *
 * @param run so far
 * @param tile the name of the plot, or {@link #ALL}
 * @param size of the film
 * @param frames how many; fewer if the run has fewer iterations
 * @param theme of the plots
 * @param format of the file
 * @param file to write
 */
public record FilmOrder(Run run, String tile, FilmSize size, int frames, Theme theme, FilmFormat format, Path file) {
    /** All plots at once. */
    public static final String ALL = "all";

    /** More would take hours. */
    public static final int MOST_FRAMES = 10_000;

    /** @throws IllegalArgumentException if there are too few or too many frames */
    public FilmOrder {
        if (frames < 1 || frames > MOST_FRAMES) {
            throw new IllegalArgumentException(
                    "a film has between 1 and " + MOST_FRAMES + " frames, but got " + frames);
        }
    }

    /**
     * The iterations of the frames: evenly spaced, the first and the last included.
     *
     * @throws IllegalArgumentException if the run has not done any
     */
    public long[] iterations() {
        long last = run.log().iterations() - 1;
        if (last < 0) {
            throw new IllegalArgumentException(Texts.of("film.too-early"));
        }
        long count = Math.min(frames, last + 1);
        return LongStream.range(0, count)
                .map(i -> count == 1 ? last : Math.round((double) i * last / (count - 1)))
                .toArray();
    }
}
