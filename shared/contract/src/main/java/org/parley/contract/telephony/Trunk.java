package org.parley.contract.telephony;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.Identified;
import org.parley.contract.platform.Versioned;
import org.parley.contract.staff.DtmfMode;

import java.util.UUID;

/// A line to a carrier or another exchange. One that registers has a login and a password; the
/// other kind is trusted by its address.
///
/// @param name unique; Asterisk knows the trunk by it
/// @param host where calls to it go
/// @param password empty where it stays as it is; never told
/// @param fromUser the user in `From`; the login's or the caller's when empty
/// @param outboundProxy a host, with a port after `:` if need be
/// @param matches addresses, networks or host names from which its calls come, by comma
/// @param context where its calls look for a route
/// @param numberInTo whether the dialled number stands in `To` and not in the request
/// @param codecs the preferred one first
/// @param encrypted whether sound is encrypted (SDES)
/// @param qualifySeconds how often it is asked whether it is there, 0 for never
/// @param callerId shown instead of the caller's own, as `Name <number>`
/// @param trustInbound whether the caller it names is believed
/// @param hidden whether it is told to show the called party no number
/// @param callLimit calls at a time, 0 for no limit
/// @param language of prompts for its callers, empty for Asterisk's own
/// @param backupId the trunk to take when this one cannot
public record Trunk(
        UUID id,
        @NotBlank
                @Pattern(
                        regexp = "[A-Za-z][A-Za-z0-9_]{0,39}|\\s*",
                        message = "begins with a letter and takes letters, digits and _")
                String name,
        @NotBlank @Size(max = 255) String host,
        @Min(1) @Max(65_535) int port,
        @NotNull SipTransport transport,
        boolean registers,
        @Size(max = 80) @Pattern(regexp = Trunk.PLAIN, message = Trunk.PLAIN_TOLD) String login,
        @Size(max = 128) String password,
        boolean passwordSet,
        @Size(max = 80) @Pattern(regexp = Trunk.PLAIN, message = Trunk.PLAIN_TOLD) String fromUser,
        @Size(max = 255) @Pattern(regexp = Trunk.PLAIN, message = Trunk.PLAIN_TOLD)
                String fromDomain,
        @Size(max = 255) @Pattern(regexp = Trunk.PLAIN, message = Trunk.PLAIN_TOLD)
                String outboundProxy,
        @Min(0) @Max(86_400) int expirySeconds,
        @Min(0) @Max(3600) int retrySeconds,
        @Size(max = 2000) String matches,
        @Pattern(
                        regexp = "[a-z][a-z0-9_-]{0,39}",
                        message =
                                "begins with a small letter and takes small letters, digits, _ and -")
                String context,
        boolean numberInTo,
        @Pattern(
                        regexp =
                                "(?:alaw|ulaw|g722|g729|gsm|opus)(?:\\s*,\\s*(?:alaw|ulaw|g722|g729|gsm|opus))*",
                        message =
                                "takes alaw, ulaw, g722, g729, gsm and opus with commas between them")
                String codecs,
        @NotNull DtmfMode dtmf,
        @NotNull Boolean forceRport,
        @NotNull Boolean symmetricRtp,
        boolean rewriteContact,
        boolean directMedia,
        boolean encrypted,
        boolean t38,
        @Min(0) @Max(3600) int qualifySeconds,
        @Size(max = 120)
                @Pattern(
                        regexp = "(?:[^<>\"\\\\]{0,80}<[0-9*#+]{1,40}>)?",
                        message = "takes Name <number>")
                String callerId,
        @NotNull CallerIdHeader callerIdHeader,
        @NotNull Boolean trustInbound,
        boolean hidden,
        @Min(0) @Max(10_000) int callLimit,
        @Pattern(regexp = "[a-z]{0,2}(?:_[A-Z]{2})?", message = "takes a language such as en or it")
                String language,
        @Nullable UUID backupId,
        @Size(max = 1000) String description,
        boolean enabled,
        long version)
        implements Identified, Versioned {
    /// What a trunk is called in history, usage and events.
    public static final String KIND = "trunk";

    static final String PLAIN = "[A-Za-z0-9_.@:+~-]*";
    static final String PLAIN_TOLD = "takes letters, digits and _ . @ : + ~ -";
    private static final int USUAL_EXPIRY = 3600;
    private static final int USUAL_RETRY = 60;

    /// What is left out has its usual value.
    public Trunk {
        transport = transport == null ? SipTransport.UDP : transport;
        login = login == null ? "" : login;
        password = password == null ? "" : password;
        fromUser = fromUser == null ? "" : fromUser;
        fromDomain = fromDomain == null ? "" : fromDomain;
        outboundProxy = outboundProxy == null ? "" : outboundProxy;
        context = context == null ? "inbound" : context;
        codecs = codecs == null ? "ulaw,alaw" : codecs;
        dtmf = dtmf == null ? DtmfMode.RFC4733 : dtmf;
        forceRport = forceRport == null ? true : forceRport;
        symmetricRtp = symmetricRtp == null ? true : symmetricRtp;
        callerId = callerId == null ? "" : callerId;
        callerIdHeader = callerIdHeader == null ? CallerIdHeader.PAI : callerIdHeader;
        trustInbound = trustInbound == null ? true : trustInbound;
        language = language == null ? "" : language;
        expirySeconds = expirySeconds == 0 ? USUAL_EXPIRY : expirySeconds;
        retrySeconds = retrySeconds == 0 ? USUAL_RETRY : retrySeconds;
    }

    /// A trunk that is known by its address, with the usual settings.
    public static Trunk of(UUID id, String name, String host, int port, String matches) {
        return new Trunk(
                id,
                name,
                host,
                port,
                SipTransport.UDP,
                false,
                "",
                "",
                false,
                "",
                "",
                "",
                3600,
                60,
                matches,
                "inbound",
                false,
                "ulaw,alaw",
                DtmfMode.RFC4733,
                true,
                true,
                false,
                false,
                false,
                false,
                0,
                "",
                CallerIdHeader.PAI,
                true,
                false,
                0,
                "",
                null,
                "",
                true,
                0);
    }

    public Trunk withPassword(String text) {
        return new Trunk(
                id,
                name,
                host,
                port,
                transport,
                registers,
                login,
                text,
                passwordSet,
                fromUser,
                fromDomain,
                outboundProxy,
                expirySeconds,
                retrySeconds,
                matches,
                context,
                numberInTo,
                codecs,
                dtmf,
                forceRport,
                symmetricRtp,
                rewriteContact,
                directMedia,
                encrypted,
                t38,
                qualifySeconds,
                callerId,
                callerIdHeader,
                trustInbound,
                hidden,
                callLimit,
                language,
                backupId,
                description,
                enabled,
                version);
    }

    @Override
    public String toString() {
        return "Trunk[" + name + ", " + host + ":" + port + "]";
    }
}
