package zerograds.ui.model.text;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zerograds.problem.Visible;

/**
 * The words the user reads, in the language of the system if there is a bundle {@code texts_<language>.properties}, else
 * in English. Safe for use by several threads.
 */
public final class Texts {
    private static final String BUNDLE = "zerograds.ui.texts";

    /** Never in a third language. */
    private static final ResourceBundle.Control FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private Texts() {}

    /**
     * The text of {@code key}, with {@code {0}}, {@code {1}}, … replaced by {@code parts}; what the parts themselves say
     * is left alone, but for characters that are not seen, and so is a number without a part.
     *
     * @throws java.util.MissingResourceException if there is no such key
     */
    public static String of(String key, @Nullable Object... parts) {
        String text = bundle().getString(key);
        return parts.length == 0 ? text : fill(text, parts);
    }

    /** The text of {@code key}, or {@code english} where there is none: for what the engine names in English. */
    static String orEnglish(String key, String english) {
        ResourceBundle bundle = bundle();
        return bundle.containsKey(key) ? bundle.getString(key) : english;
    }

    private static ResourceBundle bundle() {
        return ResourceBundle.getBundle(BUNDLE, Locale.getDefault(Locale.Category.DISPLAY), FALLBACK);
    }

    static String fill(String text, @Nullable Object... parts) {
        return PLACE.matcher(text).replaceAll(place -> {
            int part = Integer.parseInt(place.group(1));
            return Matcher.quoteReplacement(
                    part < parts.length ? Visible.text(String.valueOf(parts[part])) : place.group());
        });
    }
}
