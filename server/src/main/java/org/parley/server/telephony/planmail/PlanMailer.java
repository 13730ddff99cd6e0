package org.parley.server.telephony.planmail;

import jakarta.inject.Inject;

import org.parley.contract.platform.Refusal;
import org.parley.contract.telephony.PlanStep;
import org.parley.contract.telephony.Route;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.audit.Audit;
import org.parley.server.platform.audit.Subject;
import org.parley.server.platform.db.Database;
import org.parley.server.platform.life.Phase;
import org.parley.server.platform.life.Service;
import org.parley.server.platform.life.Workers;
import org.parley.server.platform.mail.Mail;
import org.parley.server.platform.mail.MailFailure;
import org.parley.server.platform.mail.MailSender;
import org.parley.server.telephony.call.CallerName;
import org.parley.server.telephony.planmail.PlanMailStore.Owed;
import org.parley.server.telephony.route.RouteService;
import org.parley.server.telephony.route.plan.PlanMail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// Sends the mails that calls have come to in action plans, as their steps stand when the mail is
/// written. A mail that cannot be sent is tried again every minute for a day; then it is given up,
/// which the history of its route tells. One that fails does not keep the others waiting.
public final class PlanMailer implements Service {
    private static final Logger LOG = LoggerFactory.getLogger(PlanMailer.class);
    private static final long LOOK_MILLIS = 1_000;
    private static final Duration PAUSE = Duration.ofSeconds(60);
    private static final Duration TRIED = Duration.ofDays(1);

    private final PlanMailStore store;
    private final RouteService routes;
    private final MailSender mails;
    private final Database database;
    private final Audit audit;
    private final InstantSource clock;
    private final ScheduledThreadPoolExecutor worker =
            new ScheduledThreadPoolExecutor(
                    1, Thread.ofPlatform().name("plan-mails").daemon(true).factory());

    @Inject
    PlanMailer(
            PlanMailStore store,
            RouteService routes,
            MailSender mails,
            Database database,
            Audit audit,
            InstantSource clock) {
        this.store = store;
        this.routes = routes;
        this.mails = mails;
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "mails of plans";
    }

    @Override
    public Phase phase() {
        return Phase.LINKS;
    }

    @Override
    public void start() {
        worker.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        Workers.end(worker);
    }

    /// Sends what is due.
    void look() {
        try {
            Optional<Owed> due = store.findDue(clock.instant());
            while (due.isPresent()) {
                send(due.get());
                due = worker.isShutdown() ? Optional.empty() : store.findDue(clock.instant());
            }
        } catch (Refusal e) {
            LOG.warn("The mails of plans cannot be read; they are read again", e);
        }
    }

    private void send(Owed owed) {
        PlanMail said = PlanMail.parse(owed.said()).orElseThrow();
        Optional<Route> route =
                routes.listRoutes().stream().filter(r -> r.id().equals(said.route())).findFirst();
        Optional<PlanStep> step = route.flatMap(plan -> step(plan, said.step()));
        if (step.isEmpty()) {
            giveUp(owed, said, route, "The plan does not send this mail any more.");
            return;
        }
        try {
            send(readable(said, step.get()), step.get());
            database.run(tx -> store.done(tx, owed.id()));
        } catch (MailFailure e) {
            Instant now = clock.instant();
            if (owed.askedAt().plus(TRIED).isBefore(now)) {
                giveUp(owed, said, route, String.valueOf(e.getMessage()));
            } else {
                LOG.warn("A mail of the call {} was not sent; it is tried again", owed.call(), e);
                store.putOff(owed.id(), now.plus(PAUSE));
            }
        }
    }

    /// Callers' names as people read them.
    private static PlanMail readable(PlanMail said, PlanStep step) {
        List<String> names = PlanMail.variables(step::value);
        List<String> values = new ArrayList<>();
        for (int i = 0; i < said.values().size(); i++) {
            boolean name = i < names.size() && names.get(i).equals("CALLERID(name)");
            String value = said.values().get(i);
            values.add(name ? CallerName.readable(value) : value);
        }
        return new PlanMail(said.route(), said.step(), values);
    }

    private void send(PlanMail said, PlanStep step) throws MailFailure {
        List<String> to =
                Arrays.stream(said.fill(PlanMail.TO, step::value).split(","))
                        .map(String::strip)
                        .filter(address -> !address.isEmpty())
                        .toList();
        if (to.isEmpty()) {
            throw new MailFailure("No mail was sent: the call knew no address to send it to.");
        }
        var mail =
                new Mail(
                        to,
                        said.fill(PlanMail.SUBJECT, step::value).replaceAll("\\p{Cntrl}", " "),
                        said.fill(PlanMail.TEXT, step::value) + "\n",
                        null,
                        List.of());
        String account = step.value(PlanMail.ACCOUNT).strip();
        if (account.isEmpty()) {
            mails.send(mail);
        } else {
            mails.send(UUID.fromString(account), mail);
        }
    }

    private static Optional<PlanStep> step(Route route, int number) {
        return route.steps().stream()
                .skip(number - 1L)
                .findFirst()
                .filter(step -> step.application().equals(PlanMail.APPLICATION));
    }

    private void giveUp(Owed owed, PlanMail said, Optional<Route> route, String why) {
        LOG.error("A mail of the call {} is given up: {}", owed.call(), why);
        String name = route.map(Route::name).orElse(said.route().toString());
        database.run(tx -> {
            store.done(tx, owed.id());
            audit.record(
                    tx,
                    Actor.SERVER,
                    "plan.not-mailed",
                    new Subject(Route.KIND, said.route().toString(), name),
                    null,
                    Map.of("call", owed.call(), "step", said.step(), "reason", why));
        });
    }
}
