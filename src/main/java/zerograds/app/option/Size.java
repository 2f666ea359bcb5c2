package zerograds.app.option;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A window's size in pixels.
 *
 * @param width in pixels
 * @param height in pixels
 */
public record Size(int width, int height) {
    private static final Pattern SIZE = Pattern.compile("(\\d{3,4})x(\\d{3,4})");
    private static final int LEAST = 400;
    private static final int MOST = 8000;

    /**
     * Reads a size as {@code 1600x1000}.
     *
     * @throws IllegalArgumentException naming the text and what would be allowed
     */
    public static Size parse(String text) {
        Matcher matcher = SIZE.matcher(text);
        if (matcher.matches()) {
            Size size = new Size(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
            if (Math.min(size.width, size.height) >= LEAST && Math.max(size.width, size.height) <= MOST) {
                return size;
            }
        }
        throw new IllegalArgumentException(
                "expected a width and height in [" + LEAST + ", " + MOST + "] like 1600x1000, but got '" + text + "'");
    }

    @Override
    public String toString() {
        return width + "x" + height;
    }
}
