package zerograds.store.yaml;

import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** Texts as YAML scalars, in one line, that mean exactly what was typed. */
public final class YamlText {
    private YamlText() {}

    /** As it is if it is a plain word or number, between quotes otherwise. */
    public static String scalar(String text) {
        return text.matches("-?[A-Za-z0-9_.][A-Za-z0-9_.+-]*") ? text : quoted(text);
    }

    /** Between quotes, which a text that looks like a number needs, too. */
    public static String quoted(String text) {
        DumperOptions options = new DumperOptions();
        options.setDefaultScalarStyle(DumperOptions.ScalarStyle.DOUBLE_QUOTED);
        options.setNonPrintableStyle(DumperOptions.NonPrintableStyle.ESCAPE);
        options.setSplitLines(false);
        return new Yaml(options).dump(text).strip();
    }
}
