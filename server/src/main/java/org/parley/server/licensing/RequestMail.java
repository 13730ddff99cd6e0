package org.parley.server.licensing;

import jakarta.inject.Inject;

import org.parley.contract.licensing.PlanRequest;
import org.parley.contract.licensing.StoredPlanRequest;
import org.parley.contract.platform.LicensedModule;
import org.parley.server.licensing.configure.LicenceConfig;
import org.parley.server.platform.mail.Mail;
import org.parley.server.platform.mail.MailFailure;
import org.parley.server.platform.mail.MailSender;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.util.Optional;
import java.util.stream.Collectors;

/// Mails requests for another plan to the vendor. They are stored before, so that nothing that
/// befalls the mail loses one.
public final class RequestMail {
    private static final Logger LOG = LoggerFactory.getLogger(RequestMail.class);
    private static final int LONGEST_FAULT = 500;

    private final LicenceConfig config;
    private final LicenceService licences;
    private final Optional<MailSender> mail;
    private final Clock clock;

    /// @param mail absent in a server that cannot send any
    @Inject
    public RequestMail(
            LicenceConfig config, LicenceService licences, Optional<MailSender> mail, Clock clock) {
        this.config = config;
        this.licences = licences;
        this.mail = mail;
        this.clock = clock;
    }

    /// Mails a stored request, if the vendor's address is known, and notes how that went.
    public StoredPlanRequest send(StoredPlanRequest stored) {
        if (config.vendorMail().isEmpty()) {
            return stored;
        }
        StoredPlanRequest told;
        try {
            sender().send(Mail.of(config.vendorMail().get(), subject(stored), text(stored)));
            told = stored.mailed(clock.instant(), null);
        } catch (MailFailure e) {
            LOG.warn("The request for another plan was not mailed", e);
            String why = String.valueOf(e.getMessage());
            told = stored.mailed(null, why.substring(0, Math.min(LONGEST_FAULT, why.length())));
        }
        licences.mailed(told);
        return told;
    }

    private MailSender sender() throws MailFailure {
        return mail.filter(MailSender::ready)
                .orElseThrow(() ->
                        new MailFailure(
                                "This server has no mail account. Add one under Mail accounts, or"
                                        + " send the request to your vendor yourself."));
    }

    private String subject(StoredPlanRequest stored) {
        return "Parley: request for the plan "
                + stored.request().plan().replaceAll("\\s+", " ")
                + ", server "
                + licences.licence().serverId();
    }

    private String text(StoredPlanRequest stored) {
        PlanRequest wanted = stored.request();
        return String.join(
                "\n",
                "Server: " + licences.licence().serverId(),
                "Customer: " + licences.licence().customer(),
                "Present plan: " + stored.currentPlan() + ", agents: " + stored.currentAgents(),
                "Wanted plan: " + wanted.plan() + ", agents: " + wanted.agents(),
                "Billing: " + wanted.billing(),
                "Modules: "
                        + wanted.modules().stream()
                                .sorted()
                                .map(LicensedModule::name)
                                .collect(Collectors.joining(", ")),
                "Contact: " + wanted.contact() + ", " + wanted.email(),
                "Requested: " + stored.at() + " by " + stored.by(),
                "",
                wanted.note(),
                "");
    }
}
