package zerograds.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.text.Font;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.framework.junit5.ApplicationExtension;

/** The bundled typeface can be read by JavaFX; its families are what the style sheets name. */
@ExtendWith(ApplicationExtension.class)
class InterFontFxTest {

    private static final Path FONTS = Path.of(System.getProperty("zerograds.home", "."), "assets", "fonts");

    @ParameterizedTest
    @ValueSource(strings = {"Regular", "Medium", "SemiBold", "Bold"})
    void loadsTheBundledTypeface(String weight) {
        Font font =
                Font.loadFont(FONTS.resolve("Inter-" + weight + ".otf").toUri().toString(), 13);

        assertThat(font).isNotNull();
        assertThat(font.getFamily()).startsWith("Inter");
    }
}
