package zerograds.forward.external;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A program that answers Σ x², but misbehaves in one of many ways: from the start, or where the first value exceeds 1. */
final class HostileProgram {
    private final String vice;
    private final Path folder;
    private final OutputStream out = new FileOutputStream(FileDescriptor.out);
    private final Server server = new Server(System.in, out);

    private HostileProgram(String vice, Path folder) {
        this.vice = vice;
        this.folder = folder;
    }

    public static void main(String[] args) throws Exception {
        new HostileProgram(args[0], Path.of(args[1])).live();
    }

    private void live() throws Exception {
        switch (vice) {
            case "dies-at-once" -> {
                System.err.println("no licence found");
                System.exit(7);
            }
            case "says-nothing" -> hang();
            case "says-garbage" -> print("@zerograds {what?}\n");
            case "speaks-another-version" -> print("@zerograds {\"zerograds\":2,\"shape\":[1]}\n");
            case "promises-too-much" -> print("@zerograds {\"zerograds\":1,\"shape\":[100000,100000,100000]}\n");
            case "refuses-to-start" -> print("@zerograds {\"error\":\"the scene is missing\"}\n");
            default -> serve();
        }
        hang();
    }

    private void serve() throws Exception {
        server.greet();
        server.ready(Hello.of(1));
        for (Optional<Server.Request> next = server.next(); next.isPresent(); next = server.next()) {
            Server.Request request = next.get();
            if (request.theta()[0] > 1) {
                misbehave(request);
            } else {
                answer(request);
            }
        }
        if (vice.equals("ignores-the-end")) {
            hang();
        }
        System.exit(0);
    }

    private void answer(Server.Request request) throws IOException {
        double sum = 0;
        for (double x : request.theta()) {
            sum += x * x;
        }
        server.answer(request.id(), new double[] {sum});
    }

    private void misbehave(Server.Request request) throws Exception {
        long id = request.id();
        switch (vice) {
            case "exits" -> {
                System.err.println("the licence has expired");
                System.exit(3);
            }
            case "crashes" -> Runtime.getRuntime().halt(134);
            case "hangs" -> hang();
            case "floods-stdout" -> flood(out);
            case "floods-stderr" -> flood(System.err);
            case "chatters-much-and-answers" -> {
                for (int i = 0; i < 20_000; i++) {
                    print("rendering tile " + i + "\n");
                    System.err.println("tile " + i + " took a while");
                }
                print("100 %");
                answer(request);
            }
            case "never-ends-a-line" -> {
                print("@zerograds {\"id\":" + id + ",\"signal\":[");
                while (true) {
                    print("1,".repeat(10_000));
                }
            }
            case "truncates" -> {
                print("@zerograds {\"id\":" + id + ",\"sig");
                System.exit(0);
            }
            case "answers-another-request" -> server.answer(id + 5, new double[] {1});
            case "answers-without-an-id" -> print("@zerograds {\"signal\":[1]}\n");
            case "answers-too-many-values" -> server.answer(id, new double[] {1, 2, 3});
            case "answers-no-values" -> server.answer(id, new double[] {});
            case "answers-nan" -> server.answer(id, new double[] {Double.NaN});
            case "answers-infinity" -> print("@zerograds {\"id\":" + id + ",\"signal\":[-Infinity]}\n");
            case "answers-beyond-single-precision" -> server.answer(id, new double[] {1e300});
            case "answers-words" -> print("@zerograds {\"id\":" + id + ",\"signal\":[\"one\"]}\n");
            case "answers-garbage" -> print("@zerograds {\"id\": \u0007%&\n");
            case "answers-a-deep-nest" -> print("@zerograds {\"id\":" + id + ",\"x\":" + "[".repeat(50_000) + "\n");
            case "answers-a-list" -> print("@zerograds {}\n");
            case "prints-binary" -> {
                byte[] bytes = new byte[100_000];
                for (int i = 0; i < bytes.length; i++) {
                    bytes[i] = (byte) (i * 31 + (i >> 8));
                }
                out.write(bytes);
                hang();
            }
            case "drips" -> {
                for (char c : ("@zerograds {\"id\":" + id + ",\"signal\":[1]}\n").toCharArray()) {
                    print(String.valueOf(c));
                    new CountDownLatch(1).await(40, TimeUnit.MILLISECONDS);
                }
            }
            case "closes-its-output" -> {
                out.close();
                hang();
            }
            case "closes-its-input" -> {
                System.in.close();
                hang();
            }
            case "answers-twice" -> {
                answer(request);
                answer(request);
            }
            case "leaves-a-child-behind" -> {
                Process child = new ProcessBuilder("sleep", "600").start();
                Files.writeString(folder.resolve("child"), Long.toString(child.pid()));
                System.exit(0);
            }
            case "gives-up" -> server.giveUp("the GPU was lost");
            case "refuses" -> server.refuse(id, "the mesh is not closed");
            default -> throw new IllegalArgumentException(vice);
        }
    }

    private static void hang() throws InterruptedException {
        new CountDownLatch(1).await();
    }

    private void flood(OutputStream stream) throws IOException {
        while (true) {
            stream.write("all work and no play\n".repeat(500).getBytes(StandardCharsets.US_ASCII));
        }
    }

    private void print(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }
}
