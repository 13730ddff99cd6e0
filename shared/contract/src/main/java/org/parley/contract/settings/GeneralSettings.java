package org.parley.contract.settings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.parley.contract.platform.Versioned;

/// What holds for the whole centre.
///
/// @param search when the search of a list begins
/// @param security what is kept back of customers' data
/// @param version grows with each change; 0 as installed
public record GeneralSettings(
        @NotNull @Valid Centre centre,
        @NotNull @Valid Numbers numbers,
        @NotNull @Valid Clients clients,
        @NotNull SearchStart search,
        @NotNull @Valid Security security,
        long version)
        implements Versioned {
    /// As installed.
    public static final GeneralSettings INSTALLED =
            new GeneralSettings(
                    new Centre("Parley", "en", "UTC"),
                    new Numbers(1000, 9999),
                    new Clients(true, ClientUpdates.ASK, "", "", 10),
                    SearchStart.TYPING,
                    Security.INSTALLED,
                    0);

    public GeneralSettings {
        search = search == null ? SearchStart.TYPING : search;
        security = security == null ? Security.INSTALLED : security;
    }

    /// @param name of the centre, as desks and mails show it
    /// @param language `en` or `it`: of mails, and of desks whose person has chosen none
    /// @param zone whose clocks count where an interval or report names none, such as `Europe/Rome`
    public record Centre(
            @NotBlank @Size(max = 80) String name,
            @NotNull @Pattern(regexp = "en|it") String language,
            @NotBlank @Size(max = 60) String zone) {}

    /// The internal numbers that are given out to agents and telephones.
    ///
    /// @param least the first
    /// @param most the last
    public record Numbers(
            @Min(10) @Max(999_999_999) int least, @Min(10) @Max(999_999_999) int most) {}

    /// @param rememberMe whether a desk may keep the sign-in
    /// @param updates what happens when a desk is older than the version that is published
    /// @param mandatoryFrom older desks may not sign in, such as `0.3.0`; empty for no limit
    /// @param download the page from which people fetch a newer desk; empty for none
    /// @param signOffAfter so many minutes after an agent's desk has lost the server, the agent is
    ///   signed off; 0 for never
    public record Clients(
            boolean rememberMe,
            @NotNull ClientUpdates updates,
            @NotNull @Pattern(regexp = "|[0-9]{1,6}(\\.[0-9]{1,6}){0,3}") String mandatoryFrom,
            @NotNull @Pattern(regexp = "|https://[^\\s\\p{Cntrl}\"<>]+") @Size(max = 300)
                    String download,
            @Min(0) @Max(1440) int signOffAfter) {
        public Clients {
            download = download == null ? "" : download;
        }
    }

    /// @param maskedCharacters how many characters at the end of a customer's number are hidden
    ///   from those for whom numbers are masked
    public record Security(@Min(1) @Max(32) int maskedCharacters) {
        public static final Security INSTALLED = new Security(4);
    }

    public GeneralSettings withVersion(long next) {
        return new GeneralSettings(centre, numbers, clients, search, security, next);
    }
}
