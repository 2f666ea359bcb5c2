package zerograds.problem;

/** Shortens long messages of programs to what can be read, keeping head and tail. */
public final class Bounded {
    private static final int LONGEST = 2000;
    private static final int TAIL = 600;
    private static final String GAP = " ... ";

    private Bounded() {}

    /** {@code message} if it has at most 2,000 characters, else its head and its tail. */
    public static String text(String message) {
        if (message.length() <= LONGEST) {
            return message;
        }
        int head = whole(message, LONGEST - TAIL - GAP.length());
        return message.substring(0, head) + GAP + message.substring(whole(message, message.length() - TAIL));
    }

    /** No character is cut into halves. */
    private static int whole(String message, int at) {
        return Character.isLowSurrogate(message.charAt(at)) ? at + 1 : at;
    }
}
