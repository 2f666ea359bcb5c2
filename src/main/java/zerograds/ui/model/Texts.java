package zerograds.ui.model;

import java.util.ResourceBundle;

/**
 * The words the user reads, in the language of the system if there is a bundle {@code texts_<language>.properties}, else
 * in English. Safe for use by several threads.
 */
public final class Texts {
    private static final String BUNDLE = "zerograds.ui.texts";

    private Texts() {}

    /**
     * The text of {@code key}, with {@code {0}}, {@code {1}}, … replaced by {@code parts}.
     *
     * @throws java.util.MissingResourceException if there is no such key
     */
    public static String of(String key, Object... parts) {
        String text = ResourceBundle.getBundle(BUNDLE).getString(key);
        for (int i = 0; i < parts.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(parts[i]));
        }
        return text;
    }
}
