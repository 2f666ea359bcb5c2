package zerograds.ui.model.landscape;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import zerograds.space.ParameterSpace;

/** Finds coordinates by their number or a part of their name. Immutable. */
public record ParameterSearch(ParameterSpace space) {
    /**
     * At most {@code most} coordinates that fit, in order; first the one whose number was typed.
     *
     * @param typed a number counted from 0, or a part of a name in any case; blank for all
     */
    public List<Integer> find(String typed, int most) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        List<Integer> found = new ArrayList<>();
        int number = number(wanted);
        if (number >= 0 && number < space.dimension()) {
            found.add(number);
        }
        IntStream.range(0, space.dimension())
                .filter(i -> i != number && name(i).toLowerCase(Locale.ROOT).contains(wanted))
                .limit(most - (long) found.size())
                .forEach(found::add);
        return found;
    }

    private static int number(String typed) {
        return typed.matches("[0-9]{1,9}") ? Integer.parseInt(typed) : -1;
    }

    public String name(int coordinate) {
        return space.coordinateName(coordinate);
    }
}
