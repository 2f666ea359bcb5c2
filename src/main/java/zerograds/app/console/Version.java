package zerograds.app.console;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version of the program and of the Java that it runs on, for {@code --version}. */
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
