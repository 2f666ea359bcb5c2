package zerograds.ui.plot.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import zerograds.math.Vec;
import zerograds.run.landscape.Field;
import zerograds.run.landscape.Slice;
import zerograds.space.Interval;
import zerograds.ui.plot.axis.AxisScale;
import zerograds.ui.plot.axis.ColourBar;
import zerograds.ui.plot.axis.PlotArea;
import zerograds.ui.plot.axis.Shares;
import zerograds.ui.plot.pen.Clipping;

class LandscapeMapsTest {
    private static final Slice SQUARE =
            new Slice(Vec.of(0, 0), List.of(Slice.Axis.ofCoordinate(0, 2, 0, 1), Slice.Axis.ofCoordinate(1, 2, 0, 1)));
    private static final Clipping BOX = new Clipping(new Rectangle2D(0, 0, 10, 10));

    @Test
    void leavesOutTheLastMapsWhereThereIsNoRoom() {
        assertThat(MapLayout.of(1400, 700, MapChoice.FREE, 46).maps()).containsExactly(LandscapeMap.values());
        assertThat(MapLayout.of(420, 300, MapChoice.FREE, 46).maps())
                .containsExactly(LandscapeMap.TRUE_LOSS, LandscapeMap.SURROGATE);
    }

    @Test
    void showsWhatWasChosenLastEvenInASmallTile() {
        MapChoice choice = MapChoice.FRUGAL.with(LandscapeMap.SMOOTHED);

        assertThat(MapLayout.of(420, 300, choice, 46).maps()).contains(LandscapeMap.SMOOTHED);
    }

    @Test
    void leavesNoPlaceOfItsRowsEmpty() {
        List<Rectangle2D> boxes = MapLayout.of(700, 700, MapChoice.FREE.without(LandscapeMap.SMOOTHED), 46)
                .boxes();

        assertThat(boxes).hasSize(3);
        assertThat(boxes.get(2).getMinX()).isEqualTo(boxes.get(0).getMinX());
        assertThat(boxes.get(2).getMaxX()).isEqualTo(boxes.get(1).getMaxX());
    }

    @Test
    void showsASingleMapWhereTwoCouldNotBeNamed() {
        assertThat(MapLayout.of(180, 200, MapChoice.FREE, 46).maps()).hasSize(1);
    }

    @Test
    void keepsTheMapsApart() {
        List<Rectangle2D> boxes = MapLayout.of(700, 700, MapChoice.FREE, 46).boxes();

        for (int i = 0; i < boxes.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(boxes.get(i).intersects(boxes.get(j))).isFalse();
            }
        }
    }

    @Test
    void alwaysKeepsOneMap() {
        MapChoice single = new MapChoice(List.of(LandscapeMap.SURROGATE));

        assertThat(single.without(LandscapeMap.SURROGATE)).isEqualTo(single);
    }

    @Test
    void subtractsWhatIsFittedOnTheSurrogatesGrid() {
        Field surrogate = new Field(SQUARE, 1, new double[] {1, 2, 3, 40});
        Field fitted = new Field(SQUARE, 2, new double[] {1, 9, 1, 9, 9, 9, 1, 9, 4});

        assertThat(LandscapeFields.difference(surrogate, fitted, AxisScale.linear(0, 1))
                        .values())
                .containsExactly(0, 1, 2, 36);
        assertThat(LandscapeFields.difference(surrogate, fitted, AxisScale.logarithmic(1, 10))
                        .values()[3])
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void centresTheDifferencesScaleAtZero() {
        AxisScale scale = LandscapeFields.around0(new Field(SQUARE, 1, new double[] {-3.1, 0, 1, Double.NaN}), 100);

        assertThat(scale).isEqualTo(AxisScale.linear(-5, 5));
    }

    @Test
    void scalesDifferencesNoWiderThanTheLossesHoweverWildTheSurrogateIs() {
        Field wild = new Field(SQUARE, 1, new double[] {-0.1, 0.4, 1e6, 2e6});

        assertThat(LandscapeFields.around0(wild, 1.7)).isEqualTo(AxisScale.linear(-2, 2));
    }

    @Test
    void pointsTheEndsOfAColourBarToWhatIsBeyondThem() {
        Field wild = new Field(SQUARE, 1, new double[] {-0.1, 0.4, 1e6, Double.NaN});

        assertThat(ColourBar.Ends.of(List.of(wild), AxisScale.linear(-2, 2)))
                .isEqualTo(new ColourBar.Ends(false, true));
        assertThat(ColourBar.Ends.of(List.of(wild), AxisScale.linear(0, 1e6)))
                .isEqualTo(new ColourBar.Ends(true, false));
    }

    @Test
    void knowsNoValueOutsideOfAField() {
        assertThat(new Shares(1, new double[] {0, 1, 0, 1}).at(1.01, 0)).isNaN();
        assertThat(new Shares(1, new double[] {0, 1, 0, 1}).at(0.25, 1)).isEqualTo(0.25);
    }

    @Test
    void cutsLinesAtTheSidesOfTheirBox() {
        assertThat(BOX.cut(-5, 5, 15, 5)).containsExactly(0, 5, 10, 5);
        assertThat(BOX.cut(2, 3, 4, 5)).containsExactly(2, 3, 4, 5);
        assertThat(BOX.cut(-5, -1, 15, -1)).isEmpty();
        assertThat(BOX.cut(-9, 5, 5, 19)).isEmpty();
    }

    @Test
    void cutsPolygonsAtTheSidesOfTheirBox() {
        double[][] inside = BOX.cut(new double[] {5, 15, 15, 5}, new double[] {5, 5, 15, 15});

        assertThat(inside[0]).containsExactlyInAnyOrder(5, 10, 10, 5);
        assertThat(inside[1]).containsExactlyInAnyOrder(5, 5, 10, 10);
    }

    @Test
    void endsOutlinesAtTheBounds() {
        PlotArea area = new PlotArea(
                new Rectangle2D(0, 0, 100, 100), PlotArea.Range.linear(-1, 1), PlotArea.Range.linear(-1, 1));

        assertThat(area.part(new Interval(-0.5, 9), Interval.UNBOUNDED)).isEqualTo(new Rectangle2D(25, 0, 75, 100));
        assertThat(area.part(Interval.UNBOUNDED, new Interval(-9, 0.5))).isEqualTo(new Rectangle2D(0, 25, 100, 75));
    }
}
