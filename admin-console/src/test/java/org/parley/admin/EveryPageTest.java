package org.parley.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.concurrent.Worker;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.web.WebView;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.admin.testing.ConsoleTest;
import org.parley.client.ServerAddress;
import org.parley.client.ServerConnection;
import org.parley.client.Session;
import org.parley.client.TrustedAuthorities;
import org.parley.contract.platform.Ids;
import org.parley.contract.skills.Skill;
import org.parley.contract.skills.SkillApi;
import org.parley.contract.smtp.SmtpAccount;
import org.parley.contract.smtp.SmtpAccountApi;
import org.parley.contract.smtp.SmtpSecurity;
import org.parley.contract.smtp.SmtpService;
import org.parley.contract.staff.DtmfMode;
import org.parley.contract.staff.LineSettings;
import org.parley.contract.staff.Team;
import org.parley.contract.staff.TeamApi;
import org.parley.contract.staff.Telephone;
import org.parley.contract.staff.TelephoneApi;
import org.parley.contract.tags.TagApi;
import org.parley.contract.templates.Template;
import org.parley.contract.templates.TemplateApi;
import org.parley.contract.variables.Variable;
import org.parley.contract.variables.VariableApi;
import org.parley.contract.variables.VariableScope;
import org.parley.desk.i18n.Language;
import org.parley.desk.testing.Pictures;
import org.parley.desk.theme.Appearance;
import org.parley.server.app.Server;
import org.parley.server.platform.config.Sources;
import org.parley.server.platform.http.HttpService;
import org.parley.server.testing.FreePorts;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/// A walk through every page of the console and every tab of its forms, in English by day and in
/// Italian by night, at the size of a small screen. No text may be cut off, but for a long cell
/// whose tip says it all.
final class EveryPageTest extends ConsoleTest {
    private static final List<String> MUST_SEE =
            List.of("realtime", "queues", "routes-plan", "jobs", "updates");

    @TempDir static Path data;
    private static Server server;
    private final List<String> seen = new ArrayList<>();

