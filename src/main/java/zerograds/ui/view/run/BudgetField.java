package zerograds.ui.view.run;

import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import zerograds.run.Budget;
import zerograds.run.RunPlan;
import zerograds.ui.model.run.BudgetText;
import zerograds.ui.model.text.BudgetKind;
import zerograds.ui.model.text.Texts;
import zerograds.ui.model.workbench.Workbench;
import zerograds.ui.view.widget.ValidField;
import zerograds.ui.view.widget.Widgets;

/** The field for the budget of the next run: a number and its unit. */
final class BudgetField extends HBox {
    private static final String HELP = Texts.of("budget.help");

    private final Workbench workbench;
    private final ComboBox<BudgetKind> kind = new ComboBox<>();
    private final ValidField amount;

    BudgetField(Workbench workbench) {
        this.workbench = workbench;
        getStyleClass().add("budget");
        amount = new ValidField(
                typed -> workbench.choices().budget(kind.getValue().budget(typed)),
                typed -> kind.getValue().budget(typed),
                HELP);
        amount.setId("budget");
        amount.setPrefColumnCount(5);
        amount.setAccessibleText(Texts.of("budget.amount"));
        kind.setAccessibleText(Texts.of("budget.kind"));
        kind.getItems().setAll(BudgetKind.values());
        kind.setValue(BudgetKind.ITERATIONS);
        kind.setTooltip(Widgets.tooltip(Texts.of("budget.kind.help", HELP)));
        kind.setOnAction(event -> changeKind());
        getChildren().addAll(amount, kind);
        workbench.currentProperty().subscribe(this::show);
        workbench.choices().nextProperty().subscribe(this::show);
    }

    private void changeKind() {
        BudgetKind chosen = kind.getValue();
        workbench
                .choices()
                .next()
                .filter(plan -> BudgetKind.of(plan.budget()) != chosen)
                .ifPresent(plan -> {
                    workbench.choices().budget(chosen.budget(chosen.amount(plan.budget())));
                    show();
                });
    }

    /** The budget in time, as far as that is known. */
    private String told(Budget budget) {
        return workbench
                .current()
                .map(model -> BudgetText.inTime(budget, model.status()))
                .orElse("");
    }

    /** Says how long the budget lasts, as soon as that is known. */
    void refresh() {
        workbench.choices().next().map(RunPlan::budget).ifPresent(budget -> amount.explain(told(budget)));
    }

    private void show() {
        workbench.choices().next().ifPresent(plan -> {
            Budget budget = plan.budget();
            kind.setValue(BudgetKind.of(budget));
            String typed = BudgetKind.of(budget).amount(budget);
            Budget inForce = workbench
                    .current()
                    .map(model -> model.run().plan().budget())
                    .orElse(budget);
            boolean waits = !inForce.equals(budget);
            amount.show(typed, waits ? Texts.of("field.pending", BudgetText.of(inForce)) : "");
            if (waits) {
                amount.answer(Texts.of("field.pending", BudgetText.of(inForce)) + "\n" + told(budget));
            }
            amount.setDisable(BudgetKind.of(budget) == BudgetKind.UNLIMITED);
        });
    }
}
