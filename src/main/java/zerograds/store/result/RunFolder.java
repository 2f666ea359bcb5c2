package zerograds.store.result;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zerograds.forward.builtin.scene.MeshModel;
import zerograds.forward.builtin.scene.ObjText;
import zerograds.forward.builtin.scene.TriangleMesh;
import zerograds.image.Png;
import zerograds.math.Vec;
import zerograds.optim.settings.Settings;
import zerograds.problem.Signal;
import zerograds.problem.Visible;
import zerograds.run.RunPlan;
import zerograds.run.log.Recommendation;
import zerograds.run.log.RunEvent;
import zerograds.run.log.RunListener;
import zerograds.run.log.RunLog;
import zerograds.store.file.TableFile;

/**
 * Writes a run into a folder: {@code settings.json}, {@code iterations.csv} with every iteration, written while the run goes
 * on, {@code theta.json} and, if the model returns images, {@code final.png} and {@code target.png}; if it is a mesh,
 * {@code final.obj}. The run's thread tells it, and it is finished by whoever waited for the run's end.
 */
public final class RunFolder implements RunListener, AutoCloseable {
    /** The report of a run, which whoever made it hands over. */
    public static final String REPORT = "result.json";

    static final String THETA = "theta.json";
    private static final String SETTINGS = "settings.json";
    private static final String ITERATIONS = "iterations.csv";
    private static final String OUTPUT = "final.png";
    private static final String TARGET = "target.png";
    private static final String MESH = "final.obj";
    private static final List<String> NAMES = List.of(SETTINGS, ITERATIONS, THETA, REPORT, OUTPUT, TARGET, MESH);

    private final RunPlan plan;
    private final ResultFolder folder;
    private final TableFile table;
    private final List<Map<String, Object>> changes = new ArrayList<>();
    private Settings settings;
    private @Nullable Signal target;
    private RunEvent.@Nullable Finished finished;

    private RunFolder(RunPlan plan, ResultFolder folder) {
        this.plan = plan;
        this.folder = folder;
        settings = plan.settings();
        table = TableFile.create(folder.aside(ITERATIONS), new IterationTable(plan.problem()).header());
    }

    /**
     * Makes sure that a run can be written into a folder, before it begins.
     *
     * @param folder is made if need be
     * @param replace whether a former result may be replaced
     * @throws IllegalArgumentException if it cannot be written there; the message says why, and what to do
     */
    public static RunFolder claim(Path folder, RunPlan plan, boolean replace) {
        String title = "run " + plan.problem().id() + ", " + plan.method().id() + ", seed " + plan.seed();
        ResultFolder.Former former = replace ? ResultFolder.Former.REPLACED : ResultFolder.Former.KEPT;
        return new RunFolder(plan, ResultFolder.claim(folder, title, NAMES, former));
    }

    /**
     * Makes sure that a file, which is written while the run goes on, is none of those that are put into a folder at the end.
     *
     * @throws IllegalArgumentException if it is
     */
    public static void requireOther(Path folder, Path file) {
        Path inside = folder.toAbsolutePath().normalize();
        if (NAMES.stream().map(inside::resolve).anyMatch(file.toAbsolutePath().normalize()::equals)) {
            throw new IllegalArgumentException(
                    "the file '" + file + "' is one that the run itself writes into that folder: name another one");
        }
    }

    @Override
    public void entered(RunLog.Entry entry) {
        RunEvent event = entry.event();
        if (event instanceof RunEvent.Iterated) {
            table.add(new IterationTable(plan.problem()).row(entry));
        } else if (event instanceof RunEvent.Started started) {
            target = started.target();
        } else if (event instanceof RunEvent.SettingsChanged changed) {
            changes.add(change(changed));
            settings = changed.settings();
        } else if (event instanceof RunEvent.Finished end) {
            finished = end;
        }
    }

    /** Only what became otherwise. */
    private Map<String, Object> change(RunEvent.SettingsChanged changed) {
        Map<String, Object> change = new LinkedHashMap<>();
        change.put("iteration", changed.iteration());
        Map<String, String> before = settings.texts();
        changed.settings().texts().forEach((key, text) -> {
            if (!text.equals(before.get(key))) {
                change.put(key, text);
            }
        });
        return change;
    }

    /**
     * Writes what is known of the run now that it has finished, and puts all files in their places.
     *
     * @param report of the run, as JSON
     * @throws IllegalArgumentException if the run has not finished
     * @throws IOException if a file could not be written; then the folder is as it was
     */
    public void finish(String report) throws IOException {
        RunEvent.Finished end = finished;
        if (end == null) {
            throw new IllegalArgumentException("only a finished run can be written");
        }
        table.finish();
        writeJson(SETTINGS, settings());
        writeJson(THETA, candidates(end));
        folder.write(REPORT, report);
        writeImage(OUTPUT, end.output());
        writeImage(TARGET, Optional.ofNullable(target));
        if (plan.problem().model() instanceof MeshModel model) {
            TriangleMesh mesh = model.mesh(plan.problem().space().decode(end.theta()));
            folder.write(MESH, ObjText.write(mesh));
        }
        folder.publish();
    }

    private Map<String, Object> candidates(RunEvent.Finished end) {
        Map<String, Object> theta = new LinkedHashMap<>();
        theta.put("final", point(end.theta(), end.loss()));
        theta.put(plan.problem().stochastic() ? "luckiest" : "best", point(end.best(), end.bestLoss()));
        end.recommendation().map(Recommendation::recommended).ifPresent(recommended -> {
            Map<String, Object> point = point(recommended.theta(), recommended.mean());
            point.put("standardError", known(recommended.standardError()));
            theta.put("recommended", point);
        });
        return theta;
    }

    private Map<String, Object> settings() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("problem", plan.problem().id());
        all.put("dimension", plan.problem().dimension());
        all.put("optimizer", plan.method().id());
        all.put("preset", plan.preset());
        all.put("seed", plan.seed());
        all.put("workers", plan.workers());
        all.put("settings", plan.settings().texts());
        all.put("changes", changes);
        return all;
    }

    private Map<String, Object> point(Vec coordinates, double loss) {
        Map<String, Object> point = new LinkedHashMap<>();
        point.put("loss", known(loss));
        if (plan.problem().loss().isMaximised()) {
            point.put("value", known(plan.problem().loss().shown(loss)));
        }
        point.put("coordinates", coordinates.toArray());
        point.put("values", NamedValues.of(plan.problem().space().decode(coordinates)));
        return point;
    }

    private static @Nullable Double known(double number) {
        return Double.isFinite(number) ? (Double) number : null;
    }

    private void writeJson(String name, Map<String, Object> content) throws IOException {
        ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        folder.write(name, Visible.text(mapper.writeValueAsString(content)) + "\n");
    }

    private void writeImage(String name, Optional<Signal> signal) throws IOException {
        if (signal.isPresent() && signal.get().isImage()) {
            folder.write(name, Png.bytes(signal.get()));
        }
    }

    @Override
    public void close() {
        table.close();
        folder.close();
    }
}
