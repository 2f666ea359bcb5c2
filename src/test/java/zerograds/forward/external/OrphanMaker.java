package zerograds.forward.external;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import zerograds.forward.Spaces;
import zerograds.forward.process.JavaProgram;
import zerograds.forward.process.Launch;
import zerograds.forward.process.Timeouts;
import zerograds.problem.ForwardModel;

/** A workbench that opens a session, says the program's process number, and waits to be killed. */
final class OrphanMaker {
    private OrphanMaker() {}

    public static void main(String[] args) throws Exception {
        List<String> command = JavaProgram.command(List.of(), Sum.class.getName(), List.of());
        Launch launch = new Launch(command, Path.of("."), Map.of());
        try (ForwardModel.Session session = new ExternalModel(launch, Spaces.reals(1), Timeouts.STANDARD, 1).open()) {
            session.run(Spaces.point(1), 1);
            System.out.println(ProcessHandle.current()
                    .children()
                    .filter(child -> child.info().command().orElse("").endsWith("java"))
                    .findFirst()
                    .orElseThrow()
                    .pid());
            new CountDownLatch(1).await();
        }
    }
}
