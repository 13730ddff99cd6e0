package org.parley.server.updates;

import org.parley.contract.keys.KeyText;
import org.parley.contract.updates.PublisherKey;
import org.parley.server.platform.config.Section;
import org.parley.server.platform.config.Setting;
import org.parley.server.platform.config.SettingChecks;

import java.security.PublicKey;
import java.util.Optional;

/// Whose updates are taken.
@Section(value = "updates", about = "Updates of the server and of the desks")
public record UpdatesConfig(
        @Setting(
                        value = "",
                        about =
                                "The public key of who publishes updates, as installer/update keys"
                                        + " writes it. Without it the key counts that packaging has"
                                        + " put into the program; without either no update is"
                                        + " taken.")
                Optional<String> publisherKey) {
    public UpdatesConfig {
        SettingChecks.begin()
                .that(
                        publisherKey.isEmpty() || KeyText.isPublic(publisherKey.get()),
                        "publisherKey",
                        "is no public key of Ed25519",
                        "Copy the one line that installer/update keys has written.")
                .end();
    }

    /// The publisher, where one is known.
    Optional<PublicKey> publisher() {
        return publisherKey.map(KeyText::readPublic).or(PublisherKey::shipped);
    }
}
