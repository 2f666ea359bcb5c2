package zerograds.forward.script;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import zerograds.forward.external.Server;
import zerograds.problem.Signal;

/**
 * The program in which a script runs: it speaks the protocol, and says at which line of the script things went wrong.
 *
 * <p>Three threads: one reads requests, and ends the program when the workbench is gone, whatever the script does; one
 * watches the time; the script has one of its own.
 */
final class ScriptProgram {
    private static final int TOO_LATE = 71;
    private static final int NO_MEMORY = 72;

    private final Server server;
    private final String file;
    private final long limitMillis;
    private final BlockingQueue<FutureTask<Signal>> work = new ArrayBlockingQueue<>(1);
    private final Thread worker = new Thread(this::work, "script");
    private volatile @Nullable RunningScript script;

    private ScriptProgram(Server server, String file, long limitMillis) {
        this.server = server;
        this.file = file;
        this.limitMillis = limitMillis;
    }

    /** Arguments: the folder of the class files, the name of the class, the time for an evaluation in milliseconds. */
    public static void main(String[] args) throws Exception {
        FileOutputStream out = new FileOutputStream(FileDescriptor.out);
        Server server = new Server(System.in, out);
        // What the script prints is chatter, and what the workbench says is not for the script.
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        System.setIn(InputStream.nullInputStream());
        long limit = Long.parseLong(args[2]);
        ScriptProgram program = new ScriptProgram(server, args[1] + ".java", Math.max(limit / 2, limit - 1000));
        program.live(Path.of(args[0]), args[1]);
    }

    private void live(Path classes, String name) throws IOException, InterruptedException {
        worker.setDaemon(true);
        worker.start();
        Runtime.getRuntime().addShutdownHook(new Thread(this::confessExit));
        Server.Greeting greeting = server.greet();
        URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()});
        try {
            Signal first = evaluate(() -> {
                RunningScript fresh = RunningScript.load(loader, name, greeting);
                script = fresh;
                return fresh.run(greeting.start(), 0);
            });
            server.ready(RunningScript.hello(first, greeting.size()));
        } catch (ExecutionException e) {
            server.giveUp(reason(e.getCause()));
            return;
        }
        BlockingQueue<Server.Request> requests = new ArrayBlockingQueue<>(16);
        Thread answering = new Thread(() -> answer(requests), "answers");
        answering.setDaemon(true);
        answering.start();
        read(requests);
    }

    /** Reads requests until the workbench has closed the input; then nothing keeps the program. */
    private void read(BlockingQueue<Server.Request> requests) throws IOException, InterruptedException {
        for (Optional<Server.Request> next = server.next(); next.isPresent(); next = server.next()) {
            requests.put(next.get());
        }
        Runtime.getRuntime().halt(0);
    }

    private void answer(BlockingQueue<Server.Request> requests) {
        try {
            while (true) {
                answer(requests.take());
            }
        } catch (InterruptedException | IOException e) {
            Runtime.getRuntime().halt(1);
        }
    }

    private void answer(Server.Request request) throws InterruptedException, IOException {
        RunningScript loaded = script;
        if (loaded == null) {
            throw new IllegalStateException("requests are answered after the script was loaded");
        }
        try {
            Signal signal = evaluate(() -> loaded.run(request.theta(), request.seed()));
            double[] values = new double[signal.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = signal.value(i);
            }
            server.answer(request.id(), values);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof OutOfMemoryError) {
                server.giveUp(reason(e.getCause()));
                Runtime.getRuntime().halt(NO_MEMORY);
            }
            server.refuse(request.id(), reason(e.getCause()));
        }
    }

    private interface Work {
        Signal run() throws Exception;
    }

    private Signal evaluate(Work evaluation) throws InterruptedException, ExecutionException, IOException {
        FutureTask<Signal> task = new FutureTask<>(evaluation::run);
        work.put(task);
        try {
            return task.get(limitMillis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            server.giveUp("no answer after " + limitMillis + " ms; it was" + place(worker.getStackTrace()));
            Runtime.getRuntime().halt(TOO_LATE);
            throw new IllegalStateException("halted", e);
        }
    }

    private void work() {
        try {
            while (true) {
                work.take().run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The script ended the program: while it waits for this hook, it can be seen where. */
    private void confessExit() {
        try {
            String place = place(worker.getStackTrace());
            if (!place.isEmpty()) {
                server.giveUp("the script ended the program" + place);
            }
        } catch (IOException e) {
            Runtime.getRuntime().halt(1);
        }
    }

    private String reason(@Nullable Throwable thrown) {
        if (thrown == null) {
            return "no reason given";
        }
        Throwable cause =
                thrown instanceof ExceptionInInitializerError && thrown.getCause() != null ? thrown.getCause() : thrown;
        String message = cause.getMessage() == null ? "" : ": " + cause.getMessage();
        return cause.getClass().getSimpleName() + message + place(cause.getStackTrace());
    }

    /** The topmost line of the script on a stack. */
    private String place(StackTraceElement[] stack) {
        for (StackTraceElement frame : stack) {
            if (file.equals(frame.getFileName())) {
                return " at " + file + ":" + frame.getLineNumber();
            }
        }
        return "";
    }
}
