package zerograds.forward.trust;

import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import zerograds.forward.process.Launch;
import zerograds.problem.ForeignCode;
import zerograds.problem.ForwardException;
import zerograds.problem.Trust;

/**
 * Allows a foreign program to start only while the user's consent covers it in its present form: its folder, its
 * description, and the program's own file. Thread safe; equal where program and trust are.
 */
public final class Permit implements Launch.Guard {
    private final ForeignProgram program;
    private final Trust trust;
    private final CodeFolder folder = new CodeFolder();
    private volatile @Nullable ForeignCode allowed;

    /** @param trust is asked each time */
    public Permit(ForeignProgram program, Trust trust) {
        this.program = program;
        this.trust = trust;
    }

    ForeignProgram program() {
        return program;
    }

    /** What would run now. */
    ForeignCode code() throws ForwardException {
        return folder.read(program);
    }

    @Override
    public void check() throws ForwardException {
        ForeignCode code = code();
        try {
            if (!trust.allows(code)) {
                throw ForwardException.refusal(refusal(code));
            }
        } catch (IOException e) {
            throw new ForwardException(String.valueOf(e.getMessage()), e);
        }
        allowed = code;
    }

    private String refusal(ForeignCode code) {
        ForeignCode before = allowed;
        if (before == null) {
            return "nobody has consented yet to running\n" + String.join("\n", code.description());
        }
        if (before.digest().equals(code.digest()) && before.program().equals(code.program())) {
            return "it is not started any more: the consent was withdrawn";
        }
        return "it is not started any more: " + code.changesSince(before)
                + " since somebody consented. What the program"
                + " itself writes into the folder of the problem must be named in 'writes' of its model";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Permit permit && program.equals(permit.program) && trust.equals(permit.trust);
    }

    @Override
    public int hashCode() {
        return Objects.hash(program, trust);
    }
}
