package zerograds.ui.model.workbench;

import zerograds.optim.baseline.Methods;
import zerograds.problem.Problem;
import zerograds.run.Budget;
import zerograds.run.RunPlan;
import zerograds.store.session.Session;
import zerograds.ui.model.text.BudgetKind;

/** A run's choices as the session remembers them. */
public final class LastRun {
    private LastRun() {}

    /** @param place id or path of the plan's problem */
    public static Session.Last of(RunPlan plan, String place) {
        BudgetKind kind = BudgetKind.of(plan.budget());
        return new Session.Last(
                place,
                plan.method().id(),
                plan.preset(),
                plan.seed(),
                kind.name(),
                kind.amount(plan.budget()),
                plan.settings().texts());
    }

    /**
     * The plan of {@code last} for {@code problem}, with the loss its budget may end at.
     *
     * @throws IllegalArgumentException naming what does not exist any more
     */
    public static RunPlan plan(Problem problem, Session.Last last) {
        RunPlan plan = RunPlan.of(problem, Methods.of(last.method()), last.preset(), last.seed());
        Budget budget = BudgetKind.valueOf(last.unit()).budget(last.budget());
        return plan.withBudget(budget.withTargetLoss(plan.budget().targetLoss())
                        .withPatience(plan.budget().patience()))
                .withSettings(plan.settings().with(last.settings()));
    }
}
