package org.parley.admin.voice;

import jakarta.inject.Inject;

import org.parley.admin.choice.Directory;
import org.parley.admin.choice.References;
import org.parley.client.Session;
import org.parley.contract.platform.Ids;
import org.parley.contract.telephony.Trunk;
import org.parley.contract.telephony.TrunkApi;
import org.parley.desk.entity.EntityDesk;
import org.parley.desk.entity.EntityScreen;
import org.parley.desk.entity.EntityView;
import org.parley.desk.entity.ScreenField.Place;
import org.parley.desk.entity.field.Kinds;
import org.parley.desk.fx.BackgroundWork;
import org.parley.desk.fx.Bindings;

/// The lines to carriers.
public final class TrunksView extends EntityView<Trunk> {
    private static final int SIP_PORT = 5060;

    private final Directory directory;
    private final TrunkStateKind states;

    @Inject
    TrunksView(EntityDesk desk, Directory directory, Session session, BackgroundWork background) {
        this(desk, directory, new TrunkStateKind(session, background));
    }

    private TrunksView(EntityDesk desk, Directory directory, TrunkStateKind states) {
        super(desk, screen(directory, states));
        this.directory = directory;
        this.states = states;
    }

    @Override
    protected void attached(Bindings b) {
        super.attached(b);
        directory.load(this);
        states.follow(this, b);
    }

    private static boolean lacksPassword(Trunk trunk) {
        return !trunk.login().isEmpty() && !trunk.passwordSet();
    }

    private static EntityScreen<Trunk> screen(Directory names, TrunkStateKind states) {
        var fields =
                EntityScreen.of(Trunk.class, TrunkApi.class, Trunk.KIND, "trunks")
                        .field("name", Kinds.text())
                        .field("id", states, Place.TABLE)
                        .field("host", Kinds.text())
                        .field("port", Kinds.code(), Place.CHOSEN)
                        .field("transport", Kinds.choice(), Place.CHOSEN)
                        .field("matches", Kinds.text(), Place.CHOSEN)
                        .field("description", Kinds.longText(), Place.CHOSEN)
                        .field("enabled", Kinds.flag())
                        .tab("registration")
                        .field("registers", Kinds.flag(), Place.CHOSEN)
                        .field("login", Kinds.text(), Place.CHOSEN)
                        .field("password", Kinds.secret(), Place.FORM)
                        .field("fromUser", Kinds.text(), Place.FORM)
                        .field("fromDomain", Kinds.text(), Place.FORM)
                        .field("outboundProxy", Kinds.text(), Place.FORM)
                        .field("expirySeconds", Kinds.number(), Place.FORM)
                        .field("retrySeconds", Kinds.number(), Place.FORM)
                        .field("qualifySeconds", Kinds.number(), Place.FORM)
                        .tab("calls")
                        .field("context", Kinds.text(), Place.CHOSEN)
                        .field("numberInTo", Kinds.flag(), Place.FORM)
                        .field("callerId", Kinds.text(), Place.CHOSEN)
                        .field("callerIdHeader", Kinds.choice(), Place.FORM)
                        .field("trustInbound", Kinds.flag(), Place.FORM)
                        .field("hidden", Kinds.flag(), Place.FORM)
                        .field("callLimit", Kinds.number(), Place.CHOSEN)
                        .field(
                                "backupId",
                                References.one(names.names(Directory.Kind.TRUNKS)),
                                Place.CHOSEN)
                        .field("language", Kinds.text(), Place.FORM);
        return media(fields)
                .missing("password", TrunksView::lacksPassword)
                .published()
                .blank(() -> Trunk.of(Ids.next(), "", "", SIP_PORT, ""));
    }

    private static EntityScreen.Builder<Trunk> media(EntityScreen.Builder<Trunk> fields) {
        return fields.tab("media")
                .field("codecs", Kinds.text(), Place.CHOSEN)
                .field("dtmf", Kinds.choice(), Place.FORM)
                .field("forceRport", Kinds.flag(), Place.FORM)
                .field("symmetricRtp", Kinds.flag(), Place.FORM)
                .field("rewriteContact", Kinds.flag(), Place.FORM)
                .field("directMedia", Kinds.flag(), Place.FORM)
                .field("encrypted", Kinds.flag(), Place.FORM)
                .field("t38", Kinds.flag(), Place.FORM);
    }
}
