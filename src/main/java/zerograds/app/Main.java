package zerograds.app;

/** Starts the program; does not extend {@code Application}, so that JavaFX may stand on the class path. */
public final class Main {
    private Main() {}

    /** Runs the command line. */
    public static void main(String[] args) {
        System.out.println("ZeroGrads Workbench");
    }
}
