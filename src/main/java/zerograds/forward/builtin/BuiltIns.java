package zerograds.forward.builtin;

import java.util.List;

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
