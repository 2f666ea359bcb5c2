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
 * The flight of a rocket that is to hop from one pad to another: a first burn along a tilted axis, a coast, and a braking burn
 * tilted the other way. Engines switch at whole time steps, and a landing that is too fast breaks it: the flight jumps with
 * the parameters. The signal is three curves one after the other, shape {@code [3 · 200]}: at 200 times
 * the distance flown and the height in hundreds of metres, and whether it is whole (1) or broken (0). Symplectic Euler steps of
 * 0.05 s over 30 s; thrust 25 m/s², gravity 9.81 m/s², quadratic drag. Thread safe. (After the rocket task of ZeroGrads.)
 */
public final class RocketModel implements ForwardModel {
    public static final BuiltIn KIND = new BuiltIn(
            "rocket",
            "A rocket's hop. Four values: the tilt in degrees, the time the first burn is cut off, the time the"
                    + " braking burn begins, and the time it is cut off, in seconds.",
            List.of(new Option.Real("landing", "The fastest landing it survives, in m/s.", 0.1, 100, 6)),
            RocketModel::new);

    private static final int VALUES = 4;
    private static final int SAMPLES = 200;
    private static final double STEP = 0.05;
    private static final int STEPS_PER_SAMPLE = 3;
    private static final double THRUST = 25;
    private static final double GRAVITY = 9.81;
    private static final double DRAG = 2e-4;
    private static final double UNIT = 100;

    private final double landing;

    private RocketModel(Options options, ParameterSpace space) {
        BuiltIn.requireSize(space, VALUES);
        landing = options.real("landing");
    }

    @Override
    public Session open() {
        return (point, seed) -> fly(point);
    }

    private Signal fly(Point controls) {
        double[] curves = new double[3 * SAMPLES];
        Flight flight = new Flight(controls, landing);
        for (int sample = 0; sample < SAMPLES; sample++) {
            for (int step = 0; step < STEPS_PER_SAMPLE; step++) {
                flight.step((sample * STEPS_PER_SAMPLE + step) * STEP);
            }
            curves[sample] = flight.x / UNIT;
            curves[SAMPLES + sample] = flight.height / UNIT;
            curves[2 * SAMPLES + sample] = flight.broken ? 0 : 1;
        }
        return Signal.of(curves, curves.length);
    }

    /** Where the rocket is and how fast, in metres and seconds. */
    private static final class Flight {
        private final Point controls;
        private final double landing;
        private double x;
        private double height;
        private double speedX;
        private double speedUp;
        private boolean broken;
        private boolean down;

        Flight(Point controls, double landing) {
            this.controls = controls;
            this.landing = landing;
        }

        void step(double time) {
            if (down) {
                return;
            }
            double speed = Math.hypot(speedX, speedUp);
            double forceX = -DRAG * speed * speedX;
            double forceUp = -GRAVITY - DRAG * speed * speedUp;
            double tilt = Math.toRadians(controls.value(0));
            if (time < controls.value(1)) {
                forceX += THRUST * Math.sin(tilt);
                forceUp += THRUST * Math.cos(tilt);
            } else if (time >= controls.value(2) && time < controls.value(3)) {
                forceX -= THRUST * Math.sin(tilt);
                forceUp += THRUST * Math.cos(tilt);
            }
            speedX += STEP * forceX;
            speedUp += STEP * forceUp;
            x += STEP * speedX;
            height += STEP * speedUp;
            if (height <= 0) {
                land();
            }
        }

        private void land() {
            broken = Math.hypot(speedX, speedUp) > landing;
            down = true;
            height = 0;
        }
    }
}
