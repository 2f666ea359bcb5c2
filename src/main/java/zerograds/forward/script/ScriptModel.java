package zerograds.forward.script;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import zerograds.forward.external.ExternalSession;
import zerograds.forward.external.Recycling;
import zerograds.forward.process.JavaProgram;
import zerograds.forward.process.Launch;
import zerograds.forward.process.TempFolder;
import zerograds.forward.process.Timeouts;
import zerograds.problem.FileReason;
import zerograds.problem.ForwardException;
import zerograds.problem.ForwardModel;
import zerograds.problem.Signal;
import zerograds.space.ParameterSpace;
import zerograds.space.Point;

/**
 * A script in a file, compiled each time a session is opened, and run in a JVM of its own: whatever it does there, endless
 * loops and the end of the JVM included, the workbench goes on. Thread safe.
 *
 * @param file the source
 * @param space the parameters
 * @param timeouts how long one waits for it
 * @param maxSessions how many of it may run at the same time
 * @param megabytes of heap for each session
 * @param recycling when its JVM is replaced by a fresh one
 * @param guard is asked before each start
 */
public record ScriptModel(
        Path file,
        ParameterSpace space,
        Timeouts timeouts,
        int maxSessions,
        int megabytes,
        Recycling recycling,
        Launch.Guard guard)
        implements ForwardModel {
    /** @throws IllegalArgumentException if the file is not named like a Java class, or there may be no session */
    public ScriptModel {
        ScriptSource.nameOf(file);
        if (maxSessions < 1 || megabytes < 1) {
            throw new IllegalArgumentException("there must be at least 1 session with 1 MB, but got " + maxSessions
                    + " with " + megabytes + " MB");
        }
    }

    /** A script whose JVM stays as long as its session. */
    public ScriptModel(Path file, ParameterSpace space, Timeouts timeouts, int maxSessions, int megabytes) {
        this(file, space, timeouts, maxSessions, megabytes, Recycling.NEVER, Launch.Guard.NONE);
    }

    /** @throws ForwardException naming file, line and column if the script has an error */
    @Override
    public Session open() throws ForwardException, InterruptedException {
        TempFolder folder = TempFolder.create();
        try {
            Compilation compilation = ScriptCompiler.compile(ScriptSource.read(file));
            if (!compilation.isSound()) {
                throw new ForwardException(compilation.firstError().orElseThrow());
            }
            for (Map.Entry<String, byte[]> type : compilation.classes().entrySet()) {
                Path path = folder.path().resolve(type.getKey().replace('.', '/') + ".class");
                Files.createDirectories(path.getParent());
                Files.write(path, type.getValue());
            }
            ExternalSession session = ExternalSession.open(launch(compilation, folder), space, timeouts, recycling);
            return new ScriptSession(session, folder);
        } catch (IOException | IllegalArgumentException e) {
            folder.close();
            throw new ForwardException("the script " + file + " cannot be used: " + FileReason.of(e), e);
        } catch (ForwardException | InterruptedException e) {
            folder.close();
            throw e;
        }
    }

    private Launch launch(Compilation compilation, TempFolder folder) {
        List<String> options = List.of(
                "-Xmx" + megabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:ErrorFile=" + folder.path().resolve("crash.log"),
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + folder.path());
        List<String> arguments = List.of(
                folder.path().toString(),
                compilation.source().name(),
                Long.toString(timeouts.evaluation().toMillis()));
        List<String> command = JavaProgram.command(options, ScriptProgram.class.getName(), arguments);
        Path home = file.toAbsolutePath().getParent();
        return new Launch(
                command,
                home == null ? folder.path() : home,
                Map.of(),
                guard,
                compilation.source().fileName());
    }

    /** Deletes the class files when it is closed. */
    private record ScriptSession(ExternalSession session, TempFolder folder) implements Session {
        @Override
        public Signal run(Point point, long seed) throws ForwardException, InterruptedException {
            return session.run(point, seed);
        }

        @Override
        public List<String> messages() {
            return session.messages();
        }

        @Override
        public boolean isUsable() {
            return session.isUsable();
        }

        @Override
        public void close() {
            session.close();
            folder.close();
        }
    }
}
