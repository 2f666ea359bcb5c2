package zerograds.forward.builtin.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** How far each vertex of a mesh is from the mean of its neighbours: the length of the uniform Laplacian. Thread safe. */
final class Roughness {
    private final int[][] neighbours;

    /** @param mesh whose triangles tell who is next to whom */
    Roughness(TriangleMesh mesh) {
        List<SortedSet<Integer>> found = new ArrayList<>();
        for (int v = 0; v < mesh.vertices(); v++) {
            found.add(new TreeSet<>());
        }
        for (int t = 0; t < mesh.triangles(); t++) {
            for (int k = 0; k < 3; k++) {
                int one = mesh.corner(t, k);
                int other = mesh.corner(t, (k + 1) % 3);
                found.get(one).add(other);
                found.get(other).add(one);
            }
        }
        neighbours = found.stream()
                .map(set -> set.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    /** The roughness at a vertex of a mesh with the same triangles. */
    double at(int vertex, TriangleMesh mesh) {
        int[] around = neighbours[vertex];
        double squares = 0;
        for (int axis = 0; axis < 3; axis++) {
            double sum = 0;
            for (int neighbour : around) {
                sum += mesh.position(neighbour, axis);
            }
            double difference = sum / around.length - mesh.position(vertex, axis);
            squares += difference * difference;
        }
        return Math.sqrt(squares);
    }
}
