package org.parley.admin.security;

import jakarta.inject.Inject;

import javafx.stage.Window;

import org.parley.admin.table.Confirmation;
import org.parley.client.Session;
import org.parley.contract.auth.account.AccountApi;
import org.parley.contract.auth.account.Invitation;
import org.parley.contract.auth.account.InvitationCodes;
import org.parley.contract.platform.Permission;
import org.parley.contract.platform.entity.BulkResult;
import org.parley.desk.fx.BackgroundWork;
import org.parley.desk.i18n.Language;
import org.parley.desk.i18n.Texts;
import org.parley.desk.shell.Toasts;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/// Invites people to choose a password of their own, by mail or by a line to hand over. Used on the
/// screen's thread.
public final class Invitations {
    /// How many of those who were not invited are named.
    private static final int NAMED = 3;

    private final Session session;
    private final BackgroundWork background;
    private final Toasts toasts;
    private final Texts texts;
    private final Confirmation confirmation;

    @Inject
    Invitations(
            Session session,
            BackgroundWork background,
            Toasts toasts,
            Texts texts,
            Confirmation confirmation) {
        this.session = session;
        this.background = background;
        this.toasts = toasts;
        this.texts = texts;
        this.confirmation = confirmation;
    }

    /// Whether the signed-in person may invite.
    public boolean allowed() {
        return session.may(Permission.ACCOUNTS_EDIT);
    }

    /// Mails each a code, after a question; tells whom it did not reach, and why.
    public void byMail(Window owner, List<UUID> people) {
        if (people.isEmpty()
                || !confirmation.ask(
                        owner,
                        texts.get("accounts.invite.title"),
                        texts.get("accounts.invite.question", people.size()),
                        texts.get("accounts.invite.do"))) {
            return;
        }
        background
                .run("Inviting", () -> session.api(AccountApi.class).invite(invitation(people)))
                .onSuccess(this::tell)
                .onFailure(toasts::failed);
    }

    /// Shows an invitation for each, to be handed over; tells who got none, and why.
    public void byCode(Window owner, List<UUID> people) {
        if (!people.isEmpty()) {
            background
                    .run(
                            "Inviting by code",
                            () -> session.api(AccountApi.class).inviteByCode(invitation(people)))
                    .onSuccess(codes -> show(owner, codes))
                    .onFailure(toasts::failed);
        }
    }

    private void show(Window owner, InvitationCodes codes) {
        tell(new BulkResult(0, codes.refused()));
        if (!codes.made().isEmpty()) {
            new InvitationsDialog(texts).show(owner, session.address().toString(), codes.made());
        }
    }

    private Invitation invitation(List<UUID> people) {
        return new Invitation(people, texts.language().get() == Language.ITALIAN ? "it" : "en");
    }

    private void tell(BulkResult result) {
        if (result.done() > 0) {
            toasts.tell(texts.get("accounts.invited", result.done()));
        }
        int more = result.refused().size() - NAMED;
        String whom =
                result.refused().stream()
                        .limit(NAMED)
                        .map(one -> texts.get("accounts.not-invited", one.name(), one.detail()))
                        .collect(Collectors.joining("\n"));
        if (!whom.isEmpty()) {
            toasts.tell(
                    more > 0 ? whom + "\n" + texts.get("accounts.not-invited.more", more) : whom);
        }
    }
}
