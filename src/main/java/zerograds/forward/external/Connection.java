package zerograds.forward.external;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import zerograds.forward.process.LastLines;
import zerograds.forward.process.Launch;
import zerograds.forward.process.Leash;
import zerograds.forward.process.Timeouts;
import zerograds.problem.Answer;
import zerograds.problem.ForwardException;
import zerograds.space.ParameterSpace;

/**
 * A live program that speaks the protocol. Once it breaks a rule, is too late or ends, it is killed and the connection is
 * broken for good. Used by one thread; {@link #close} may be called by another.
 */
final class Connection implements AutoCloseable {
    private static final byte[] END = {};
    private static final Duration EXIT_CODE = Duration.ofMillis(200);

    private final Launch launch;
    private final Timeouts timeouts;
    private final Leash leash;
    private final Process process;
    private final LastLines tail = new LastLines();
    private final Lines lines;
    private final Thread errors;
    private final BlockingQueue<byte[]> outgoing = new LinkedBlockingQueue<>();
    private final Set<Long> abandoned = new HashSet<>();
    private long lastId;
    private volatile boolean busy;
    private volatile boolean broken;

    private Connection(Launch launch, Timeouts timeouts, Leash leash) throws ForwardException {
        this.launch = launch;
        this.timeouts = timeouts;
        this.leash = leash;
        process = leash.start(launch);
        lines = new Lines(process.getInputStream(), tail);
        errors = tail.follow(process.getErrorStream());
        start(lines, "program-answers");
        start(this::write, "program-requests");
    }

    private static void start(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** A program that was started, and has not been greeted yet. */
    static Connection start(Launch launch, Timeouts timeouts, Leash leash) throws ForwardException {
        return new Connection(launch, timeouts, leash);
    }

    /**
     * Greets the program and hears what it says about itself.
     *
     * @throws ForwardException if it does not say something sensible in time
     */
    Hello greet(ParameterSpace space) throws ForwardException, InterruptedException {
        busy = true;
        outgoing.add(Messages.greeting(space));
        byte[] answer = await(timeouts.start(), "while it was started", "did not say that it is ready");
        busy = false;
        try {
            Hello hello = Messages.hello(answer);
            lines.allow(hello.longestAnswer());
            return hello;
        } catch (IllegalArgumentException | IOException e) {
            throw broken("said no proper hello: " + reason(e));
        }
    }

    /** What the program wrote last beside its answers. */
    List<String> messages() {
        return tail.lines();
    }

    /** The memory of the program and of all that it started; 0 where the system does not tell. */
    long residentBytes() {
        return leash.residentBytes(process);
    }

    /** Whether nothing can be asked any more. */
    boolean isBroken() {
        return broken;
    }

    /**
     * Asks for signals: one answer for each query, in order.
     *
     * @param queries one, or at most as many as the program takes at once
     * @throws ForwardException if there is no proper answer in time; then the connection is broken
     * @throws InterruptedException if the caller was interrupted; the answer, should it come, will be skipped
     */
    List<Answer> ask(Hello hello, List<Query> queries) throws ForwardException, InterruptedException {
        long id = ++lastId;
        busy = true;
        outgoing.add(
                hello.batch() == 1
                        ? Messages.request(hello, id, queries.get(0))
                        : Messages.request(hello, id, queries));
        String where = "at " + queries.get(0).text();
        try {
            return hear(hello, id, queries.size(), where);
        } catch (InterruptedException e) {
            abandoned.add(id);
            throw e;
        }
    }

    private List<Answer> hear(Hello hello, long id, int size, String where)
            throws ForwardException, InterruptedException {
        long deadline = System.nanoTime() + timeouts.evaluation().toNanos();
        while (true) {
            Duration left = Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
            Reply reply = parse(hello, await(left, where, "did not answer"), where);
            if (abandoned.remove(reply.id())) {
                continue;
            }
            if (reply.id() == Reply.NOBODY && reply.error().isPresent()) {
                throw broken("gave up " + where + ": " + reply.error().get());
            }
            if (reply.id() != id) {
                throw broken("answered request " + (reply.id() == Reply.NOBODY ? "without an id" : reply.id())
                        + " instead of request " + id + " " + where);
            }
            busy = !abandoned.isEmpty();
            if (reply.error().isPresent()) {
                return Collections.nCopies(
                        size, new Answer.Refused(reply.error().get()));
            }
            if (reply.answers().size() != size) {
                throw broken("answered " + reply.answers().size() + " signals instead of " + size + " " + where);
            }
            return reply.answers();
        }
    }

    private Reply parse(Hello hello, byte[] line, String where) throws ForwardException, InterruptedException {
        try {
            return Messages.reply(hello, line);
        } catch (IllegalArgumentException | IOException e) {
            throw broken("answered nonsense " + where + ": " + reason(e));
        }
    }

    private static String reason(Exception e) {
        return e instanceof JsonProcessingException json ? json.getOriginalMessage() : String.valueOf(e.getMessage());
    }

    private byte[] await(Duration patience, String where, String late) throws ForwardException, InterruptedException {
        Lines.Arrival arrival = lines.arrivals().poll(patience.toNanos(), TimeUnit.NANOSECONDS);
        if (arrival instanceof Lines.Arrival.Line line) {
            return line.json();
        }
        if (arrival instanceof Lines.Arrival.End end) {
            throw broken(ending(end) + " " + where);
        }
        Duration whole = where.startsWith("at") ? timeouts.evaluation() : timeouts.start();
        throw broken(late + " within " + Timeouts.text(whole) + " " + where);
    }

    /** How the program ended, if it did. */
    private String ending(Lines.Arrival.End end) throws InterruptedException {
        boolean ended = process.waitFor(EXIT_CODE.toMillis(), TimeUnit.MILLISECONDS);
        return ended ? "ended with exit code " + process.exitValue() : end.reason();
    }

    private ForwardException broken(String what) throws InterruptedException {
        boolean ended = !process.isAlive();
        broken = true;
        leash.killAll();
        if (ended) {
            // What it said last may still be on its way.
            errors.join(EXIT_CODE.toMillis());
        }
        return new ForwardException("'" + launch.text() + "' " + what + tail.text());
    }

    /** Writes requests: a program that does not read its input must not block the one who asks. */
    private void write() {
        try (OutputStream input = process.getOutputStream()) {
            for (byte[] line = outgoing.take(); line != END; line = outgoing.take()) {
                input.write(line);
                input.flush();
            }
        } catch (IOException e) {
            lines.arrivals().add(new Lines.Arrival.End("closed its standard input"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets an idle program end by itself for a while; then everything is killed. */
    @Override
    public void close() {
        outgoing.clear();
        outgoing.add(END);
        try {
            if (!busy && !broken && !Thread.currentThread().isInterrupted()) {
                process.waitFor(timeouts.shutdown().toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        leash.killAll();
    }
}
