package zerograds.ui.view.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.event.ActionEvent;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;
import org.junit.jupiter.api.Test;

class CommandTest {
    private final AtomicBoolean open = new AtomicBoolean();
    private final Command command = Command.named("door", "_Open", "", () -> open.set(true), "Period");

    private static MenuItem item(Command command) {
        return Command.items(List.of(command))[0];
    }

    @Test
    void isFoundByItsIdWhateverItIsCalled() {
        assertThat(item(command.about(() -> Optional.of("the door"))).getId()).isEqualTo("door");
        assertThat(command.plainName()).isEqualTo("Open: the door");
    }

    @Test
    void isDoneFromItsItem() {
        item(command).getOnAction().handle(new ActionEvent());
        assertThat(open).isTrue();
    }

    @Test
    void isNotDoneWhereItCannotBe() {
        MenuItem item = item(command.when(() -> false));
        command.perform();
        assertThat(item.isDisable()).isTrue();
        assertThat(open).isFalse();
    }

    @Test
    void itsItemIsMarkedAsSoonAsItIsDone() {
        CheckMenuItem item = (CheckMenuItem) item(command.marked(open::get));
        assertThat(item.isSelected()).isFalse();
        command.perform();
        assertThat(item.isSelected()).isTrue();
    }

    @Test
    void aTypedKeyIsSaidInItsTextAndLeftToTheWindow() {
        assertThat(item(command).getText()).isEqualTo("_Open (.)");
        assertThat(item(command).getAccelerator()).isNull();
    }
}
