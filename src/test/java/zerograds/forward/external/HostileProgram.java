package zerograds.forward.external;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A program that answers Σ x², but misbehaves in one of many ways: from the start, or where the first value exceeds 1. Uses
 * nothing but the JDK, so that it starts quickly.
 */
final class HostileProgram {
    private static final Pattern REQUEST = Pattern.compile("\"id\":(\\d+),.*\"theta\":\\[([^,]+),([^\\]]+)\\]");

    private final String vice;
    private final Path folder;
    private final OutputStream out = new FileOutputStream(FileDescriptor.out);
    private final BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));

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
            case "waits-for-a-licence" -> {
                if (Files.exists(folder.resolve("no-licence"))) {
                    System.err.println("no licence found");
                    System.exit(7);
                }
                serve();
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
        in.readLine();
        print("@zerograds {\"zerograds\":1,\"shape\":[1]}\n");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            Matcher request = REQUEST.matcher(line);
            if (!request.find()) {
                throw new IllegalArgumentException(line);
            }
            String id = request.group(1);
            double x = Double.parseDouble(request.group(2));
            double y = Double.parseDouble(request.group(3));
            if (x > 1) {
                misbehave(id, x * x + y * y);
            } else {
                answer(id, Double.toString(x * x + y * y));
            }
        }
        if (vice.equals("ignores-the-end")) {
            hang();
        }
        System.exit(0);
    }

    private void answer(String id, String values) throws IOException {
        print("@zerograds {\"id\":" + id + ",\"signal\":[" + values + "]}\n");
    }

    private void misbehave(String id, double sum) throws Exception {
        switch (vice) {
            case "exits", "waits-for-a-licence" -> {
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
                answer(id, Double.toString(sum));
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
            case "answers-another-request" -> answer(id + 5, "1");
            case "answers-without-an-id" -> print("@zerograds {\"signal\":[1]}\n");
            case "answers-too-many-values" -> answer(id, "1, 2, 3");
            case "answers-no-values" -> answer(id, "");
            case "answers-nan" -> answer(id, "NaN");
            case "answers-infinity" -> answer(id, "-Infinity");
            case "answers-words" -> answer(id, "\"one\"");
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
                answer(id, Double.toString(sum));
                answer(id, Double.toString(sum));
            }
            case "leaves-a-child-behind" -> {
                Process child = new ProcessBuilder("sleep", "600").start();
                Files.writeString(folder.resolve("child"), Long.toString(child.pid()));
                System.exit(0);
            }
            case "gives-up" -> print("@zerograds {\"error\":\"the GPU was lost\"}\n");
            case "refuses" -> print("@zerograds {\"id\":" + id + ",\"error\":\"the mesh is not closed\"}\n");
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
