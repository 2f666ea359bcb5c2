package zerograds.ui.view.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import zerograds.ui.model.text.Theme;

class DesktopThemeTest {
    private static final Map<String, String> BUS = Map.of("DBUS_SESSION_BUS_ADDRESS", "unix:path=bus");

    private static Theme read(String system, Map<String, String> environment, String program, String answer) {
        return new DesktopTheme(system, environment, command -> command.get(0).equals(program) ? answer : "").read();
    }

    @Test
    void isLightWhereNothingAnswers() {
        for (String system : new String[] {"Linux", "Windows 11", "Mac OS X", ""}) {
            assertThat(read(system, BUS, "none", "")).isEqualTo(Theme.LIGHT);
        }
    }

    @Test
    void asksThePortalThenGnome() {
        assertThat(read("Linux", BUS, "gdbus", "(<<uint32 1>>,)\n")).isEqualTo(Theme.DARK);
        assertThat(read("Linux", BUS, "gdbus", "(<<uint32 2>>,)\n")).isEqualTo(Theme.LIGHT);
        assertThat(read("Linux", BUS, "gsettings", "'prefer-dark'\n")).isEqualTo(Theme.DARK);
        assertThat(read("Linux", BUS, "gsettings", "'default'\n")).isEqualTo(Theme.LIGHT);
        assertThat(read("Linux", Map.of(), "gsettings", "'prefer-dark'\n")).isEqualTo(Theme.LIGHT);
        assertThat(read("Linux", Map.of("GTK_THEME", "Adwaita:dark"), "none", ""))
                .isEqualTo(Theme.DARK);
    }

    @Test
    void asksWindowsAndMacOs() {
        String dark = "\n    AppsUseLightTheme    REG_DWORD    0x0\n\n";
        assertThat(read("Windows 11", Map.of(), "reg", dark)).isEqualTo(Theme.DARK);
        assertThat(read("Windows 11", Map.of(), "reg", dark.replace("0x0", "0x1")))
                .isEqualTo(Theme.LIGHT);
        assertThat(read("Mac OS X", Map.of(), "defaults", "Dark\n")).isEqualTo(Theme.DARK);
    }

    @Test
    void goesOnWithoutTheProgramsItAsks() {
        assertThat(DesktopTheme.ofThisProcess().read()).isNotNull();
    }
}
