package zerograds.store.problem;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import zerograds.forward.command.CommandModel;
import zerograds.forward.command.Format;
import zerograds.forward.external.ExternalModel;
import zerograds.forward.external.Recycling;
import zerograds.forward.process.IdentifiedModel;
import zerograds.forward.process.KnownProgram;
import zerograds.forward.process.Launch;
import zerograds.forward.process.Timeouts;
import zerograds.forward.script.ScriptModel;
import zerograds.forward.trust.ForeignProgram;
import zerograds.forward.trust.GuardedModel;
import zerograds.forward.trust.Permit;
import zerograds.problem.ForeignCode.Detail;
import zerograds.problem.ForwardModel;
import zerograds.problem.Trust;
import zerograds.space.Parameter;
import zerograds.space.ParameterSpace;
import zerograds.store.yaml.ProblemException;
import zerograds.store.yaml.YamlMap;
import zerograds.store.yaml.YamlValue;

/**
 * Reads how a foreign program is started; it starts only if it is trusted.
 *
 * @param text of the whole file, to which one consents as a whole
 */
record ProgramReader(YamlMap model, ParameterSpace space, String text, Trust trust) {
    private static final int MOST_ARGUMENTS = 1000;
    private static final int LONGEST_ARGUMENT = 10_000;
    private static final int MOST_SESSIONS = 256;
    private static final int SESSIONS = 4;
    private static final int MEGABYTES = 256;
    private static final int MOST_MEGABYTES = 1 << 16;
    private static final Pattern MEMORY = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,3})?)(?: ?(MB|GB))?");
    private static final double LONGEST_SECONDS = 86_400;

    /** A program that speaks the protocol. */
    ForwardModel external() throws ProblemException {
        model.only("kind", "command", "program", "writes", "sessions", "timeouts", "recycle");
        Permit permit = permit();
        Path folder = folder();
        Timeouts timeouts = timeouts();
        int sessions = sessions();
        Recycling recycling = recycling();
        return program(permit, command -> {
            Launch launch = new Launch(command, folder, Map.of(), permit);
            return new ExternalModel(launch, space, timeouts, sessions, recycling);
        });
    }

    /** A program that is started for each evaluation. */
    ForwardModel command() throws ProblemException {
        model.only("kind", "command", "program", "writes", "answer", "sessions", "timeouts");
        Permit permit = permit();
        Path folder = folder();
        Format format = Format.of(model.required("answer").oneOf(Format.ids()));
        Duration patience = timeouts().evaluation();
        int sessions = sessions();
        return program(permit, command -> new CommandModel(command, folder, permit, space, format, patience, sessions));
    }

    /** A page of Java in the problem's folder. */
    ForwardModel script() throws ProblemException {
        model.only("kind", "source", "memory", "sessions", "timeouts", "recycle");
        Path source = ProblemFolder.file(model.required("source"));
        int megabytes = model.has("memory") ? model.required("memory").whole(16, MOST_MEGABYTES) : MEGABYTES;
        Permit permit = new Permit(ForeignProgram.script(folder(), source, text), trust);
        return new GuardedModel(
                new ScriptModel(source, space, timeouts(), sessions(), megabytes, recycling(), permit), permit);
    }

    /** @param model makes the model of a command */
    private ForwardModel program(Permit permit, Function<List<String>, ForwardModel> model) throws ProblemException {
        List<String> command = arguments();
        ForwardModel plain = model.apply(command);
        if (!this.model.has("program")) {
            return new GuardedModel(plain, permit);
        }
        List<String> arguments = command.subList(1, command.size());
        IdentifiedModel identified = new IdentifiedModel(
                known(command.get(0)),
                folder(),
                permit,
                plain.maxSessions(),
                file -> model.apply(Stream.concat(Stream.of(file.toString()), arguments.stream())
                        .toList()));
        return new GuardedModel(identified, permit);
    }

    /** How the program is recognised, and what else it may be called. */
    private KnownProgram known(String name) throws ProblemException {
        YamlMap map = model.required("program").map().only("also", "ask", "says");
        List<String> names = new ArrayList<>(List.of(name));
        if (map.has("also")) {
            for (YamlValue other : map.required("also").list()) {
                requireInside(other);
                names.add(other.text());
            }
        }
        List<String> question = new ArrayList<>();
        for (YamlValue word : map.required("ask").list()) {
            question.add(word.text());
        }
        return new KnownProgram(names, question, map.required("says").text());
    }

    private Path folder() throws ProblemException {
        return ProblemFolder.of(model.self());
    }

    private Permit permit() throws ProblemException {
        List<String> command = arguments();
        List<String> names = List.of(command.get(0));
        List<Detail> details = new ArrayList<>();
        if (model.has("program")) {
            KnownProgram known = known(command.get(0));
            names = known.names();
            details.add(new Detail(Detail.Kind.NAMES, "", names.subList(1, names.size())));
            details.add(new Detail(Detail.Kind.QUESTION, "", known.question()));
        }
        for (Parameter parameter : space.parameters()) {
            if (parameter.unfrozen() instanceof Parameter.Choice choice) {
                details.add(new Detail(Detail.Kind.WORDS, choice.name(), choice.options()));
            }
        }
        return new Permit(new ForeignProgram(folder(), command, names, details, writes(command), text, false), trust);
    }

    /** What the program says that it writes into its folder; never what it is itself. */
    private List<String> writes(List<String> command) throws ProblemException {
        List<String> writes = new ArrayList<>();
        if (!model.has("writes")) {
            return writes;
        }
        for (YamlValue item : model.required("writes").list()) {
            Path file = inside(item);
            for (String argument : command) {
                if (isPart(argument, file)) {
                    throw item.error("must be what the program writes, but '" + argument + "' is part of its command");
                }
            }
            writes.add(folder().relativize(file)
                    .toString()
                    .replace(file.getFileSystem().getSeparator(), "/"));
        }
        return writes;
    }

    private Path inside(YamlValue item) throws ProblemException {
        try {
            Path folder = folder();
            Path file = folder.resolve(item.text()).normalize();
            if (!file.equals(folder)
                    && file.startsWith(folder)
                    && !file.equals(folder.resolve(model.self().file().getFileName()))) {
                return file;
            }
        } catch (InvalidPathException e) {
            throw item.error("must be the name of a file or folder, but got '" + item.text() + "'");
        }
        throw item.error("must be a file or folder in the folder of the problem, but got '" + item.text() + "'");
    }

    private boolean isPart(String argument, Path file) throws ProblemException {
        try {
            return folder().resolve(argument).normalize().startsWith(file);
        } catch (InvalidPathException notAPath) {
            return false;
        }
    }

    /** Arguments as they are: no shell reads them. */
    private List<String> arguments() throws ProblemException {
        YamlValue value = model.required("command");
        List<String> arguments = new ArrayList<>();
        for (YamlValue item : value.list()) {
            String argument = item.text();
            if (argument.length() > LONGEST_ARGUMENT || arguments.size() >= MOST_ARGUMENTS) {
                throw item.error("a command has at most " + MOST_ARGUMENTS + " arguments of at most " + LONGEST_ARGUMENT
                        + " characters");
            }
            arguments.add(argument);
        }
        if (arguments.isEmpty()) {
            throw value.error("must be a list of at least the program");
        }
        requireInside(value.list().get(0));
        return arguments;
    }

    /** The program is a name on the search path, a file of the problem, or an absolute path, which nobody can overlook. */
    private static void requireInside(YamlValue program) throws ProblemException {
        Path folder = ProblemFolder.of(program);
        try {
            Path path = Path.of(program.text());
            if (!path.isAbsolute() && !folder.resolve(path).normalize().startsWith(folder)) {
                throw program.error("must not lead out of the folder of the problem, but got '" + program.text() + "'");
            }
        } catch (InvalidPathException e) {
            throw program.error("must be the name of a program, but got '" + program.text() + "'");
        }
    }

    int sessions() throws ProblemException {
        return model.has("sessions") ? model.required("sessions").whole(1, MOST_SESSIONS) : SESSIONS;
    }

    Timeouts timeouts() throws ProblemException {
        Timeouts standard = Timeouts.STANDARD;
        if (!model.has("timeouts")) {
            return standard;
        }
        YamlMap map = model.required("timeouts").map().only("start", "evaluation", "shutdown");
        return new Timeouts(
                duration(map, "start", standard.start()),
                duration(map, "evaluation", standard.evaluation()),
                duration(map, "shutdown", standard.shutdown()));
    }

    private Recycling recycling() throws ProblemException {
        if (!model.has("recycle")) {
            return Recycling.NEVER;
        }
        YamlMap map = model.required("recycle").map().only("evaluations", "memory");
        if (map.entries().isEmpty()) {
            throw map.self().error("must say after how many 'evaluations', or beyond which 'memory'");
        }
        long evaluations = map.has("evaluations")
                ? map.required("evaluations").whole(1, Integer.MAX_VALUE)
                : Recycling.NEVER.evaluations();
        long bytes = map.has("memory") ? bytes(map.required("memory")) : Recycling.NEVER.bytes();
        return new Recycling(evaluations, bytes);
    }

    /** A number of MB, or one with its unit. */
    private static long bytes(YamlValue value) throws ProblemException {
        Matcher amount = MEMORY.matcher(value.text());
        if (!amount.matches()) {
            throw value.error("must be an amount of memory, as in 500 MB or 2 GB, but got '" + value.text() + "'");
        }
        boolean large = "GB".equals(amount.group(2));
        double bytes = Double.parseDouble(amount.group(1)) * (large ? 1 << 30 : 1 << 20);
        if (!(bytes >= 1 << 20 && bytes <= 1L << 50)) {
            throw value.error("must be at least 1 MB, and at most 1048576 GB, but got " + value.text());
        }
        return (long) bytes;
    }

    private static Duration duration(YamlMap map, String key, Duration standard) throws ProblemException {
        if (!map.has(key)) {
            return standard;
        }
        YamlValue value = map.required(key);
        double seconds = value.real();
        if (!(seconds >= 0.001 && seconds <= LONGEST_SECONDS)) {
            throw value.error("must be seconds in [0.001, " + LONGEST_SECONDS + "], but got " + seconds);
        }
        return Duration.ofMillis((long) (1000 * seconds));
    }
}
