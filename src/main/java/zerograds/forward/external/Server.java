package zerograds.forward.external;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The program's side of the protocol, for programs in Java: answers single requests until the input ends.
 *
 * <p>One thread reads; any thread may answer.
 */
public final class Server {
    /**
     * What the workbench says first.
     *
     * @param names of the parameters
     * @param sizes how many values each of them has
     * @param start natural values at which the program may be tried
     */
    public record Greeting(List<String> names, List<Integer> sizes, double[] start) {
        /** The number of values of all parameters. */
        public int size() {
            return sizes.stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** A point to be evaluated. */
    public record Request(long id, long seed, double[] theta) {}

    private final BufferedReader in;
    private final OutputStream out;
    private int size;
    private Hello hello = Hello.of(1);

    public Server(InputStream in, OutputStream out) {
        this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
        this.out = out;
    }

    /** Hears the greeting. */
    public Greeting greet() throws IOException {
        List<String> names = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        double[] start = {};
        try (JsonParser json = Messages.parser(nextLine().orElse("{}").getBytes(StandardCharsets.UTF_8))) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                json.nextToken();
                if (name.equals("size")) {
                    size = json.getIntValue();
                } else if (name.equals("start")) {
                    start = ArrayEncoding.NUMBERS.read(json, size, "all parameters");
                } else if (name.equals("parameters")) {
                    while (json.nextToken() == JsonToken.START_OBJECT) {
                        parameter(json, names, sizes);
                    }
                } else {
                    json.skipChildren();
                }
            }
        }
        return new Greeting(List.copyOf(names), List.copyOf(sizes), start);
    }

    private static void parameter(JsonParser json, List<String> names, List<Integer> sizes) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String key = json.currentName();
            json.nextToken();
            if (key.equals("name")) {
                names.add(json.getText());
            } else if (key.equals("size")) {
                sizes.add(json.getIntValue());
            } else {
                json.skipChildren();
            }
        }
    }

    /** Says that the program is ready, and how it speaks. */
    public void ready(Hello own) throws IOException {
        hello = own;
        say(json -> {
            json.writeNumberField("zerograds", Hello.VERSION);
            json.writeArrayFieldStart("shape");
            for (int extent : own.shape()) {
                json.writeNumber(extent);
            }
            json.writeEndArray();
            json.writeStringField("theta", own.theta().id());
            json.writeStringField("signal", own.signal().id());
        });
    }

    /** Waits for the next request; empty when the input has ended. */
    public Optional<Request> next() throws IOException {
        Optional<String> line = nextLine();
        if (line.isEmpty()) {
            return Optional.empty();
        }
        long id = Reply.NOBODY;
        long seed = 0;
        double[] theta = {};
        try (JsonParser json = Messages.parser(line.get().getBytes(StandardCharsets.UTF_8))) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                json.nextToken();
                switch (name) {
                    case "id" -> id = json.getLongValue();
                    case "seed" -> seed = json.getLongValue();
                    case "theta" -> theta = hello.theta().read(json, size, "all parameters");
                    default -> json.skipChildren();
                }
            }
        }
        return Optional.of(new Request(id, seed, theta));
    }

    private Optional<String> nextLine() throws IOException {
        return Optional.ofNullable(in.readLine());
    }

    /** Answers a request. */
    public void answer(long id, double[] signal) throws IOException {
        say(json -> {
            json.writeNumberField("id", id);
            json.writeFieldName("signal");
            hello.signal().write(json, signal);
        });
    }

    /** Says why a request has no answer. */
    public void refuse(long id, String reason) throws IOException {
        say(json -> {
            json.writeNumberField("id", id);
            json.writeStringField("error", reason);
        });
    }

    /** Says why the program gives up. */
    public void giveUp(String reason) throws IOException {
        say((JsonGenerator json) -> json.writeStringField("error", reason));
    }

    private void say(Messages.Body body) throws IOException {
        byte[] json = Messages.line(256, body);
        byte[] marker = Lines.MARKER.getBytes(StandardCharsets.US_ASCII);
        byte[] line = new byte[marker.length + json.length];
        System.arraycopy(marker, 0, line, 0, marker.length);
        System.arraycopy(json, 0, line, marker.length, json.length);
        synchronized (out) {
            out.write(line);
            out.flush();
        }
    }
}
