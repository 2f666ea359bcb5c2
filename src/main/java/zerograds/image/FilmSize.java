package zerograds.image;

/**
 * The frame size in pixels and the frames per second of a film.
 *
 * @param width in pixels
 * @param height in pixels
 * @param framesPerSecond between 1 and {@link #MOST_FRAMES_PER_SECOND}
 */
public record FilmSize(int width, int height, int framesPerSecond) {
    /** More than that no viewer of GIF files shows. */
    public static final int MOST_FRAMES_PER_SECOND = 50;

    private static final int LEAST = 16;
    private static final int MOST = 4096;

    /** @throws IllegalArgumentException if a side is odd or out of range, or the speed is */
    public FilmSize {
        require(width, "width");
        require(height, "height");
        if (framesPerSecond < 1 || framesPerSecond > MOST_FRAMES_PER_SECOND) {
            throw new IllegalArgumentException("a film has between 1 and " + MOST_FRAMES_PER_SECOND
                    + " frames a second, but got " + framesPerSecond);
        }
    }

    private static void require(int side, String name) {
        // H.264 keeps colours for every other pixel only
        if (side < LEAST || side > MOST || side % 2 != 0) {
            throw new IllegalArgumentException("the " + name + " of a film must be an even number in [" + LEAST + ", "
                    + MOST + "], but got " + side);
        }
    }

    void check(int[] argb) {
        if (argb.length != width * height) {
            throw new IllegalArgumentException(
                    "a frame has " + width + " · " + height + " pixels, but got " + argb.length);
        }
    }
}
