package zerograds.ui.view.run;

import java.util.Optional;
import java.util.OptionalLong;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import zerograds.ui.model.run.TimeTravel;
import zerograds.ui.model.text.NumberText;
import zerograds.ui.model.text.Texts;
import zerograds.ui.model.workbench.Workbench;
import zerograds.ui.view.widget.Widgets;

/** The bar below the plots: goes back in the run, plays it there, and forks it. */
public final class Timeline extends HBox {
    /** Iterations a second. */
    private enum Speed {
        SLOW("10/s", 10),
        EASY("100/s", 100),
        FAST("1,000/s", 1000);

        private final String text;
        private final double rate;

        Speed(String text, double rate) {
            this.text = text;
            this.rate = rate;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private final Workbench workbench;
    private final Slider slider = new Slider();
    private final Label place = Widgets.label("", "timeline-place");
    private final ComboBox<Speed> speed = new ComboBox<>();
    private final Button back;
    private final Button forth;
    private final Button now;
    private final Button fork;
    private boolean following = true;

    public Timeline(Workbench workbench) {
        this.workbench = workbench;
        getStyleClass().add("timeline");
        setAlignment(Pos.CENTER_LEFT);
        back = Widgets.icon(MaterialDesignP.PLAY, Texts.of("timeline.back"), () -> play(-1));
        back.getGraphic().setScaleX(-1);
        forth = Widgets.icon(MaterialDesignP.PLAY, Texts.of("timeline.play"), () -> play(1));
        now = Widgets.action(
                MaterialDesignS.SKIP_FORWARD,
                Texts.of("timeline.present"),
                Texts.of("timeline.present.help"),
                this::leave);
        now.setId("present");
        fork = Widgets.action(
                MaterialDesignS.SOURCE_BRANCH,
                Texts.of("timeline.fork"),
                Texts.of("timeline.fork.help"),
                workbench::fork);
        fork.setId("fork");
        slider.setId("timeline");
        slider.setAccessibleText(Texts.of("timeline.slider"));
        slider.setTooltip(Widgets.tooltip(Texts.of("timeline.slider.help")));
        slider.valueProperty().subscribe(value -> moved(value.doubleValue()));
        setHgrow(slider, Priority.ALWAYS);
        speed.getItems().setAll(Speed.values());
        speed.setValue(Speed.EASY);
        speed.setAccessibleText(Texts.of("timeline.speed"));
        speed.setTooltip(Widgets.tooltip(Texts.of("timeline.speed.help")));
        now.setMinWidth(USE_PREF_SIZE);
        fork.setMinWidth(USE_PREF_SIZE);
        slider.setMinWidth(64);
        getChildren().addAll(back, forth, speed, slider, place, now, fork);
        refresh();
    }

    private void play(int direction) {
        workbench.time().ifPresent(time -> {
            double rate = direction * speed.getValue().rate;
            if (time.rate() == rate) {
                time.stop();
            } else {
                time.play(rate);
            }
        });
    }

    private void leave() {
        workbench.time().ifPresent(TimeTravel::leave);
    }

    private void moved(double value) {
        if (!following) {
            workbench.time().ifPresent(time -> {
                time.stop();
                time.seek(Math.round(value));
            });
        }
    }

    /** Follows the run and what is shown of it. */
    public void refresh() {
        Optional<TimeTravel> time = workbench.time().filter(travel -> travel.last() >= 0);
        OptionalLong position = time.map(TimeTravel::position).orElse(OptionalLong.empty());
        long last = time.map(TimeTravel::last).orElse(0L);
        following = true;
        slider.setMax((double) Math.max(1, last));
        slider.setValue((double) position.orElse(last));
        following = false;
        boolean none = time.isEmpty();
        slider.setDisable(workbench.current().isEmpty());
        back.setDisable(none);
        forth.setDisable(none || position.isEmpty());
        fork.setDisable(none);
        now.setDisable(position.isEmpty());
        double rate = time.map(TimeTravel::rate).orElse(0.0);
        playing(back, rate < 0);
        playing(forth, rate > 0);
        String complaint = time.map(TimeTravel::complaint).orElse("");
        place.setText(!complaint.isEmpty() ? complaint : text(position, last, none));
    }

    private static void playing(Button button, boolean playing) {
        Ikon wanted = playing ? MaterialDesignP.PAUSE : MaterialDesignP.PLAY;
        if (button.getGraphic() instanceof FontIcon icon && icon.getIconCode() != wanted) {
            icon.setIconCode(wanted);
        }
    }

    private static String text(OptionalLong position, long last, boolean none) {
        if (none) {
            return Texts.of("timeline.none");
        }
        return position.isPresent()
                ? Texts.of("timeline.past", NumberText.count(position.getAsLong() + 1), NumberText.count(last + 1))
                : Texts.of("timeline.now", NumberText.count(last + 1));
    }
}
