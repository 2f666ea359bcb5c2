package zerograds.app.option;

import picocli.CommandLine.Option;

/** Whether a command tells how far it is. */
public final class ProgressOption {
    @Option(
            names = {"-q", "--quiet"},
            description = "Show no progress.")
    boolean quiet;

    public boolean isShown() {
        return !quiet;
    }
}
