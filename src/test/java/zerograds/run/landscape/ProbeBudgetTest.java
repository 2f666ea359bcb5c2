package zerograds.run.landscape;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProbeBudgetTest {
    private static final long DEAR = 2 * ProbeBudget.CHEAP_NANOS;

    private final ProbeBudget budget = new ProbeBudget(ProbeBudget.CHEAP_NANOS);

    /** How many probes there are if as many are made as may be. */
    private long spend(long spent) {
        long made = spent;
        while (budget.allows(made, DEAR)) {
            made++;
        }
        return made;
    }

    @Test
    void takesATenthOfTheRunsEvaluationsAndAFirstPicture() {
        long first = spend(0);
        assertThat(first).isEqualTo(ProbeBudget.FREE);
        budget.run(354);
        assertThat(spend(first)).isEqualTo(ProbeBudget.FREE + 35);
        budget.run(10_000);
        assertThat(spend(first)).isEqualTo(ProbeBudget.FREE + 1000);
    }

    @Test
    void waitsUntilThereIsEnoughForMoreThanATrickle() {
        long spent = spend(0);
        budget.run(100);
        assertThat(budget.allows(spent, DEAR)).isFalse();
        budget.run(400);
        assertThat(budget.allows(spent, DEAR)).isTrue();
    }

    @Test
    void countsNoEvaluationsOfACheapModelButRests() {
        assertThat(budget.allows(1_000_000, ProbeBudget.CHEAP_NANOS)).isTrue();
        assertThat(budget.rest(10)).isEqualTo(30);
    }

    @Test
    void anotherPictureThatWasAskedForBeginsAtOnce() {
        long spent = spend(0);
        budget.another();
        assertThat(spend(spent)).isEqualTo(2 * ProbeBudget.FREE);
    }

    @Test
    void hasNoLimitForSomebodyWhoAsksForMore() {
        budget.lift();
        assertThat(budget.allows(1_000_000, DEAR)).isTrue();
        assertThat(budget.rest(10)).isZero();
    }
}
