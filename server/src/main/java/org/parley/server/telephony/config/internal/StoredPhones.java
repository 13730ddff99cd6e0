package org.parley.server.telephony.config.internal;

import jakarta.inject.Inject;

import org.parley.contract.staff.DtmfMode;
import org.parley.contract.staff.LineSettings;
import org.parley.contract.staff.SipOptions;
import org.parley.contract.staff.Typology;
import org.parley.server.settings.SettingsService;
import org.parley.server.staff.StaffService;
import org.parley.server.staff.model.AgentPhone;
import org.parley.server.staff.model.DeskTelephone;
import org.parley.server.telephony.config.model.PhoneEndpoint;
import org.parley.server.telephony.mailbox.Box;
import org.parley.server.telephony.mailbox.Mailboxes;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The telephones of agents and desks as Asterisk must know them.
public final class StoredPhones {
    private final StaffService staff;
    private final PhoneEndpoint.Kind telephones;
    private final Mailboxes mailboxes;
    private final SettingsService settings;

    @Inject
    public StoredPhones(
            StaffService staff,
            PhoneEndpoint.Kind telephones,
            Mailboxes mailboxes,
            SettingsService settings) {
        this.settings = settings;
        this.mailboxes = mailboxes;
        this.staff = staff;
        this.telephones = telephones;
    }

    List<PhoneEndpoint> list() {
        int masked = settings.general().security().maskedCharacters();
        return Stream.concat(
                        staff.listPhones().stream().map(agent -> phone(agent, masked)),
                        staff.listTelephones().stream().map(StoredPhones::telephone))
                .toList();
    }

    /// The boxes for messages, some of them of these telephones.
    List<Box> boxes() {
        return mailboxes.list();
    }

    private PhoneEndpoint phone(AgentPhone phone, int masked) {
        AgentPhone.PhoneSettings wanted = phone.settings();
        return new PhoneEndpoint(
                phone.user(),
                phone.secret(),
                phone.user(),
                phone.displayName(),
                kind(wanted),
                wanted.autoAnswerSeconds() >= 0 && !isMobile(wanted),
                new PhoneEndpoint.Behaviour(
                        Math.max(0, wanted.autoAnswerSeconds()),
                        wanted.recorded(),
                        wanted.transfer(),
                        wanted.callWaiting() ? 2 : 1,
                        dtmf(wanted.dtmf()),
                        wanted.masked() ? masked : 0,
                        wanted.line(),
                        isMobile(wanted) ? wanted.mobile() : ""));
    }

    private PhoneEndpoint.Kind kind(AgentPhone.PhoneSettings wanted) {
        if (isMobile(wanted)) {
            return PhoneEndpoint.Kind.MOBILE;
        }
        return wanted.typology() == Typology.EXTERNAL ? device(wanted.line()) : telephones;
    }

    private static boolean isMobile(AgentPhone.PhoneSettings wanted) {
        return wanted.typology() == Typology.MOBILE && !wanted.mobile().isEmpty();
    }

    private static PhoneEndpoint telephone(DeskTelephone telephone) {
        return new PhoneEndpoint(
                telephone.user(),
                telephone.secret(),
                telephone.user(),
                telephone.displayName(),
                device(telephone.line()),
                false,
                new PhoneEndpoint.Behaviour(
                        0,
                        true,
                        true,
                        telephone.calls(),
                        dtmf(telephone.dtmf()),
                        0,
                        telephone.line(),
                        ""));
    }

    /// A device over a WebSocket is a telephone of WebRTC.
    private static PhoneEndpoint.Kind device(LineSettings line) {
        return line.sip().transport() == SipOptions.Transport.WSS
                ? PhoneEndpoint.Kind.WEB
                : PhoneEndpoint.Kind.DESK;
    }

    private static String dtmf(DtmfMode mode) {
        return mode.name().toLowerCase(Locale.ROOT);
    }
}
