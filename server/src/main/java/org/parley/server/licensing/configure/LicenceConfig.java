package org.parley.server.licensing.configure;

import org.parley.contract.keys.KeyText;
import org.parley.server.platform.config.Section;
import org.parley.server.platform.config.Setting;
import org.parley.server.platform.config.SettingChecks;

import java.util.Optional;

/// Whose licences are believed.
///
/// @param vendorKey the vendor's public key as the tool `installer/licence` writes it
/// @param vendorAddress where the vendor gives out this server's licence
/// @param vendorMail where requests for another plan are mailed
/// @param demoAgents how many agents the demo allows
@Section(value = "licence", about = "Licences")
public record LicenceConfig(
        @Setting(
                        value = "",
                        about =
                                "The vendor's public key, as installer/licence keys writes it."
                                        + " Licences signed with its private half are believed;"
                                        + " without a key there is only the demo.")
                Optional<String> vendorKey,
        @Setting(
                        value = "",
                        about =
                                "The https address at which the vendor gives out licences; it is"
                                        + " asked, with the server's id, when an administrator"
                                        + " presses Update. Empty: licences come as code or file.")
                Optional<String> vendorAddress,
        @Setting(
                        value = "",
                        about =
                                "The mail address at which the vendor takes requests for another"
                                        + " plan; they are mailed there over the default mail"
                                        + " account. Empty: they are only stored.")
                Optional<String> vendorMail,
        @Setting(value = "250", about = "How many agents may be signed in at once during the demo.")
                int demoAgents) {
    public LicenceConfig {
        SettingChecks.begin()
                .that(
                        vendorKey.isEmpty() || KeyText.isPublic(vendorKey.get()),
                        "vendorKey",
                        "is no public key of Ed25519",
                        "Copy the file's one line that installer/licence keys has written.")
                .that(
                        vendorAddress.isEmpty() || isProtected(vendorAddress.get()),
                        "vendorAddress",
                        "is no https address",
                        "Write it with https:// in front.")
                .that(
                        vendorMail.isEmpty() || vendorMail.get().matches("[^@\\s]+@[^@\\s]+"),
                        "vendorMail",
                        "is no mail address",
                        "Write one such as sales@example.org.")
                .range("demoAgents", demoAgents, 1, 100_000)
                .end();
    }

    /// Only over TLS, but on this machine.
    private static boolean isProtected(String address) {
        return address.matches(
                "https://[^\\s#]+|http://(localhost|127[.]0[.]0[.]1)(:[0-9]+)?/[^\\s#]*");
    }
}
