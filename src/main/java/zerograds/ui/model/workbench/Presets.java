package zerograds.ui.model.workbench;

import java.util.Comparator;
import java.util.List;
import zerograds.optim.Method;
import zerograds.optim.settings.Settings;
import zerograds.run.RunPlan;

/** The named settings that a method can begin with. */
final class Presets {
    private static final Comparator<String> ORDER = Comparator.comparing(
                    (String name) -> !name.equals(RunPlan.DEFAULT_PRESET))
            .thenComparing(Comparator.naturalOrder());

    private Presets() {}

    /** The names of {@code method}'s presets, the usual one first. */
    static List<String> names(Method method) {
        return method.presets().keySet().stream().sorted(ORDER).toList();
    }

    /** The preset of that name if {@code method} has one, else the usual one. */
    static String like(String name, Method method) {
        return method.presets().containsKey(name) ? name : RunPlan.DEFAULT_PRESET;
    }

    /** The settings of the plan's preset, its problem's wishes included; the plan's own if there is no such preset. */
    static Settings settings(RunPlan plan) {
        return plan.method().presets().containsKey(plan.preset())
                ? RunPlan.of(plan.problem(), plan.method(), plan.preset(), plan.seed())
                        .settings()
                : plan.settings();
    }
}
