package zerograds.forward.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** A workbench whose program has left a descendant behind; says the descendant's process number and waits to be killed. */
final class LeashHolder {
    private LeashHolder() {}

    public static void main(String[] args) throws Exception {
        try (Leash leash = new Leash()) {
            List<String> command = List.of("sh", "-c", args[0] + "sleep 600 >/dev/null 2>&1 & echo $!");
            Process process = leash.start(new Launch(command, Path.of("."), Map.of()));
            System.out.println(process.inputReader().readLine());
            new CountDownLatch(1).await();
        }
    }
}
