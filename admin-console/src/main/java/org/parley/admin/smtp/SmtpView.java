package org.parley.admin.smtp;

import jakarta.inject.Inject;

import org.parley.client.Session;
import org.parley.contract.platform.Ids;
import org.parley.contract.smtp.SmtpAccount;
import org.parley.contract.smtp.SmtpAccountApi;
import org.parley.contract.smtp.SmtpSecurity;
import org.parley.contract.smtp.SmtpService;
import org.parley.desk.entity.EntityDesk;
import org.parley.desk.entity.EntityScreen;
import org.parley.desk.entity.EntityView;
import org.parley.desk.entity.ScreenField.Place;
import org.parley.desk.entity.field.Kinds;
import org.parley.desk.fx.BackgroundWork;
import org.parley.desk.problem.ProblemTexts;

/// The accounts over which the server sends mail.
public final class SmtpView extends EntityView<SmtpAccount> {
    @Inject
    SmtpView(EntityDesk desk, Session session, BackgroundWork background, ProblemTexts problems) {
        super(desk, screen(new TestKind(session, background, problems)));
    }

    private static EntityScreen<SmtpAccount> screen(TestKind test) {
        return EntityScreen.of(SmtpAccount.class, SmtpAccountApi.class, SmtpAccount.KIND, "smtp")
                .field("name", Kinds.text())
                .field("accountKey", Kinds.text())
                .field("service", new ServiceKind())
                .field("address", Kinds.text())
                .field("senderName", Kinds.text(), Place.FORM)
                .field("host", Kinds.text())
                .field("port", Kinds.code(), Place.CHOSEN)
                .field("security", Kinds.choice(), Place.CHOSEN)
                .field("login", Kinds.text(), Place.FORM)
                .field("password", Kinds.secret(), Place.FORM)
                .field("standard", Kinds.flag())
                .field("active", Kinds.flag())
                .field("description", Kinds.longText(), Place.CHOSEN)
                .field("id", test, Place.FORM)
                .missing(
                        "password", account -> !account.login().isEmpty() && !account.passwordSet())
                .blank(SmtpView::blank);
    }

    private static SmtpAccount blank() {
        return new SmtpAccount(
                Ids.next(),
                "",
                "",
                SmtpService.CUSTOM,
                "",
                "",
                "",
                SmtpService.CUSTOM.port(),
                SmtpSecurity.STARTTLS,
                "",
                "",
                false,
                "",
                true,
                false,
                0);
    }
}
