package zerograds.forward.command;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import zerograds.image.Png;
import zerograds.problem.Signal;

/** A program that is started anew for each answer, and does what its first argument says. */
final class EchoProgram {
    private EchoProgram() {}

    public static void main(String[] args) throws Exception {
        switch (args[0]) {
            case "sum" -> {
                System.err.println("adding");
                System.out.println("the sum is\n " + (Double.parseDouble(args[1]) + Double.parseDouble(args[2])));
            }
            case "repeat" -> System.out.print(String.join("\n", List.of(args).subList(1, args.length)));
            case "copy-file" -> Files.copy(Path.of(args[1]), Path.of(args[2]));
            case "draw" ->
                Files.write(
                        Path.of(args[1]),
                        Png.bytes(Signal.of(new float[] {0, 1, (float) Double.parseDouble(args[2]), 0}, 2, 2)));
            case "hang" -> new CountDownLatch(1).await();
            case "flood" -> {
                byte[] line = "all work and no play\n".repeat(500).getBytes(StandardCharsets.US_ASCII);
                while (true) {
                    System.err.write(line);
                }
            }
            case "fail" -> {
                System.err.println("no such scene");
                System.exit(4);
            }
            case "leave-a-child" -> {
                Process child = new ProcessBuilder("sleep", "600").inheritIO().start();
                Files.writeString(Path.of(args[1]), Long.toString(child.pid()));
                System.out.println(1);
            }
            default -> System.out.print(args[0]);
        }
    }
}
