package zerograds.forward.builtin;

import java.util.List;
import zerograds.forward.builtin.drawing.AliasedEdgeModel;
import zerograds.forward.builtin.drawing.DigitMlpModel;
import zerograds.forward.builtin.drawing.DiscsModel;
import zerograds.forward.builtin.drawing.MosaicModel;
import zerograds.forward.builtin.drawing.SevenSegmentModel;
import zerograds.forward.builtin.drawing.SplineGeneratorModel;
import zerograds.forward.builtin.drawing.TextureModel;
import zerograds.forward.builtin.drawing.WickerModel;
import zerograds.forward.builtin.function.AckleyFunction;
import zerograds.forward.builtin.function.AkimaSplineModel;
import zerograds.forward.builtin.function.DeceptiveModel;
import zerograds.forward.builtin.function.GriewankFunction;
import zerograds.forward.builtin.function.NeedleModel;
import zerograds.forward.builtin.function.PlateauStepsModel;
import zerograds.forward.builtin.function.RastriginFunction;
import zerograds.forward.builtin.function.RosenbrockFunction;
import zerograds.forward.builtin.function.SchwefelFunction;
import zerograds.forward.builtin.function.SphereFunction;
import zerograds.forward.builtin.option.BuiltIn;
import zerograds.forward.builtin.scene.BoxLightModel;
import zerograds.forward.builtin.scene.BrdfModel;
import zerograds.forward.builtin.scene.MeshModel;
import zerograds.forward.builtin.scene.RocketModel;
import zerograds.forward.builtin.scene.SplineCausticModel;

/** The models that come with the workbench. */
public final class BuiltIns {
    /** All of them, the simplest first. */
    public static final List<BuiltIn> ALL = List.of(
            AkimaSplineModel.KIND,
            SphereFunction.KIND,
            RosenbrockFunction.KIND,
            AckleyFunction.KIND,
            RastriginFunction.KIND,
            GriewankFunction.KIND,
            SchwefelFunction.KIND,
            PlateauStepsModel.KIND,
            NeedleModel.KIND,
            DeceptiveModel.KIND,
            AliasedEdgeModel.KIND,
            SevenSegmentModel.KIND,
            TextureModel.KIND,
            DiscsModel.KIND,
            MosaicModel.KIND,
            SplineCausticModel.KIND,
            DigitMlpModel.KIND,
            SplineGeneratorModel.KIND,
            MeshModel.KIND,
            BoxLightModel.KIND,
            BrdfModel.KIND,
            WickerModel.KIND,
            RocketModel.KIND);

    private BuiltIns() {}

    /** @throws IllegalArgumentException if there is no such model */
    public static BuiltIn of(String id) {
        return ALL.stream()
                .filter(kind -> kind.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no built-in model '" + id + "'; there are "
                        + ALL.stream().map(BuiltIn::id).toList()));
    }
}
