package zerograds.ui.view.widget;

import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/** Draws its content larger or smaller, as if the window had other pixels. */
public final class Zoom extends Region {
    private final Parent content;
    private final Scale scale = new Scale(1, 1);

    public Zoom(Parent content, ObservableDoubleValue factor) {
        this.content = content;
        content.getTransforms().add(scale);
        getChildren().add(content);
        factor.subscribe(now -> {
            scale.setX(now.doubleValue());
            scale.setY(now.doubleValue());
            requestLayout();
        });
    }

    @Override
    protected void layoutChildren() {
        content.resizeRelocate(0, 0, getWidth() / scale.getX(), getHeight() / scale.getY());
    }
}
