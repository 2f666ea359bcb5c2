package zerograds.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zerograds.forward.builtin.MeshModel;
import zerograds.forward.builtin.ObjText;
import zerograds.forward.builtin.TriangleMesh;
import zerograds.math.Vec;
import zerograds.optim.Settings;
import zerograds.problem.Signal;
import zerograds.run.RunEvent;
import zerograds.run.RunLog;
import zerograds.run.RunPlan;

/**
 * Writes a finished run into a folder: {@code settings.json}, {@code iterations.csv}, {@code theta.json} and, if the
 * model returns images, {@code final.png} and {@code target.png}; if it is a mesh, {@code final.obj}. Each file is either complete or not there; older ones
 * are replaced. Thread safe.
 */
public final class RunFolder {
    private final RunPlan plan;
    private final StringBuilder table = new StringBuilder(IterationTable.HEADER);
    private final List<Map<String, Object>> changes = new ArrayList<>();
    private Settings settings;
    private @Nullable Signal target;
    private RunEvent.@Nullable Finished finished;

    private RunFolder(RunPlan plan) {
        this.plan = plan;
        settings = plan.settings();
    }

    /**
     * Writes a run.
     *
     * @param folder is created if need be
     * @param plan of the run
     * @param log of the run
     * @throws IllegalArgumentException if the run has not finished
     * @throws IOException if a file cannot be written
     */
    public static void write(Path folder, RunPlan plan, RunLog log) throws IOException {
        RunFolder result = new RunFolder(plan);
        log.forEach(result::add);
        result.write(folder);
    }

    private void add(RunLog.Entry entry) {
        RunEvent event = entry.event();
        if (event instanceof RunEvent.Iterated iterated) {
            IterationTable.append(iterated, entry.nanos(), table);
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

    private void write(Path folder) throws IOException {
        RunEvent.Finished end = finished;
        if (end == null) {
            throw new IllegalArgumentException("only a finished run can be written");
        }
        Files.createDirectories(folder);
        writeJson(folder.resolve("settings.json"), settings());
        AtomicFile.write(folder.resolve("iterations.csv"), table.toString());
        Map<String, Object> theta = new LinkedHashMap<>();
        theta.put("final", point(end.theta(), end.loss()));
        theta.put("best", point(end.best(), end.bestLoss()));
        writeJson(folder.resolve("theta.json"), theta);
        writeImage(folder.resolve("final.png"), end.output());
        writeImage(folder.resolve("target.png"), Optional.ofNullable(target));
        if (plan.problem().model() instanceof MeshModel model) {
            TriangleMesh mesh = model.mesh(plan.problem().space().decode(end.theta()));
            AtomicFile.write(folder.resolve("final.obj"), ObjText.write(mesh));
        }
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
        point.put("loss", Double.isFinite(loss) ? loss : null);
        point.put("coordinates", coordinates.toArray());
        point.put("values", NamedValues.of(plan.problem().space().decode(coordinates)));
        return point;
    }

    private static void writeJson(Path file, Map<String, Object> content) throws IOException {
        ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        AtomicFile.write(file, mapper.writeValueAsString(content) + "\n");
    }

    private static void writeImage(Path file, Optional<Signal> signal) throws IOException {
        if (signal.isPresent() && signal.get().isImage()) {
            Images.write(file, signal.get());
        } else {
            Files.deleteIfExists(file);
        }
    }
}
