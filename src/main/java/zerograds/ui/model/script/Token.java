package zerograds.ui.model.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of a text that is coloured alike.
 *
 * @param from index of its first character
 * @param to index after its last
 */
public record Token(int from, int to, Kind kind) {
    /** What it is. */
    public enum Kind {
        KEYWORD,
        TYPE,
        STRING,
        NUMBER,
        COMMENT,
        ANNOTATION,
        KEY;

        /** The name in style sheets. */
        public String style() {
            return "code-" + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Above this, a text is shown in one colour. */
    private static final int MOST_CHARACTERS = 200_000;

    private static final Pattern JAVA = Pattern.compile("(?<COMMENT>//[^\n"
            + "]*+|/\\*(?:[^*]|\\*(?!/))*+(?:\\*/)?)|(?<STRING>\"\"\"(?:[^\"]|\"(?!\"\"))*+(?:\"\"\")?|\"(?:[^\"\\\\\n"
            + "]|\\\\.)*+\"?|'(?:[^'\\\\\n"
            + "]|\\\\.)*+'?)|(?<ANNOTATION>@[A-Za-z_]\\w*+)"
            + "|(?<KEYWORD>\\b(?:abstract|assert|boolean|break|byte|case|catch|char|class|continue|default|do|double|else"
            + "|enum|extends|false|final|finally|float|for|if|implements|import|instanceof|int|interface|long|new|null"
            + "|package|private|protected|public|record|return|short|static|super|switch|synchronized|this|throw|throws"
            + "|true|try|var|void|volatile|while|yield)\\b)|(?<NUMBER>\\b\\d[\\w.]*+)|(?<TYPE>\\b[A-Z]\\w*+)");

    private static final Pattern YAML = Pattern.compile("(?<COMMENT>(?<![^\\s])#[^\n]*+)"
            + "|(?<STRING>\"(?:[^\"\\\\]|\\\\.)*+\"?|'[^']*+'?)"
            + "|(?<KEY>[\\p{L}_][\\p{L}\\p{M}\\p{N}_. -]{0,100}(?=:(?:\\s|$)))"
            + "|(?<NUMBER>(?<![\\w.-])-?\\.?\\d[\\d.eE+-]*+)"
            + "|(?<KEYWORD>\\b(?:true|false|null)\\b)");

    /** The tokens of a Java text, in order. */
    public static List<Token> ofJava(String text) {
        return find(
                JAVA, text, List.of(Kind.COMMENT, Kind.STRING, Kind.ANNOTATION, Kind.KEYWORD, Kind.NUMBER, Kind.TYPE));
    }

    /** The tokens of a YAML text, in order. */
    public static List<Token> ofYaml(String text) {
        return find(YAML, text, List.of(Kind.COMMENT, Kind.STRING, Kind.KEY, Kind.NUMBER, Kind.KEYWORD));
    }

    private static List<Token> find(Pattern pattern, String text, List<Kind> kinds) {
        List<Token> tokens = new ArrayList<>();
        if (text.length() <= MOST_CHARACTERS) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                for (Kind kind : kinds) {
                    if (matcher.group(kind.name()) != null) {
                        tokens.add(new Token(matcher.start(), matcher.end(), kind));
                    }
                }
            }
        }
        return tokens;
    }
}
