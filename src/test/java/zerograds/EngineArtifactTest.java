package zerograds;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import zerograds.run.Minimizer;

/** The jar for other programs holds what it uses, and the documentation says what it needs. */
class EngineArtifactTest {
    private static final Path HOME = Path.of(System.getProperty("zerograds.home"));

    /** Packages, with those below them, of the JDK and of the libraries that the documentation names. */
    private static final List<String> LIBRARIES = List.of(
            "java",
            "javax.imageio",
            "javax.tools",
            "org.w3c.dom",
            "com.sun.management",
            "org.slf4j",
            "org.jspecify",
            "org.nd4j",
            "org.bytedeco",
            "com.sun.jna",
            "org.hipparchus",
            "io.jenetics",
            "com.fasterxml.jackson",
            "org.yaml.snakeyaml",
            "org.jcodec",
            "org.apache.commons.csv",
            "org.sqlite");

    @Test
    void reachesNothingOutsideOfItselfAndItsLibraries() throws Exception {
        List<String> left = texts("//plugin/executions/execution[id='engine']//exclude").stream()
                .filter(exclude -> exclude.endsWith("/**"))
                .map(exclude -> exclude.replace("/**", "").replace('/', '.'))
                .toList();
        assertThat(left).contains("zerograds.ui", "zerograds.app", "zerograds.lab");
        List<JavaClass> engine = ours().stream()
                .filter(type -> !isBelow(left, type.getPackageName()))
                .toList();
        assertThat(engine).hasSizeGreaterThan(100);
        assertThat(engine.stream()
                        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                        .filter(use -> !isAllowed(left, use.getTargetClass().getBaseComponentType()))
                        .map(Dependency::getDescription))
                .isEmpty();
    }

    private static JavaClasses ours() throws Exception {
        Path classes = Path.of(Minimizer.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        return new ClassFileImporter().importPath(classes);
    }

    private static boolean isAllowed(List<String> left, JavaClass used) {
        String where = used.getPackageName();
        return used.isPrimitive()
                || isBelow(LIBRARIES, where)
                || (isBelow(List.of("zerograds"), where) && !isBelow(left, where));
    }

    private static boolean isBelow(List<String> packages, String name) {
        return packages.stream().anyMatch(each -> name.equals(each) || name.startsWith(each + "."));
    }

    @Test
    void theDocumentationExcludesOrNamesEachOfOurDependencies() throws Exception {
        String page = Files.readString(HOME.resolve("docs/using-the-engine.md"));
        Set<String> excluded = found("<exclusion><groupId>(.+)</artifactId></exclusion>", page);
        Set<String> named = found("(?m)^\\| (`.*?`) \\|", page).stream()
                .flatMap(cell -> found("`([^`]+)`", cell).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> needed = new TreeSet<>();
        Set<String> useless = new TreeSet<>(excluded);
        NodeList dependencies = (NodeList)
                xpath().evaluate("/project/dependencies/dependency[not(scope='test')]", pom(), XPathConstants.NODESET);
        for (int i = 0; i < dependencies.getLength(); i++) {
            String group = xpath().evaluate("groupId", dependencies.item(i)) + "</groupId><artifactId>";
            String artifact = xpath().evaluate("artifactId", dependencies.item(i));
            Set<String> wanted = Set.of(group + "*", group + artifact);
            useless.removeAll(wanted);
            if (Collections.disjoint(excluded, wanted)) {
                needed.add(artifact);
            }
        }
        assertThat(named).isEqualTo(needed);
        assertThat(useless).isEmpty();
    }

    private static Set<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult result) -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> texts(String path) throws Exception {
        NodeList nodes = (NodeList) xpath().evaluate(path, pom(), XPathConstants.NODESET);
        Set<String> texts = new TreeSet<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent());
        }
        return texts;
    }

    private static XPath xpath() {
        return XPathFactory.newInstance().newXPath();
    }

    private static Document pom() throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(HOME.resolve("pom.xml").toFile());
    }
}
