package org.parley.contract.templates;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.parley.contract.platform.Identified;
import org.parley.contract.platform.Versioned;

import java.util.UUID;

/// A skeleton of mails.
///
/// @param name unique in any case
/// @param body HTML with places such as `{{contact.firstName}}`, see {@link Placeholder}
/// @param invitations whether invitations use it; one at most does
public record Template(
        UUID id,
        @NotBlank @Size(max = 80) String name,
        @Size(max = 500) String description,
        @NotBlank @Size(max = 200_000) String body,
        boolean invitations,
        long version)
        implements Identified, Versioned {
    /// What a template is called in history, usage and events.
    public static final String KIND = "template";

    /// The same for something else than invitations.
    public Template withoutInvitations() {
        return new Template(id, name, description, body, false, version);
    }
}
