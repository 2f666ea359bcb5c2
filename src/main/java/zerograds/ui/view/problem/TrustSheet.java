package zerograds.ui.view.problem;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import zerograds.store.problem.TrustStore.Consent;
import zerograds.ui.model.problem.CodeGate;
import zerograds.ui.model.text.Texts;
import zerograds.ui.model.workbench.Workbench;
import zerograds.ui.view.widget.Sheet;
import zerograds.ui.view.widget.Widgets;

/** To which foreign code the user consented; each consent can be withdrawn. */
public final class TrustSheet extends Sheet {
    private static final int SHOWN_DIGITS = 16;
    private static final double WIDTH = 680;

    private final CodeGate gate;
    private final Label help = paragraph("");
    private final ListView<Consent> consents = new ListView<>();
    private final Button close = button(Texts.of("compare.close"), "trust-close", this::hide);

    public TrustSheet(Workbench workbench) {
        super("trust");
        help.setId("trust-help");
        gate = workbench.gate();
        Button withdraw = button(Texts.of("trust.withdraw"), "trust-withdraw", this::withdraw);
        consents.setId("trust-consents");
        consents.setAccessibleText(Texts.of("trust.title"));
        consents.setPlaceholder(Widgets.label(Texts.of("trust.none"), "text-muted"));
        consents.setCellFactory(view -> new ConsentCell());
        consents.setPrefWidth(WIDTH);
        consents.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        consents.getSelectionModel().getSelectedItems().addListener((ListChangeListener<Consent>)
                change -> withdraw.setDisable(chosen().isEmpty()));
        withdraw.setDisable(true);
        VBox.setVgrow(consents, Priority.ALWAYS);
        title(Texts.of("trust.title"));
        content(new VBox(8, help, consents));
        buttons(withdraw, close);
    }

    private List<Consent> chosen() {
        return List.copyOf(consents.getSelectionModel().getSelectedItems());
    }

    /** Shows how it stands now. */
    public void open() {
        gate.consents(this::list, help::setText);
        show(close);
    }

    private void list(List<Consent> all) {
        help.setText(Texts.of("trust.help"));
        consents.getItems().setAll(all);
    }

    private void withdraw() {
        gate.withdraw(chosen(), this::list, help::setText);
    }

    private static final class ConsentCell extends ListCell<Consent> {
        @Override
        protected void updateItem(@Nullable Consent consent, boolean empty) {
            super.updateItem(consent, empty);
            setText(
                    consent == null || empty
                            ? null
                            : Texts.of(
                                    "trust.consent",
                                    consent.folder(),
                                    consent.digest().substring(0, SHOWN_DIGITS)));
        }
    }
}
