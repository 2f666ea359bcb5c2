package zerograds.app.console;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Which program this is, and on what it runs. */
public final class Version implements IVersionProvider {
    /** The program's name and version. */
    public static String program() {
        return "ZeroGrads Workbench "
                + Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                        .orElse("(not packaged)");
    }

    @Override
    public String[] getVersion() {
        return new String[] {program(), "Java " + Runtime.version() + ", " + System.getProperty("os.name")};
    }
}
