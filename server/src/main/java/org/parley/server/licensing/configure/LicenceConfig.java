package org.parley.server.licensing.configure;

import org.parley.server.licensing.model.LicenceKeys;
import org.parley.server.platform.config.Section;
import org.parley.server.platform.config.Setting;
import org.parley.server.platform.config.SettingChecks;

import java.util.Optional;

/// Whose licences are believed.
///
/// @param vendorKey the vendor's public key as the tool `installer/licence` writes it
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
        @Setting(value = "250", about = "How many agents may be signed in at once during the demo.")
                int demoAgents) {
    public LicenceConfig {
        SettingChecks.begin()
                .that(
                        vendorKey.isEmpty() || readable(vendorKey.get()),
                        "vendorKey",
                        "is no public key of Ed25519",
                        "Copy the file's one line that installer/licence keys has written.")
                .range("demoAgents", demoAgents, 1, 100_000)
                .end();
    }

    private static boolean readable(String text) {
        try {
            LicenceKeys.readPublic(text);
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
