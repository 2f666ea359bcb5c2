package zerograds.ui.plot.surface;

import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;
import zerograds.run.landscape.Field;
import zerograds.ui.plot.axis.AxisScale;
import zerograds.ui.plot.axis.Isolines;
import zerograds.ui.plot.colour.ColourMap;
import zerograds.ui.plot.pen.Pen;

/** A field as the image of its surface, which is kept until the field, the scale, the camera or the density changes. */
final class SurfaceImage {
    private final Isolines lines;
    private WritableImage image = new WritableImage(1, 1);
    private SurfaceRaster raster = new SurfaceRaster(1, 1);
    private @Nullable SurfaceMesh mesh;
    private @Nullable Field drawn;
    private @Nullable AxisScale scaled;
    private @Nullable SurfaceProjection eye;
    private int density;

    SurfaceImage(ColourMap colours) {
        lines = new Isolines(colours);
    }

    /** The surface last drawn. */
    Optional<SurfaceMesh> mesh() {
        return Optional.ofNullable(mesh);
    }

    /**
     * Fills the box that the projection is of, as far as the surface reaches.
     *
     * @param dense pixels of the image for each of the box, along both sides
     */
    SurfaceMesh draw(Pen gc, SurfaceProjection seen, Field field, AxisScale scale, int dense) {
        SurfaceMesh known = mesh;
        boolean isSame = field.equals(drawn) && scale.equals(scaled) && known != null;
        SurfaceMesh relief = isSame && known != null ? known : SurfaceMesh.of(field, scale);
        if (!isSame || !seen.equals(eye) || dense != density) {
            mesh = relief;
            drawn = field;
            scaled = scale;
            eye = seen;
            density = dense;
            raster = paint(relief, seen, lines, dense);
            show();
        }
        Rectangle2D box = seen.box();
        gc.setImageSmoothing(true);
        gc.drawImage(image, box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight());
        return relief;
    }

    /** Whether something at a pixel of the box, so near, is clearly behind the surface. */
    boolean hides(double x, double y, double nearness, double slack) {
        return nearnessAt(x, y) > nearness + slack;
    }

    /** How near the surface is at a pixel of the box; −∞ where there is none. */
    double nearnessAt(double x, double y) {
        SurfaceProjection seen = eye;
        if (seen == null) {
            return Double.NEGATIVE_INFINITY;
        }
        double across = (x - seen.box().getMinX()) / seen.box().getWidth();
        double down = (y - seen.box().getMinY()) / seen.box().getHeight();
        return raster.nearnessAt(across * raster.width(), down * raster.height());
    }

    /** The pixels of a surface. */
    static SurfaceRaster paint(SurfaceMesh mesh, SurfaceProjection eye, Isolines lines, int density) {
        int width = (int) Math.max(1, Math.rint(density * eye.box().getWidth()));
        int height = (int) Math.max(1, Math.rint(density * eye.box().getHeight()));
        SurfaceRaster.Corners corners = corners(mesh, eye, width, height);
        SurfaceRaster raster = new SurfaceRaster(width, height);
        SurfaceRaster.Ink ink = (share, slope, light) -> SurfaceLight.lit(lines.argb(share, density * slope), light);
        int across = mesh.cells() + 1;
        for (int j = 0; j < mesh.cells(); j++) {
            for (int i = 0; i < mesh.cells(); i++) {
                int node = j * across + i;
                cell(raster, corners, node, node + 1, node + across, node + across + 1, ink);
            }
        }
        return raster;
    }

    /** Split along its flatter diagonal; beside an unknown corner the other three are left. */
    private static void cell(
            SurfaceRaster raster, SurfaceRaster.Corners at, int a, int b, int c, int d, SurfaceRaster.Ink ink) {
        float rising = Math.abs(at.share()[a] - at.share()[d]);
        float falling = Math.abs(at.share()[b] - at.share()[c]);
        if (rising < falling || Float.isNaN(falling)) {
            raster.triangle(at, a, b, d, ink);
            raster.triangle(at, a, d, c, ink);
        } else {
            raster.triangle(at, a, b, c, ink);
            raster.triangle(at, b, d, c, ink);
        }
    }

    private static SurfaceRaster.Corners corners(SurfaceMesh mesh, SurfaceProjection eye, int width, int height) {
        double[] shares = mesh.shares().values();
        SurfaceRaster.Corners corners = new SurfaceRaster.Corners(shares.length);
        SurfaceLight light = new SurfaceLight(eye);
        double wide = width / eye.box().getWidth();
        double high = height / eye.box().getHeight();
        int across = mesh.cells() + 1;
        for (int node = 0; node < shares.length; node++) {
            double u = mesh.along(node % across);
            double v = mesh.along(Math.floorDiv(node, across));
            double w = SurfaceMesh.height(shares[node]);
            corners.x()[node] = (float) (wide * (eye.x(u, v) - eye.box().getMinX()));
            corners.y()[node] = (float) (high * (eye.y(u, v, w) - eye.box().getMinY()));
            corners.nearness()[node] = (float) eye.nearness(u, v, w);
            corners.share()[node] = (float) shares[node];
            corners.light()[node] = (float) light.of(mesh.east()[node], mesh.north()[node]);
        }
        return corners;
    }

    private void show() {
        int width = raster.width();
        int height = raster.height();
        if (image.getWidth() != width || image.getHeight() != height) {
            image = new WritableImage(width, height);
        }
        image.getPixelWriter()
                .setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), raster.argb(), 0, width);
    }
}
