package zerograds.app.lab;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The parent of the commands that measure what the workbench says about itself. */
@Command(
        name = "lab",
        synopsisSubcommandLabel = "<measurement>",
        description = "Measures what the workbench says about itself.",
        commandListHeading = "%nMeasurements:%n")
public final class LabCommand implements Callable<Integer> {
    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(
                Objects.requireNonNull(spec).commandLine(), "lab needs to be told what to measure: verdicts");
    }
}
