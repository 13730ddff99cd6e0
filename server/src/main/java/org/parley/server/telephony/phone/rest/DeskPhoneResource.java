package org.parley.server.telephony.phone.rest;

import jakarta.inject.Inject;

import org.parley.contract.telephony.talk.DeskPhone;
import org.parley.contract.telephony.talk.DeskPhoneApi;
import org.parley.server.platform.ami.AmiAction;
import org.parley.server.platform.ami.AmiEvent;
import org.parley.server.platform.ami.AmiException;
import org.parley.server.platform.ami.AmiLink;
import org.parley.server.platform.http.CurrentRequest;
import org.parley.server.platform.http.RestResource;
import org.parley.server.staff.StaffService;
import org.parley.server.staff.model.AgentPhone;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/// Asks Asterisk how the signed-in agent's own desk telephone stands.
public final class DeskPhoneResource implements DeskPhoneApi, RestResource {
    private static final Logger LOG = LoggerFactory.getLogger(DeskPhoneResource.class);

    private final StaffService staff;
    private final AmiLink link;
    private final CurrentRequest request;

    @Inject
    DeskPhoneResource(StaffService staff, AmiLink link, CurrentRequest request) {
        this.staff = staff;
        this.link = link;
        this.request = request;
    }

    @Override
    public DeskPhone deskPhone() {
        return staff.findPhone(request.me().id()).map(this::known).orElse(DeskPhone.NONE);
    }

    private DeskPhone known(AgentPhone phone) {
        return switch (phone.settings().typology()) {
            case PHONEBAR, WEBRTC -> DeskPhone.NONE;
            case EXTERNAL -> ask(phone);
            case MOBILE ->
                    new DeskPhone(true, true, "", false, "", null, phone.settings().mobile(), "");
        };
    }

    private DeskPhone ask(AgentPhone phone) {
        List<AmiEvent> rows = rows(phone.user());
        measure(phone.user());
        String codecs = find(rows, "EndpointDetail").map(row -> row.text("Allow")).orElse("");
        return find(rows, "ContactStatusDetail")
                .filter(row -> !row.text("URI").isEmpty())
                .map(row ->
                        new DeskPhone(
                                true,
                                !row.text("Status").equalsIgnoreCase("Unreachable"),
                                address(row.text("URI")),
                                isTranslated(row),
                                row.text("UserAgent"),
                                row.millis("RoundtripUsec"),
                                "",
                                plain(codecs)))
                .orElse(new DeskPhone(true, false, "", false, "", null, "", plain(codecs)));
    }

    private List<AmiEvent> rows(String endpoint) {
        try {
            return link.list(AmiAction.of("PJSIPShowEndpoint").with("Endpoint", endpoint)).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof AmiException) {
                return List.of();
            }
            throw e;
        }
    }

    /// Has Asterisk ask the telephone whether it is there; the next question knows how long that
    /// took.
    private void measure(String endpoint) {
        link.send(AmiAction.of("PJSIPQualify").with("Endpoint", endpoint))
                .whenComplete((_, failure) -> {
                    if (failure != null) {
                        LOG.debug("{} was not measured: {}", endpoint, failure.getMessage());
                    }
                });
    }

    private static Optional<AmiEvent> find(List<AmiEvent> rows, String name) {
        return rows.stream().filter(row -> row.name().equals(name)).findFirst();
    }

    /// Host and port of a contact such as `sip:5002@10.0.0.7:5060;transport=udp`.
    private static String address(String uri) {
        String rest = uri.substring(uri.indexOf(':') + 1);
        return rest.substring(rest.indexOf('@') + 1).split("[;>]", 2)[0];
    }

    /// Whether the address that it names as its own is another than the one it is reached at.
    private static boolean isTranslated(AmiEvent row) {
        String own = row.text("ViaAddress");
        return !own.isEmpty() && !address(row.text("URI")).equals(own);
    }

    /// Asterisk writes `(ulaw|alaw)`.
    private static String plain(String codecs) {
        return codecs.replaceAll("[()]", "").replace("|", ", ");
    }
}
