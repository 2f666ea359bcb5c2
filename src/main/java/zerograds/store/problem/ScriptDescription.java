package zerograds.store.problem;

import zerograds.forward.script.ScriptTemplate;
import zerograds.store.yaml.YamlText;

/** The first {@code problem.yaml} of a script of one's own, with comments that say what to change. */
final class ScriptDescription {
    private static final String HEAD = """
        id: %s
        title: %s
        summary: A script of my own.
        tags: [script]

        # What is optimised: the script is given one value for each parameter, in this order.
        parameters:
          - {name: x, kind: real, bounds: [%s, %s], start: %s}
          - {name: y, kind: real, bounds: [%s, %s], start: %s}

        model:
          kind: script
          source: %s
        """;

    private static final String LOSS = """

        # The number that the script returns is the loss.
        loss: value
        """;

    private static final String IMAGE = """

        # The image is compared with the one that the script draws for the solution. For a picture of your own, put it into
        # this folder, write "image: picture.png" under "target", and take "solution" out.
        loss: mse
        target:
          solution: true
        solution: {x: 0.2, y: -0.2}
        """;

    private static final String PRESETS = """

        presets:
          default:
            iterations: 1000
        """;

    private ScriptDescription() {}

    static String of(String id, String title, ScriptTemplate template) {
        boolean loss = template.equals(ScriptTemplate.LOSS);
        double bound = loss ? 2 : 1;
        double start = loss ? 1.5 : -0.2;
        String head = HEAD.formatted(
                id,
                YamlText.quoted(title),
                -bound,
                bound,
                start,
                -bound,
                bound,
                loss ? -1 : 0.25,
                template.source().fileName());
        return head + (loss ? LOSS : IMAGE) + PRESETS;
    }
}
