package zerograds.forward.builtin.scene;

/** A point or direction in space. */
record Vector(double x, double y, double z) {
    double dot(Vector other) {
        return x * other.x + y * other.y + z * other.z;
    }

    Vector plus(double factor, Vector other) {
        return new Vector(x + factor * other.x, y + factor * other.y, z + factor * other.z);
    }

    Vector cross(Vector other) {
        return new Vector(y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x);
    }

    Vector times(double factor) {
        return new Vector(factor * x, factor * y, factor * z);
    }

    double length() {
        return Math.sqrt(dot(this));
    }

    Vector normalised() {
        return times(1 / length());
    }
}
