package org.parley.server.templates;

import static org.parley.server.platform.db.tables.Tables.TEMPLATE;

import jakarta.inject.Inject;

import org.parley.contract.templates.Placeholder;
import org.parley.server.auth.InvitationLook;
import org.parley.server.platform.db.Database;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/// Puts invitations into the template that was chosen for them.
final class TemplateOfInvitations implements InvitationLook {
    private final Database db;
    private final Clock clock;

    @Inject
    TemplateOfInvitations(Database db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public Optional<String> html(String name, String text, Locale language) {
        return db.read(sql ->
                        sql.select(TEMPLATE.BODY)
                                .from(TEMPLATE)
                                .where(TEMPLATE.INVITATIONS.isTrue())
                                .fetchOptional(TEMPLATE.BODY))
                .map(body ->
                        TemplatePlaces.fill(body, place -> value(place, name, text, language)));
    }

    /// An invitation has no contact and no account of a channel.
    private String value(Placeholder place, String name, String text, Locale language) {
        return switch (place) {
            case AGENT_NAME, AGENT_ALIAS -> name;
            case CONTENT -> text.strip();
            case DATE ->
                    DateTimeFormatter.ofPattern("d MMMM uuuu", language)
                            .format(ZonedDateTime.now(clock));
            case TIME ->
                    DateTimeFormatter.ofPattern("HH:mm", language).format(ZonedDateTime.now(clock));
            default -> "";
        };
    }
}