    @BeforeAll
    static void start() {
        server = Server.start(new Sources(data, null, Map.of(), settings()));
        try (ServerConnection connection =
                        new ServerConnection(
                                ServerAddress.parse(address()),
                                TrustedAuthorities.inFolder(data.resolve("trusted")),
                                Clock.systemUTC());
                Session admin = connection.signIn("admin", "admin-demo-2026", "test", "0.1.0")) {
            furnish(admin);
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static void furnish(Session admin) {
        TagApi tags = admin.api(TagApi.class);
        List<String> names = List.of("Call back", "Complaint", "Invoice", "Returned goods");
        List<String> colours = List.of("#0969da", "#cf222e", "#1a7f37", "#bf8700");
        for (int i = 0; i < names.size(); i++) {
            tags.create(
                    new org.parley.contract.tags.Tag(
                            Ids.next(), names.get(i), colours.get(i), "", 0));
        }
        SkillApi skills = admin.api(SkillApi.class);
        skills.create(new Skill(Ids.next(), "Italian", "Spoken and written", 0));
        TemplateApi templates = admin.api(TemplateApi.class);
        templates.create(
                new Template(
                        Ids.next(),
                        "Welcome",
                        "First answer to a new customer",
                        "<p>Dear {{contact.firstName}},</p><p>{{content}}</p>"
                                + "<p><b>{{agent.signature}}</b><br>{{account.address}}</p>",
                        false,
                        0));
        VariableApi variables = admin.api(VariableApi.class);
        variables.create(
                new Variable(
                        Ids.next(),
                        "customer_no",
                        VariableScope.values()[0],
                        "",
                        "From the CRM",
                        0));
        admin.api(TeamApi.class)
                .create(new Team(Ids.next(), "Late shift", "14:00 to 22:00", Set.of(), 0));
        admin.api(TelephoneApi.class)
                .create(
                        new Telephone(
                                Ids.next(),
                                "Reception",
                                "5200",
                                "",
                                "Ground floor",
                                "",
                                DtmfMode.RFC4733,
                                Telephone.USUAL_CALLS,
                                LineSettings.USUAL,
                                null,
                                null,
                                true,
                                null,
                                null,
                                0));
        admin.api(SmtpAccountApi.class)
                .create(
                        new SmtpAccount(
                                Ids.next(),
                                "Support",
                                "SUP",
                                SmtpService.CUSTOM,
                                "support@example.org",
                                "Customer care",
                                "mail.example.org",
                                587,
                                SmtpSecurity.STARTTLS,
                                "support",
                                "correct horse",
                                true,
                                "",
                                true,
                                true,
                                0));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @Timeout(value = 180, unit = TimeUnit.SECONDS)
    void everyPageShowsItsTextsWhole(Language language) {
        Set<String> cut = new TreeSet<>();
        open(
                address(),
                "admin",
                "admin-demo-2026",
                language,
                AdminConsole.features(),
                Optional.empty());
        size(1280, 800);
        Appearance appearance = language == Language.ENGLISH ? Appearance.LIGHT : Appearance.DARK;
        dress(appearance);
        String suffix = suffix(language, appearance);
        for (String place : ids("rail.")) {
            fire(place);
            List<String> pages = ids("page.");
            for (String page : pages.isEmpty() ? List.of(place) : pages) {
                if (!pages.isEmpty()) {
                    fire(page);
                }
                look(suffix, page.substring(page.indexOf('.') + 1), cut);
            }
        }
        assertEquals(Set.of(), cut, "texts that are cut off");
        assertTrue(seen.containsAll(MUST_SEE), "only seen: " + seen);
    }

    private void look(String suffix, String page, Set<String> cut) {
        settled();
        picture(suffix, page, cut);
        if (isShown(page + ".add") && isShown(page + ".table")) {
            fire(page + ".add");
            awaitScreen(page + " form", () -> isShownNow(page + ".form"));
            if ("templates".equals(page)) {
                preview(suffix);
            }
            for (String tab : ids(page + ".tab.")) {
                onScreen(() -> this.<ToggleButton>nodeOf(tab).fire());
                if (onScreen(() -> this.<ToggleButton>nodeOf(tab).isSelected())) {
                    if (!onScreen(this::isSettled)) {
                        settled();
                    }
                    picture(suffix, page + "-" + tab.substring(tab.lastIndexOf('.') + 1), cut);
                }
            }
            fire(page + ".form.cancel");
        }
    }

    /// The template with its samples, in a window of its own.
    private void preview(String suffix) {
        TextInputControl body = nodeOf("templates.form.body");
        String before = onScreen(() -> body.getText());
        onScreen(() ->
                this.<TextInputControl>nodeOf("templates.form.body")
                        .setText(
                                "<h2>Dear {{contact.firstName}}</h2><p>{{content}}</p><p style='color:#0969da'>"
                                        + "{{agent.signature}}</p><script>alert(1)</script>"));
        fire("templates.preview.open");
        awaitScreen("the preview", () -> isShownNow("templates.preview.page"));
        WebView page = nodeOf("templates.preview.page");
        awaitScreen(
                "the samples",
                () -> page.getEngine().getLoadWorker().getState() == Worker.State.SUCCEEDED);
        assertTrue(
                onScreen(() -> page.getEngine().getDocument().getDocumentElement().getTextContent())
                        .contains("Dear Maria"));
        Pictures.snap(page.getScene(), "page-templates-preview" + suffix);
        onScreen(() -> this.<ButtonBase>nodeOf("templates.preview.close").fire());
        onScreen(() -> body.setText(before));
    }

    private void picture(String suffix, String name, Set<String> cut) {
        seen.add(name);
        Pictures.snap(stage().getScene(), "page-" + name + suffix);
        for (Labeled label : shortened()) {
            if (!(label instanceof TableCell<?, ?> cell) || cell.getTooltip() == null) {
                cut.add(name + ": " + label.getText());
            }
        }
    }

    private static String suffix(Language language, Appearance appearance) {
        String both = "-" + language.name().substring(0, 2) + "-" + appearance;
        return both.toLowerCase(Locale.ROOT);
    }

    /// Waits until nothing is loading any more.
    private void settled() {
        awaitScreen("nothing loads", this::isSettled);
    }

    private boolean isSettled() {
        return lookup((Node n) ->
                        n instanceof ProgressIndicator busy && busy.isIndeterminate() && isSeen(n))
                .queryAll()
                .isEmpty();
    }

    private static boolean isSeen(Node node) {
        boolean seen = true;
        for (Node at = node; at != null; at = at.getParent()) {
            seen &= at.isVisible();
        }
        return seen;
    }

    private List<String> ids(String prefix) {
        return onScreen(() -> {
            List<String> found = new ArrayList<>();
            lookup((Node n) ->
                            n instanceof ButtonBase
                                    && n.getId() != null
                                    && n.getId().startsWith(prefix)
                                    && n.isVisible()
                                    && !n.isDisabled())
                    .queryAll()
                    .forEach(n -> found.add(n.getId()));
            return found.stream().distinct().toList();
        });
    }

    private void fire(String id) {
        onScreen(() -> this.<ButtonBase>nodeOf(id).fire());
    }

    @SuppressWarnings("unchecked") // as the id says
    private <T extends Node> T nodeOf(String id) {
        return (T)
                lookup((Node n) -> id.equals(n.getId()))
                        .tryQuery()
                        .orElseThrow(() -> new AssertionError("no " + id));
    }

    private boolean isShown(String id) {
        return onScreen(() -> isShownNow(id));
    }

    private boolean isShownNow(String id) {
        return lookup((Node n) -> id.equals(n.getId()) && n.isVisible()).tryQuery().isPresent();
    }

    private static String address() {
        return "http://127.0.0.1:" + server.part(HttpService.class).plainPort().orElseThrow();
    }

    private static Map<String, String> settings() {
        return Map.of(
                "parley.data.demo", "true",
                "parley.http.port", "0",
                "parley.http.secure-port", "-1",
                "parley.asterisk.manager-port", Integer.toString(FreePorts.one()),
                "parley.asterisk.script-port", Integer.toString(FreePorts.one()));
    }
}
