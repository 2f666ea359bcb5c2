package zerograds.forward;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zerograds.forward.command.CommandModel;
import zerograds.forward.command.Format;
import zerograds.forward.external.ExternalModel;
import zerograds.forward.external.Hello;
import zerograds.forward.external.Server;
import zerograds.forward.process.JavaProgram;
import zerograds.forward.process.Launch;
import zerograds.forward.process.Timeouts;
import zerograds.forward.script.ScriptModel;
import zerograds.math.Vec;
import zerograds.problem.ForwardException;
import zerograds.problem.ForwardModel;
import zerograds.problem.Signal;
import zerograds.space.Interval;
import zerograds.space.Parameter;
import zerograds.space.ParameterSpace;
import zerograds.space.Point;
import zerograds.space.Scale;
import zerograds.space.Start;

/** A program that runs models of each kind on parameters with unusual names, and says in UTF-8 what came of it. */
final class NamedParameters {
    private static final List<String> NAMES = List.of("Höhe", "bar width", "温度");

    private NamedParameters() {}

    /** The text on standard input, if any, is handed to a command as its argument, and nothing else happens. */
    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        Path folder = Path.of(System.getenv("NAMES_FOLDER"));
        if (args.length > 0) {
            answer(args[0], out);
            return;
        }
        String argument = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (!argument.isEmpty()) {
                run(command(folder, argument));
            }
            out.println("command " + run(command(folder, "{Höhe}", "{bar width}", "{温度}")));
            ExternalModel protocol =
                    new ExternalModel(new Launch(self("protocol"), folder, Map.of()), space(), Timeouts.STANDARD, 1);
            out.println("protocol " + message(protocol));
            out.println("script " + run(script(folder)));
        } catch (ForwardException e) {
            out.println(e.getMessage());
        }
    }

    private static void answer(String kind, PrintStream out) throws Exception {
        if (!kind.equals("protocol")) {
            out.println(Stream.of(kind.split(" ", -1))
                    .mapToDouble(Double::parseDouble)
                    .sum());
            return;
        }
        Server server = new Server(System.in, new FileOutputStream(FileDescriptor.out));
        String names = String.join("|", server.greet().names());
        server.ready(Hello.of(1));
        server.refuse(server.next().orElseThrow().id(), names);
        System.in.transferTo(OutputStream.nullOutputStream());
    }

    private static List<String> self(String... arguments) {
        List<String> options = List.of("-Xmx64m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
        return JavaProgram.command(options, NamedParameters.class.getName(), List.of(arguments));
    }

    private static ForwardModel command(Path folder, String... words) {
        List<String> command = new ArrayList<>(self(String.join(" ", words)));
        return new CommandModel(command, folder, Launch.Guard.NONE, space(), Format.NUMBER, Duration.ofSeconds(60), 1);
    }

    private static ForwardModel script(Path folder) throws Exception {
        Path file = folder.resolve("Model.java");
        String sum = NAMES.stream().map(name -> "point.real(\"" + name + "\")").collect(Collectors.joining(" + "));
        Files.writeString(file, """
            public class Model implements zerograds.forward.script.SignalScript {
                public zerograds.problem.Signal render(zerograds.space.Point point, long seed) {
                    return zerograds.problem.Signal.scalar(%s);
                }
            }
            """.formatted(sum));
        return new ScriptModel(file, space(), Timeouts.STANDARD, 1, 64);
    }

    private static ParameterSpace space() {
        Interval range = new Interval(-10, 10);
        return new ParameterSpace(NAMES.stream()
                .map(name -> (Parameter)
                        new Parameter.Real(name, 1, range, range, Scale.RAW, new Start.Fixed(Vec.of(0)), ""))
                .toList());
    }

    private static double run(ForwardModel model) throws Exception {
        try (ForwardModel.Session session = model.open()) {
            Signal signal = session.run(point(), 1);
            return signal.value(0);
        }
    }

    private static String message(ForwardModel model) throws Exception {
        try {
            return "no message but " + run(model);
        } catch (ForwardException e) {
            String text = String.valueOf(e.getMessage());
            return text.substring(text.lastIndexOf(": ") + 2);
        }
    }

    private static Point point() {
        return space().decode(Vec.of(1, 2, 0.5));
    }
}
