package zerograds.forward.builtin.scene;

import java.util.List;
import zerograds.forward.builtin.option.BuiltIn;
import zerograds.forward.builtin.option.Option;
import zerograds.forward.builtin.option.Options;
import zerograds.problem.ForwardModel;
import zerograds.problem.Signal;
import zerograds.space.ParameterSpace;
import zerograds.space.Point;

/**
 * Five views of a sphere of triangles whose vertices are moved, and how rough it is: a grey image of 2 × 3 squares, shape
 * {@code [2 size, 3 size]}: front, right, back; left, top, roughness. Pixel v of the last square is smoothness · |mean of
 * the neighbours − vertex v|; it is black for a target, so that a loss on the image punishes roughness, too. Thread safe.
 */
public final class MeshModel implements ForwardModel {
    public static final BuiltIn KIND = new BuiltIn(
            "mesh",
            "A sphere of triangles, its vertices moved by x, y, z each, drawn from five sides; a sixth square shows"
                    + " how rough it is.",
            List.of(
                    new Option.Whole("level", "How often the icosahedron's triangles are divided.", 0, 5, 3),
                    new Option.Whole("size", "The sides of a view, in pixels.", 16, 512, 64),
                    new Option.Real("radius", "Of the sphere; a view reaches from -1.45 to 1.45.", 0.01, 1.45, 0.75),
                    new Option.Real("smoothness", "How much roughness counts.", 0, 1e3, 3)),
            MeshModel::new);

    private static final double[][] VIEWS = {
        {1, 0, 0, 0, 1, 0, 0, 0, 1},
        {0, 0, -1, 0, 1, 0, 1, 0, 0},
        {-1, 0, 0, 0, 1, 0, 0, 0, -1},
        {0, 0, 1, 0, 1, 0, -1, 0, 0},
        {1, 0, 0, 0, 0, -1, 0, 1, 0}
    };
    private static final int COLUMNS = 3;

    private final TriangleMesh sphere;
    private final Roughness roughness;
    private final int size;
    private final double radius;
    private final double smoothness;

    private MeshModel(Options options, ParameterSpace space) {
        int level = options.whole("level");
        BuiltIn.requireSize(space, 3 * TriangleMesh.icosphereVertices(level));
        sphere = TriangleMesh.icosphere(level);
        roughness = new Roughness(sphere);
        size = options.whole("size");
        radius = options.real("radius");
        smoothness = options.real("smoothness");
        if (sphere.vertices() > size * size) {
            throw new IllegalArgumentException("size must leave a pixel for each of " + sphere.vertices()
                    + " vertices, but got " + size + " x " + size);
        }
    }

    @Override
    public Session open() {
        return (point, seed) -> {
            TriangleMesh mesh = mesh(point);
            float[] image = views(mesh);
            int corner = size * COLUMNS * size + 2 * size;
            for (int v = 0; v < mesh.vertices(); v++) {
                int row = v / size;
                image[corner + row * COLUMNS * size + v % size] = (float) (smoothness * roughness.at(v, mesh));
            }
            return signal(image);
        };
    }

    /** The moved sphere. */
    public TriangleMesh mesh(Point point) {
        double[] positions = sphere.positions();
        for (int i = 0; i < positions.length; i++) {
            positions[i] = radius * positions[i] + point.value(i);
        }
        return sphere.withPositions(positions);
    }

    /** What this model would return for any mesh, perfectly smooth: as a target. */
    public Signal target(TriangleMesh mesh) {
        return signal(views(mesh));
    }

    private float[] views(TriangleMesh mesh) {
        float[] image = new float[2 * COLUMNS * size * size];
        MeshView view = new MeshView(size, image, COLUMNS * size);
        for (int i = 0; i < VIEWS.length; i++) {
            int row = i / COLUMNS;
            view.draw(mesh, VIEWS[i], row * COLUMNS * size * size + i % COLUMNS * size);
        }
        return image;
    }

    private Signal signal(float[] image) {
        return Signal.of(image, 2 * size, COLUMNS * size);
    }
}
