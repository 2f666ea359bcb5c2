package zerograds.store.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import zerograds.optim.Sampling;
import zerograds.run.log.RunEvent;
import zerograds.store.run.bytes.EventJson;

class EventJsonTest {
    @Test
    void whatIsReadIsWhatWasWrittenWhateverTheNumbers() {
        for (long seed = 0; seed < 200; seed++) {
            Events events = new Events(seed);
            List<RunEvent> all = new ArrayList<>(List.of(events.started(), events.changed(seed)));
            for (long i = 0; i < 6; i++) {
                all.add(events.finished(i));
            }
            for (RunEvent event : all) {
                EventJson.Text text = EventJson.of(event).orElseThrow();
                RunEvent read = EventJson.event(text, Events.SCHEMA);
                assertThat(read).isEqualTo(event);
                // equals takes all NaN for one
                assertThat(EventJson.of(read)).contains(text);
            }
        }
    }

    @Test
    void aNaNOfAnotherKindKeepsItsBits() {
        double odd = Double.longBitsToDouble(0xfff8_1234_5678_9abcL);
        RunEvent event = new RunEvent.SettingsChanged(
                3, Events.SETTINGS, new Sampling(odd, -0.0, Sampling.NONE.transform(), true));
        RunEvent.SettingsChanged read =
                (RunEvent.SettingsChanged) EventJson.event(EventJson.of(event).orElseThrow(), Events.SCHEMA);
        assertThat(Double.doubleToRawLongBits(read.sampling().locality())).isEqualTo(0xfff8_1234_5678_9abcL);
        assertThat(Double.doubleToRawLongBits(read.sampling().smoothing())).isEqualTo(Long.MIN_VALUE);
    }

    @Test
    void refusesWhatIsNoEvent() {
        for (String json : List.of("", "[]", "{}", "{\"theta\":[1]}", "no JSON")) {
            assertThatThrownBy(() -> EventJson.event(new EventJson.Text("started", json), Events.SCHEMA))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> EventJson.event(new EventJson.Text("dance", "{}"), Events.SCHEMA))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("dance");
    }
}
