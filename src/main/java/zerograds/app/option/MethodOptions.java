package zerograds.app.option;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;
import zerograds.optim.Method;
import zerograds.optim.baseline.Methods;

/** An optimizer, and its settings. */
public final class MethodOptions {
    @Option(
            names = "--optimizer",
            paramLabel = "<id>",
            defaultValue = "zerograds",
            description = "Which optimizer. Default: ${DEFAULT-VALUE}.")
    String optimizer = "";

    @Option(
            names = "--preset",
            paramLabel = "<name>",
            defaultValue = "default",
            description = "reference: the paper's settings; default: the workbench's own. Default: ${DEFAULT-VALUE}.")
    String preset = "";

    @Option(
            names = "--set",
            paramLabel = "<key>=<value>",
            description = "Change a setting of the preset, for example --set locality=0.1; may be repeated."
                    + " 'zerograds describe <problem>' shows all settings.")
    Map<String, String> settings = new LinkedHashMap<>();

    /** @throws IllegalArgumentException if there is no such optimizer; the message names those there are */
    public Method method() {
        return Methods.of(optimizer);
    }

    public String preset() {
        return preset;
    }

    /** What differs from the preset, by key. */
    public Map<String, String> settings() {
        return settings;
    }
}
