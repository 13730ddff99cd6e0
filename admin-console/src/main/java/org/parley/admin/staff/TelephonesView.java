package org.parley.admin.staff;

import jakarta.inject.Inject;

import org.parley.contract.platform.Ids;
import org.parley.contract.staff.Codec;
import org.parley.contract.staff.DtmfMode;
import org.parley.contract.staff.LineSettings;
import org.parley.contract.staff.Telephone;
import org.parley.contract.staff.TelephoneApi;
import org.parley.desk.entity.EntityDesk;
import org.parley.desk.entity.EntityScreen;
import org.parley.desk.entity.EntityView;
import org.parley.desk.entity.ScreenField.Place;
import org.parley.desk.entity.field.Kinds;

/// Telephones of the exchange, with what is to be typed into each.
public final class TelephonesView extends EntityView<Telephone> {
    @Inject
    TelephonesView(EntityDesk desk, SipData sip) {
        super(desk, screen(sip));
    }

    private static EntityScreen<Telephone> screen(SipData sip) {
        return EntityScreen.of(Telephone.class, TelephoneApi.class, Telephone.KIND, "telephones")
                .field("name", Kinds.text())
                .field("extension", Kinds.text())
                .field("description", Kinds.longText())
                .field("email", Kinds.text(), Place.CHOSEN)
                .field("callerId", Kinds.text(), Place.CHOSEN)
                .field("calls", Kinds.number(), Place.CHOSEN)
                .field("voicemail", Kinds.flag(), Place.FORM)
                .field("voicemailPin", Kinds.secret(), Place.FORM)
                .field("enabled", Kinds.flag())
                .field("createdAt", Kinds.moment(), Place.COLUMN)
                .field("changedAt", Kinds.moment(), Place.COLUMN)
                .tab("calls")
                .field("line.ringSeconds", Kinds.number(), Place.FORM)
                .field("line.forwardAlways", Kinds.text(), Place.FORM)
                .field("line.forwardBusy", Kinds.text(), Place.FORM)
                .field("line.forwardNoAnswer", Kinds.text(), Place.FORM)
                .field("line.group", Kinds.text(), Place.FORM)
                .tab("line")
                .field("line.codecs", Kinds.choices(Codec.class), Place.FORM)
                .field("line.sip.callerNumber", Kinds.text(), Place.FORM)
                .field("line.sip.context", Kinds.text(), Place.FORM)
                .field("line.sip.transport", Kinds.choice(), Place.FORM)
                .field("line.sip.encryption", Kinds.choice(), Place.FORM)
                .field("line.sip.nat", Kinds.choice(), Place.FORM)
                .field("dtmf", Kinds.choice(), Place.CHOSEN)
                .field("line.sip.qualifySeconds", Kinds.number(), Place.FORM)
                .bulk("enabled", "dtmf", "calls")
                .panel("sip", sip::panel)
                .published()
                .blank(TelephonesView::blank);
    }

    private static Telephone blank() {
        return new Telephone(
                Ids.next(),
                "",
                "",
                "",
                "",
                "",
                DtmfMode.RFC4733,
                Telephone.USUAL_CALLS,
                LineSettings.USUAL,
                false,
                null,
                true,
                null,
                null,
                0);
    }
}
