package zerograds.store.problem;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import zerograds.forward.builtin.drawing.SplineGeneratorModel;
import zerograds.forward.builtin.scene.MeshModel;
import zerograds.forward.builtin.scene.ObjText;
import zerograds.math.Vec;
import zerograds.problem.ForwardModel;
import zerograds.problem.Loss;
import zerograds.problem.Signal;
import zerograds.problem.Target;
import zerograds.store.file.IdxFile;
import zerograds.store.file.Images;
import zerograds.store.yaml.ProblemException;
import zerograds.store.yaml.YamlMap;
import zerograds.store.yaml.YamlValue;

/** Reads {@code target}: a value, an image, an item of an IDX file or a mesh beside the problem's file, or what the model makes of the solution. */
record TargetReader(YamlMap top, ForwardModel model, Loss loss, Optional<Vec> solution) {
    private static final long MOST_MESH_BYTES = 1L << 26;

    Target read() throws ProblemException {
        if (loss.isValue()) {
            if (top.has("target")) {
                throw top.required("target").error("the loss 'value' needs no target");
            }
            return new Target.Given(Signal.scalar(0));
        }
        YamlMap target =
                top.required("target").map().only("value", "image", "idx", "index", "obj", "solution", "training");
        if (target.has("idx")) {
            return idx(target.only("idx", "index"));
        }
        if (target.entries().size() != 1 || target.has("index")) {
            throw target.self()
                    .error("must have one key, 'value', 'image', 'obj', 'solution' or 'training', or two, 'idx' and"
                            + " 'index'");
        }
        if (target.has("value")) {
            return new Target.Given(Signal.scalar(target.required("value").real()));
        }
        if (target.has("obj")) {
            return mesh(target.required("obj"));
        }
        if (target.has("training")) {
            return training(target.required("training"));
        }
        return target.has("image")
                ? new Target.Given(ProblemFolder.read("image", target.required("image"), Images::read))
                : known(target.required("solution"));
    }

    private Target mesh(YamlValue value) throws ProblemException {
        if (!(model instanceof MeshModel renderer)) {
            throw value.error("only the model 'mesh' can be compared with a mesh");
        }
        return new Target.Given(ProblemFolder.read("mesh", value, file -> {
            if (Files.size(file) > MOST_MESH_BYTES) {
                throw new IOException("it must have at most " + MOST_MESH_BYTES + " bytes");
            }
            return renderer.target(ObjText.read(Files.readAllLines(file)));
        }));
    }

    private static Target idx(YamlMap target) throws ProblemException {
        int index = target.required("index").whole(0, Integer.MAX_VALUE);
        return new Target.Given(ProblemFolder.read("file", target.required("idx"), file -> IdxFile.read(file, index)));
    }

    private Target training(YamlValue value) throws ProblemException {
        value.oneOf(List.of("true"));
        if (!(model instanceof SplineGeneratorModel generator)) {
            throw value.error("only the model 'spline-generator' has training images");
        }
        return new Target.Given(generator.target());
    }

    private Target known(YamlValue value) throws ProblemException {
        value.oneOf(List.of("true"));
        return new Target.Known(solution.orElseThrow(
                () -> top.missing("solution", "this key is missing: the target is rendered from it")));
    }
}
