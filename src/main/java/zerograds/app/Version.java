package zerograds.app;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Which program this is, and on what it runs. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("(not packaged)");
        return new String[] {
            "ZeroGrads Workbench " + version, "Java " + Runtime.version() + ", " + System.getProperty("os.name")
        };
    }
}
