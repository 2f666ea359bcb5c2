package zerograds.image;

import java.io.IOException;

/** Takes the frames of a film one after the other; the file is complete after {@link #close}. Not thread safe. */
public interface FilmWriter extends AutoCloseable {
    /**
     * Adds a frame.
     *
     * @param argb row by row from the top left, as many as the film's size asks for; the alpha is ignored
     * @throws IllegalArgumentException if there are more or fewer
     */
    void add(int[] argb) throws IOException;

    @Override
    void close() throws IOException;
}
