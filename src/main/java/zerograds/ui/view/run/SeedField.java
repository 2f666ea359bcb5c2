package zerograds.ui.view.run;

import java.util.function.Consumer;
import javafx.scene.control.TextField;
import zerograds.math.Decimal;
import zerograds.ui.model.text.Texts;
import zerograds.ui.model.workbench.Workbench;
import zerograds.ui.view.widget.ValidField;

/** The field in which a run's seed is typed. */
final class SeedField {
    private static final String HELP = Texts.of("seed.help");

    private SeedField() {}

    static TextField of(Workbench workbench) {
        Consumer<String> use = typed -> workbench.choices().seed(parse(typed));
        ValidField field = new ValidField(use, SeedField::parse, HELP);
        field.setId("seed");
        field.setPrefColumnCount(4);
        workbench.currentProperty().subscribe(() -> show(workbench, field));
        workbench.choices().nextProperty().subscribe(() -> show(workbench, field));
        return field;
    }

    private static void show(Workbench workbench, ValidField field) {
        workbench.choices().next().ifPresent(plan -> {
            String typed = Long.toString(plan.seed());
            String inForce = workbench
                    .current()
                    .map(model -> Long.toString(model.run().plan().seed()))
                    .orElse(typed);
            field.show(typed, typed.equals(inForce) ? "" : Texts.of("field.pending", inForce));
            field.answer(typed.equals(inForce) ? "" : Texts.of("field.pending", inForce));
        });
    }

    private static long parse(String typed) {
        try {
            return Decimal.whole(typed);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(Texts.of("seed.refused", typed), e);
        }
    }
}
