package zerograds.app;

/** Why something failed, as one line of a report: what models say may be long. */
final class Reason {
    private static final int MOST = 400;

    private Reason() {}

    /** The text in one line, shortened if it is long. */
    static String line(String text) {
        String line = text.strip().replaceAll("\\s*\\R\\s*", " | ");
        return line.length() <= MOST ? line : line.substring(0, MOST) + " ...";
    }
}
