package zerograds.image;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** The kinds of file that a film can be written to. */
public enum FilmFormat {
    GIF {
        @Override
        public FilmWriter open(Path file, FilmSize size) throws IOException {
            return new GifWriter(file, size);
        }
    },
    MP4 {
        @Override
        public FilmWriter open(Path file, FilmSize size) throws IOException {
            return new Mp4Writer(file, size);
        }
    };

    /** Begins a film in {@code file}, which is overwritten. */
    public abstract FilmWriter open(Path file, FilmSize size) throws IOException;

    /** The ending of a file's name, without a full stop. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The format that a file's ending names.
     *
     * @throws IllegalArgumentException if it names none
     */
    public static FilmFormat of(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        for (FilmFormat format : values()) {
            if (name.endsWith("." + format.ending())) {
                return format;
            }
        }
        throw new IllegalArgumentException("a film's file must end in .gif or .mp4, but got '" + file + "'");
    }
}
