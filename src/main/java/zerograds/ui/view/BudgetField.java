package zerograds.ui.view;

import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import zerograds.run.Budget;
import zerograds.ui.model.BudgetKind;
import zerograds.ui.model.Texts;
import zerograds.ui.model.Workbench;

/** How long the next run may go on: an amount and what is counted. */
final class BudgetField extends HBox {
    private static final String HELP = Texts.of("budget.help");

    private final Workbench workbench;
    private final ComboBox<BudgetKind> kind = new ComboBox<>();
    private final ValidField amount;

    BudgetField(Workbench workbench) {
        this.workbench = workbench;
        getStyleClass().add("budget");
        amount = new ValidField(
                typed -> workbench.budget(kind.getValue().budget(typed)),
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
        workbench.currentProperty().addListener((property, before, now) -> show());
    }

    private void changeKind() {
        BudgetKind chosen = kind.getValue();
        workbench.next().filter(plan -> BudgetKind.of(plan.budget()) != chosen).ifPresent(plan -> {
            workbench.budget(chosen.budget(chosen.amount(plan.budget())));
            show();
        });
    }

    private void show() {
        workbench.next().ifPresent(plan -> {
            Budget budget = plan.budget();
            kind.setValue(BudgetKind.of(budget));
            amount.show(BudgetKind.of(budget).amount(budget));
            amount.setDisable(BudgetKind.of(budget) == BudgetKind.UNLIMITED);
        });
    }
}
