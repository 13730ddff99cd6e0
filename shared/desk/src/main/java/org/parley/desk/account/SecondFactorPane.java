package org.parley.desk.account;

import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.parley.contract.auth.factor.SecondFactorSetup;
import org.parley.desk.fx.Bindings;
import org.parley.desk.i18n.Texts;

/// A QR code for the authenticator app, the same to type, and a field for the app's first code.
public final class SecondFactorPane extends VBox {
    private static final int SIZE = 168;

    private final TextField code = new TextField();
    private final StringProperty typed;

    /// @param typed takes the code
    /// @param done what Enter does
    public SecondFactorPane(
            SecondFactorSetup setup, StringProperty typed, Texts texts, Runnable done) {
        this.typed = typed;
        getStyleClass().add("second-factor");
        var picture = new ImageView(QrCode.of(setup.uri(), SIZE));
        picture.setId("account.qr");
        picture.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        picture.setAccessibleText(texts.get("account.factor.qr"));
        var frame = new HBox(picture);
        frame.getStyleClass().add("qr");
        frame.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        var byHand = new Label(texts.get("account.factor.by-hand"));
        byHand.getStyleClass().add("muted");
        byHand.setWrapText(true);
        var secret = new TextField(inFours(setup.secret()));
        secret.setId("account.secret");
        secret.setEditable(false);
        secret.getStyleClass().add("small");
        secret.setAccessibleText(byHand.getText());
        var label = new Label(texts.get("account.factor.code"));
        label.setLabelFor(code);
        code.setId("account.code");
        code.setOnAction(_ -> done.run());
        var field = new VBox(label, code);
        field.getStyleClass().add("field");
        var centred = new HBox(frame);
        centred.setAlignment(Pos.CENTER);
        getChildren().addAll(centred, byHand, secret, field);
    }

    /// Shows the model while the bindings live.
    public void attach(Bindings b) {
        b.bindBoth(code.textProperty(), typed);
    }

    /// Goes to the code.
    public void focusFirst() {
        code.requestFocus();
    }

    private static String inFours(String secret) {
        return secret.replaceAll("(.{4})(?=.)", "$1 ");
    }
}
