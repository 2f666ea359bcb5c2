package zerograds.optim.zerograds;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import zerograds.optim.settings.Settings;
import zerograds.surrogate.network.MemoryLimit;

class NetworkRoomTest {
    private static final int TEXELS = 196_608;
    private static final MemoryLimit SMALL = new MemoryLimit(2_000_000_000L, 8_000_000_000L);
    private static final MemoryLimit EIGHT_GIGABYTES = new MemoryLimit(6_000_000_000L, 8_000_000_000L);

    private static Settings settings(Map<String, String> changes) {
        return ZeroGrads.METHOD
                .preset("reference", Map.of("depth", "8", "width", "128", "encoding", "6"))
                .with(changes);
    }

    @Test
    void thePapersLargestNetworkFitsIntoEightGigabytes() {
        assertThatCode(() -> NetworkRoom.check(EIGHT_GIGABYTES, TEXELS, settings(Map.of())))
                .doesNotThrowAnyException();
    }

    @Test
    void namesLeanerSettingsThatFit() {
        assertThatThrownBy(() -> NetworkRoom.check(SMALL, TEXELS, settings(Map.of())))
                .hasMessageContainingAll("5.2 GB", "2.0 GB", "8.0 GB")
                .hasMessageEndingWith("Leaner: width=32, encoding=1, surrogate=quadratic");
        for (String leaner : new String[] {"width=32", "encoding=1", "surrogate=quadratic"}) {
            String[] change = leaner.split("=", 2);
            assertThatCode(() -> NetworkRoom.check(SMALL, TEXELS, settings(Map.of(change[0], change[1]))))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void offersTheFastNetworkInsteadOfArrays() {
        assertThatThrownBy(() -> NetworkRoom.check(EIGHT_GIGABYTES, TEXELS, settings(Map.of("surrogate", "arrays"))))
                .hasMessageContainingAll("20.9 GB outside", "surrogate=network");
    }
}
