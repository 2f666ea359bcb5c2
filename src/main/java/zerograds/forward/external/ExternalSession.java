package zerograds.forward.external;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
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
 * A warm program, started again when it breaks: at once the first time, then after pauses that grow while nothing is
 * answered, up to a minute ({@link Backoff}). Whoever asks meanwhile waits.
 *
 * <p>Used by one thread; another may close it, which ends what the first one waits for.
 */
public final class ExternalSession implements ForwardModel.Session {
    private static final long LOOK_NANOS = 1_000_000_000;

    private final Launch launch;
    private final ParameterSpace space;
    private final Timeouts timeouts;
    private final Leash leash = new Leash();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile @Nullable Link link;
    private final Recycling recycling;
    private final Time time;
    private final Backoff backoff;
    private volatile int batch = 1;
    private long answered;
    private long nextLook;

    /** A program that was greeted. */
    private record Link(Connection connection, Hello hello) {}

    private ExternalSession(Launch launch, ParameterSpace space, Timeouts timeouts, Recycling recycling, Time time)
            throws ForwardException {
        this.recycling = recycling;
        this.time = time;
        this.nextLook = time.nanos();
        this.backoff = new Backoff(time);
        this.launch = launch;
        this.space = space;
        this.timeouts = timeouts;
    }

    /**
     * Starts a program and greets it.
     *
     * @throws ForwardException if it cannot be started, or does not say in time that it is ready
     */
    public static ExternalSession open(Launch launch, ParameterSpace space, Timeouts timeouts, Recycling recycling)
            throws ForwardException, InterruptedException {
        return open(launch, space, timeouts, recycling, Time.REAL);
    }

    static ExternalSession open(Launch launch, ParameterSpace space, Timeouts timeouts, Recycling recycling, Time time)
            throws ForwardException, InterruptedException {
        ExternalSession session = new ExternalSession(launch, space, timeouts, recycling, time);
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
            batch = fresh.hello().batch();
            answered = 0;
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
        return batch;
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
            backoff.answered();
            answered += queries.size();
            if (isUsedUp(live)) {
                link = null;
                live.connection().close();
            }
            return answers;
        } catch (ForwardException e) {
            backoff.failed();
            link = null;
            throw e;
        }
    }

    /** Memory is looked at once a second only, as that takes a while. */
    private boolean isUsedUp(Link live) {
        boolean looks = recycling.limitsMemory() && time.nanos() - nextLook >= 0;
        if (looks) {
            nextLook = time.nanos() + LOOK_NANOS;
        }
        return answered >= recycling.evaluations()
                || (looks && live.connection().residentBytes() > recycling.bytes());
    }

    /** The live program, started again if need be. */
    private Link link() throws ForwardException, InterruptedException {
        Link live = link;
        if (live != null && !live.connection().isBroken()) {
            return live;
        }
        if (time.await(closed, backoff.nanosLeft())) {
            throw new ForwardException("'" + launch.text() + "' was closed");
        }
        return connect();
    }

    @Override
    public List<String> messages() {
        Link live = link;
        return live == null ? List.of() : live.connection().messages();
    }

    /** False while it waits to be started again. */
    @Override
    public boolean isUsable() {
        return backoff.nanosLeft() == 0;
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
