package zerograds.app.console;

/** Shortens the reason of a failure to one line of a report. */
public final class Reason {
    private static final int MOST = 400;

    private Reason() {}

    /** The text in one line, shortened if it is long. */
    public static String line(String text) {
        String line = text.strip().replaceAll("\\s*\\R\\s*", " | ");
        return line.length() <= MOST ? line : line.substring(0, MOST) + " ...";
    }
}
