package zerograds.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrustStoreTest {
    private static final Path HOME = Path.of("/home/somebody");

    @Test
    void liesWhereTheSystemKeepsConfigurations() {
        assertThat(TrustStore.configuration(Map.of(), "Linux", HOME)).isEqualTo(HOME.resolve(".config/zerograds"));
        assertThat(TrustStore.configuration(Map.of("XDG_CONFIG_HOME", "/c"), "Linux", HOME))
                .isEqualTo(Path.of("/c/zerograds"));
        assertThat(TrustStore.configuration(Map.of("APPDATA", "/roaming"), "Windows 11", HOME))
                .isEqualTo(Path.of("/roaming/zerograds"));
        assertThat(TrustStore.configuration(Map.of(), "Mac OS X", HOME))
                .isEqualTo(HOME.resolve("Library/Application Support/zerograds"));
        assertThat(TrustStore.configuration(Map.of("ZEROGRADS_CONFIG", "/own"), "Linux", HOME))
                .isEqualTo(Path.of("/own"));
    }
}
