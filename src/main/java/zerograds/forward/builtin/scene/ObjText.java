package zerograds.forward.builtin.scene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Meshes as text in Wavefront's OBJ format: lines {@code v x y z} and {@code f a b c …}, everything else is passed over.
 * Thread safe.
 */
public final class ObjText {
    private ObjText() {}

    /**
     * Reads a mesh; faces of more than three corners are cut into fans.
     *
     * @throws IllegalArgumentException naming the line that cannot be read
     */
    public static TriangleMesh read(List<String> lines) {
        List<double[]> vertices = new ArrayList<>();
        List<int[]> triangles = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String[] words = lines.get(i).strip().split("\\s+", -1);
            try {
                if (words[0].equals("v")) {
                    vertices.add(vertex(words));
                } else if (words[0].equals("f")) {
                    addFan(words, vertices.size(), triangles);
                }
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("line " + (i + 1) + ": " + e.getMessage(), e);
            }
        }
        if (triangles.isEmpty()) {
            throw new IllegalArgumentException("there is no face, a line that begins with 'f'");
        }
        return new TriangleMesh(
                vertices.stream().flatMapToDouble(Arrays::stream).toArray(),
                triangles.stream().flatMapToInt(Arrays::stream).toArray());
    }

    private static double[] vertex(String[] words) {
        if (words.length < 4) {
            throw new IllegalArgumentException("a vertex needs three numbers");
        }
        double[] position = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            position[axis] = Double.parseDouble(words[1 + axis]);
            if (!Double.isFinite(position[axis])) {
                throw new IllegalArgumentException("a vertex needs finite numbers, but got " + words[1 + axis]);
            }
        }
        return position;
    }

    private static void addFan(String[] words, int vertices, List<int[]> triangles) {
        if (words.length < 4) {
            throw new IllegalArgumentException("a face needs three corners");
        }
        int first = corner(words[1], vertices);
        for (int k = 2; k + 1 < words.length; k++) {
            triangles.add(new int[] {first, corner(words[k], vertices), corner(words[k + 1], vertices)});
        }
    }

    /** Counted from 1 in the file, or from the last vertex backwards if negative; what follows a slash is not used. */
    private static int corner(String word, int vertices) {
        int number = Integer.parseInt(word.split("/", -1)[0]);
        int corner = number > 0 ? number - 1 : vertices + number;
        if (number == 0 || corner < 0 || corner >= vertices) {
            throw new IllegalArgumentException("there is no vertex " + number + " so far, only " + vertices);
        }
        return corner;
    }

    /** Writes a mesh. */
    public static String write(TriangleMesh mesh) {
        StringBuilder text = new StringBuilder();
        for (int v = 0; v < mesh.vertices(); v++) {
            text.append(String.format(
                    Locale.ROOT, "v %.5f %.5f %.5f\n", mesh.position(v, 0), mesh.position(v, 1), mesh.position(v, 2)));
        }
        for (int t = 0; t < mesh.triangles(); t++) {
            text.append(String.format(
                    Locale.ROOT, "f %d %d %d\n", mesh.corner(t, 0) + 1, mesh.corner(t, 1) + 1, mesh.corner(t, 2) + 1));
        }
        return text.toString();
    }
}
