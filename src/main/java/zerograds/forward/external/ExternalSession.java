package zerograds.forward.external;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zerograds.forward.process.Launch;
import zerograds.forward.process.Leash;
import zerograds.forward.process.Timeouts;
import zerograds.problem.Answer;
import zerograds.problem.ForwardException;
import zerograds.problem.ForwardModel;
import zerograds.problem.Signal;
import zerograds.space.ParameterSpace;
import zerograds.space.Point;

/**
 * A warm program, started again when it breaks: at once the first time, after a pause the next. After three failures in a
 * row it is given up: every further evaluation fails at once.
 *
 * <p>Used by one thread; another may close it, which ends what the first one waits for.
 */
public final class ExternalSession implements ForwardModel.Session {
    private static final Logger LOG = LoggerFactory.getLogger(ExternalSession.class);
    private static final int HOPELESS = 3;
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final Launch launch;
    private final ParameterSpace space;
    private final Timeouts timeouts;
    private final Leash leash = new Leash();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile @Nullable Link link;
    private int failuresInARow;
    private String lastFailure = "";

    /** A program that was greeted. */
    private record Link(Connection connection, Hello hello) {}

    private ExternalSession(Launch launch, ParameterSpace space, Timeouts timeouts) throws ForwardException {
        this.launch = launch;
        this.space = space;
        this.timeouts = timeouts;
    }

    /**
     * Starts a program and greets it.
     *
     * @throws ForwardException if it cannot be started, or does not say in time that it is ready
     */
    public static ExternalSession open(Launch launch, ParameterSpace space, Timeouts timeouts)
            throws ForwardException, InterruptedException {
        ExternalSession session = new ExternalSession(launch, space, timeouts);
        try {
            session.connect();
            return session;
        } catch (ForwardException | InterruptedException | RuntimeException e) {
            session.close();
            throw e;
        }
    }

    private Link connect() throws ForwardException, InterruptedException {
        Connection connection = Connection.start(launch, timeouts, leash);
        try {
            Link fresh = new Link(connection, connection.greet(space));
            link = fresh;
            return fresh;
        } catch (ForwardException | InterruptedException | RuntimeException e) {
            leash.killAll();
            throw e;
        }
    }

    @Override
    public Signal run(Point point, long seed) throws ForwardException, InterruptedException {
        Query query = Query.of(point, seed);
        Answer answer = ask(List.of(query)).get(0);
        if (answer instanceof Answer.Refused refused) {
            throw new ForwardException("'" + launch.text() + "' at " + query.text() + ": " + refused.reason());
        }
        return ((Answer.Given) answer).signal();
    }

    /** As many as the program said that it takes. */
    @Override
    public int batchSize() {
        Link live = link;
        return live == null ? 1 : live.hello().batch();
    }

    @Override
    public List<Answer> runAll(List<Point> points, long[] seeds) throws ForwardException, InterruptedException {
        List<Query> queries = new ArrayList<>();
        for (int i = 0; i < seeds.length; i++) {
            queries.add(Query.of(points.get(i), seeds[i]));
        }
        return ask(queries);
    }

    private List<Answer> ask(List<Query> queries) throws ForwardException, InterruptedException {
        try {
            Link live = link();
            List<Answer> answers = live.connection().ask(live.hello(), queries);
            failuresInARow = 0;
            return answers;
        } catch (ForwardException e) {
            failuresInARow++;
            lastFailure = String.valueOf(e.getMessage());
            link = null;
            if (failuresInARow == HOPELESS) {
                LOG.warn("given up after {} failures in a row: {}", HOPELESS, lastFailure);
            }
            throw e;
        }
    }

    /** The live program, started again if need be. */
    private Link link() throws ForwardException, InterruptedException {
        Link live = link;
        if (live != null && !live.connection().isBroken()) {
            return live;
        }
        if (!isUsable()) {
            throw new ForwardException(
                    "it was given up after " + HOPELESS + " failures in a row, the last of them: " + lastFailure);
        }
        long pause = failuresInARow < 2 ? 0 : PAUSE.toMillis();
        if (closed.await(pause, TimeUnit.MILLISECONDS)) {
            throw new ForwardException("'" + launch.text() + "' was closed");
        }
        return connect();
    }

    @Override
    public List<String> messages() {
        Link live = link;
        return live == null ? List.of() : live.connection().messages();
    }

    /** False once it failed too often: it will not answer any more. */
    @Override
    public boolean isUsable() {
        return failuresInARow < HOPELESS;
    }

    @Override
    public void close() {
        closed.countDown();
        Link live = link;
        link = null;
        if (live != null) {
            live.connection().close();
        }
        leash.close();
    }
}
