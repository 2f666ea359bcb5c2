package zerograds.store.yaml;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import zerograds.problem.FileReason;

/** Reads a YAML file as a tree of nodes that know their lines. No objects are constructed; size and depth are limited. */
public final class YamlFile {
    private static final int MOST_BYTES = 1 << 20;
    private static final int DEEPEST = 20;

    private YamlFile() {}

    /** @throws ProblemException if the file is missing, too large, not UTF-8, not YAML, or has no mapping at its top */
    public static YamlMap read(Path file) throws ProblemException {
        return parse(file, text(file));
    }

    /** @throws ProblemException if the text of the file is not YAML, or has no mapping at its top */
    public static YamlMap parse(Path file, String text) throws ProblemException {
        Node root = compose(file, text);
        if (root == null) {
            throw new ProblemException(file, 0, "", "the file is empty");
        }
        return new YamlValue(file, YamlValue.lineOf(root), "", root).map();
    }

    /** @throws ProblemException if the file is missing, too large, or not UTF-8 */
    public static String text(Path file) throws ProblemException {
        try {
            if (!Files.isRegularFile(file)) {
                throw new ProblemException(
                        file, 0, "", Files.exists(file) ? "this is not a file" : "there is no such file");
            }
            if (Files.size(file) > MOST_BYTES) {
                throw new ProblemException(
                        file,
                        0,
                        "",
                        "the file must have at most " + MOST_BYTES + " bytes, but has " + Files.size(file));
            }
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new ProblemException(file, 0, "", "the file must be text in UTF-8");
        } catch (NoSuchFileException e) {
            throw new ProblemException(file, 0, "", "there is no such file");
        } catch (IOException e) {
            throw new ProblemException(file, 0, "", "the file cannot be read: " + FileReason.of(e));
        }
    }

    private static @Nullable Node compose(Path file, String text) throws ProblemException {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MOST_BYTES);
        options.setNestingDepthLimit(DEEPEST);
        options.setMaxAliasesForCollections(0);
        try {
            return new Yaml(options).compose(new StringReader(text));
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark();
            throw new ProblemException(
                    file, mark == null ? 0 : mark.getLine() + 1, "", "not valid YAML: " + e.getProblem());
        } catch (YAMLException e) {
            throw new ProblemException(file, 0, "", "not valid YAML: " + e.getMessage());
        }
    }
}
