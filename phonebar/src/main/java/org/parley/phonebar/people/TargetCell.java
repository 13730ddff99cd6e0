package org.parley.phonebar.people;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.parley.desk.control.PresenceLook;
import org.parley.desk.i18n.Texts;

/// One line of the list: state by shape, name and number, state in words and its time.
final class TargetCell extends ListCell<Target> {
    private final PeopleViewModel model;
    private final Texts texts;
    private final FontIcon icon = new FontIcon();
    private final Label name = new Label();
    private final Label number = new Label();
    private final Label word = new Label();
    private final Label time = new Label();
    private final HBox row;
    private String look = "";

    TargetCell(PeopleViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        name.getStyleClass().add("target-name");
        number.getStyleClass().add("target-detail");
        time.getStyleClass().add("target-detail");
        word.setMinWidth(Region.USE_PREF_SIZE);
        time.setMinWidth(Region.USE_PREF_SIZE);
        var left = new VBox(name, number);
        left.setAlignment(Pos.CENTER_LEFT);
        left.setMinWidth(0);
        HBox.setHgrow(left, Priority.ALWAYS);
        var right = new VBox(word, time);
        right.setAlignment(Pos.CENTER_RIGHT);
        row = new HBox(12, icon, left, right);
        row.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Target target, boolean empty) {
        super.updateItem(target, empty);
        row.getStyleClass().remove(look);
        if (target == null || empty) {
            setGraphic(null);
            setId(null);
            setAccessibleText(null);
            return;
        }
        setId("phonebar.people." + target.id());
        show(target);
        String passed = model.timeOf(target);
        name.setText(
                target.kind() == Target.Kind.NUMBER
                        ? texts.get("phonebar.people.this-number", target.number())
                        : target.name());
        number.setText(target.kind() == Target.Kind.NUMBER ? "" : detail(target));
        show(number, !number.getText().isEmpty());
        word.setText(target.kind() == Target.Kind.NUMBER ? "" : target.word());
        time.setText(passed);
        show(time, !passed.isEmpty());
        setAccessibleText(target.name() + ", " + target.word() + " " + passed);
        setGraphic(row);
    }

    private String detail(Target target) {
        return target.mine()
                ? target.number() + " · " + texts.get("phonebar.people.mine")
                : target.number();
    }

    private void show(Target target) {
        look = "";
        switch (target.kind()) {
            case NUMBER -> icon.setIconCode(MaterialDesignD.DIALPAD);
            case QUEUE -> icon.setIconCode(MaterialDesignA.ACCOUNT_GROUP_OUTLINE);
            case TELEPHONE -> icon.setIconCode(MaterialDesignP.PHONE_CLASSIC);
            case AGENT -> {
                var presence = target.presence();
                if (presence != null) {
                    var how = PresenceLook.of(presence);
                    icon.setIconCode(how.shape());
                    look = how.styleClass();
                    row.getStyleClass().add(look);
                }
            }
        }
    }

    private static void show(Label label, boolean wanted) {
        label.setVisible(wanted);
        label.setManaged(wanted);
    }
}
