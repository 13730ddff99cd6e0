package org.parley.admin.staff;

import jakarta.inject.Inject;

import org.parley.admin.choice.Directory;
import org.parley.admin.choice.References;
import org.parley.admin.choice.ReferringView;
import org.parley.admin.security.Invitations;
import org.parley.contract.permissions.AgentRights;
import org.parley.contract.platform.Ids;
import org.parley.contract.platform.Permission;
import org.parley.contract.staff.AgentAccount;
import org.parley.contract.staff.AgentApi;
import org.parley.contract.staff.BarSetting;
import org.parley.contract.staff.Codec;
import org.parley.contract.staff.DtmfMode;
import org.parley.contract.staff.LineSettings;
import org.parley.contract.staff.LogLevel;
import org.parley.contract.staff.RecordingRule;
import org.parley.contract.staff.Typology;
import org.parley.desk.entity.EntityDesk;
import org.parley.desk.entity.EntityScreen;
import org.parley.desk.entity.ScreenField.Place;
import org.parley.desk.entity.field.Kinds;

import java.util.List;
import java.util.Set;

/// Who serves customers.
public final class AgentsView extends ReferringView<AgentAccount> {
    private static final List<Permission> RIGHTS =
            List.of(
                    Permission.RECORDINGS_PLAY,
                    Permission.PHONE_TRANSFER,
                    Permission.PHONE_RECORD,
                    Permission.PHONE_RECORD_PAUSE,
                    Permission.PHONE_REMOTE,
                    Permission.PHONE_QUEUES,
                    Permission.PHONE_PAUSE_CHANNELS);

    @Inject
    AgentsView(EntityDesk desk, Directory directory, SipData sip, Invitations invitations) {
        super(
                desk,
                directory,
                names -> Inviting.add(screen(names, sip), invitations).blank(AgentsView::blank));
    }

    private static EntityScreen.Builder<AgentAccount> screen(Directory names, SipData sip) {
        return telephone()
                .tab("queues")
                .field("queues", References.queues(names.names(Directory.Kind.QUEUES)))
                .field("teams", References.some(names.names(Directory.Kind.TEAMS)), Place.CHOSEN)
                .field(
                        "skills",
                        References.skills(names.names(Directory.Kind.SKILLS)),
                        Place.CHOSEN)
                .field("chats", Kinds.number(), Place.CHOSEN)
                .field("emails", Kinds.number(), Place.CHOSEN)
                .field("messages", Kinds.number(), Place.CHOSEN)
                .field("faxes", Kinds.number(), Place.CHOSEN)
                .field("openChannels", Kinds.number(), Place.CHOSEN)
                .tab("permissions")
                .field("permissions", new RightsKind(RIGHTS), Place.CHOSEN)
                .field("masked", Kinds.flag(), Place.CHOSEN)
                .field("popUp", Kinds.flag(), Place.CHOSEN)
                .field("alwaysOnTop", Kinds.flag(), Place.CHOSEN)
                .field("forced", Kinds.choices(BarSetting.class), Place.CHOSEN)
                .field("logLevel", Kinds.choice(), Place.CHOSEN)
                .bulk("typology", "teams", "enabled", "loginInPause", "recording", "masked")
                .panel("sip", sip::panel)
                .published();
    }

    /// The fields of the agent's person and telephone.
    private static EntityScreen.Builder<AgentAccount> telephone() {
        return EntityScreen.of(AgentAccount.class, AgentApi.class, AgentAccount.KIND, "agents")
                .field("name", Kinds.text())
                .field("fullName", new PersonKind())
                .field("extension", Kinds.text())
                .field("alias", Kinds.text(), Place.CHOSEN)
                .field("email", Kinds.text(), Place.CHOSEN)
                .field("password", Kinds.secret(), Place.FORM)
                .field("description", Kinds.longText(), Place.CHOSEN)
                .field("status", Kinds.choice(), Place.TABLE)
                .field("enabled", Kinds.flag(), Place.CHOSEN)
                .field("createdAt", Kinds.moment(), Place.COLUMN)
                .field("changedAt", Kinds.moment(), Place.COLUMN)
                .field("loginInPause", Kinds.flag(), Place.CHOSEN)
                .tab("voice")
                .field("typology", Kinds.choice())
                .field("mobile", Kinds.text(), Place.CHOSEN)
                .field("autoAnswer", Kinds.flag(), Place.CHOSEN)
                .field("autoAnswerSeconds", Kinds.number(), Place.CHOSEN)
                .field("recording", Kinds.choice(), Place.CHOSEN)
                .field("callerId", Kinds.text(), Place.CHOSEN)
                .field("callWaiting", Kinds.flag(), Place.CHOSEN)
                .field("voicemail", Kinds.flag(), Place.FORM)
                .field("voicemailPin", Kinds.secret(), Place.FORM)
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
                .field("line.sip.qualifySeconds", Kinds.number(), Place.FORM);
    }

    private static AgentAccount blank() {
        return new AgentAccount(
                Ids.next(),
                "",
                "",
                "",
                "",
                "",
                "",
                Typology.PHONEBAR,
                "",
                true,
                false,
                null,
                false,
                0,
                RecordingRule.AS_QUEUE,
                "",
                DtmfMode.RFC4733,
                LineSettings.USUAL,
                false,
                null,
                false,
                3,
                3,
                3,
                1,
                3,
                true,
                true,
                Set.of(),
                LogLevel.INFO,
                AgentRights.USUAL,
                false,
                List.of(),
                Set.of(),
                List.of(),
                null,
                null,
                null,
                0);
    }
}
