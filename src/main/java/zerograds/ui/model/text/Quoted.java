package zerograds.ui.model.text;

import java.util.Locale;

/** Texts as YAML scalars that mean exactly what was typed. */
public final class Quoted {
    private Quoted() {}

    /** As it is if it is a plain word or number, between quotes otherwise. */
    public static String scalar(String text) {
        return text.matches("-?[A-Za-z0-9_.][A-Za-z0-9_.+-]*") ? text : text(text);
    }

    public static String text(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ' || c == 0x7f) {
                quoted.append(String.format(Locale.ROOT, "\\x%02x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
