package org.parley.server.app;

import com.google.inject.Module;

import org.parley.server.auth.configure.AuthConfig;
import org.parley.server.auth.configure.AuthModule;
import org.parley.server.configuration.ConfigurationAsCodeModule;
import org.parley.server.dispositions.DispositionsModule;
import org.parley.server.intervals.IntervalsModule;
import org.parley.server.licensing.configure.LicenceConfig;
import org.parley.server.licensing.configure.LicensingModule;
import org.parley.server.pauses.PausesModule;
import org.parley.server.permissions.configure.PermissionsModule;
import org.parley.server.platform.audit.AuditModule;
import org.parley.server.platform.backup.Backup;
import org.parley.server.platform.backup.BackupModule;
import org.parley.server.platform.config.Configuration;
import org.parley.server.platform.config.ConfigurationFault;
import org.parley.server.platform.config.ConfigurationModule;
import org.parley.server.platform.config.DataConfig;
import org.parley.server.platform.control.ControlModule;
import org.parley.server.platform.db.DatabaseConfig;
import org.parley.server.platform.db.DatabaseModule;
import org.parley.server.platform.demo.DemoModule;
import org.parley.server.platform.entity.EntityKitModule;
import org.parley.server.platform.events.EventsModule;
import org.parley.server.platform.health.HealthModule;
import org.parley.server.platform.http.HttpConfig;
import org.parley.server.platform.http.HttpModule;
import org.parley.server.platform.info.InfoModule;
import org.parley.server.platform.info.Version;
import org.parley.server.platform.jobs.JobsModule;
import org.parley.server.platform.metrics.MetricsModule;
import org.parley.server.platform.openapi.OpenApiModule;
import org.parley.server.platform.preferences.PreferencesModule;
import org.parley.server.platform.secrets.SecretsModule;
import org.parley.server.platform.tls.TlsConfig;
import org.parley.server.platform.tls.TlsModule;
import org.parley.server.realtime.configure.RealtimeModule;
import org.parley.server.realtime.directory.DirectoryModule;
import org.parley.server.realtime.feed.BoardFeedModule;
import org.parley.server.realtime.supervision.SupervisionModule;
import org.parley.server.reports.configure.ReportsModule;
import org.parley.server.routing.configure.RoutingConfig;
import org.parley.server.routing.configure.RoutingModule;
import org.parley.server.routing.desk.AgentDeskModule;
import org.parley.server.settings.configure.SettingsModule;
import org.parley.server.skills.SkillsModule;
import org.parley.server.smtp.SmtpModule;
import org.parley.server.sounds.SoundsModule;
import org.parley.server.staff.configure.StaffModule;
import org.parley.server.tags.TagsModule;
import org.parley.server.telephony.call.configure.CallModule;
import org.parley.server.telephony.config.configure.AsteriskConfig;
import org.parley.server.telephony.config.configure.StandbyConfig;
import org.parley.server.telephony.config.configure.TelephonyConfigModule;
import org.parley.server.telephony.mailbox.MailboxModule;
import org.parley.server.telephony.moh.MusicModule;
import org.parley.server.telephony.phone.configure.PhoneModule;
import org.parley.server.telephony.planmail.PlanMailModule;
import org.parley.server.telephony.queue.configure.QueueModule;
import org.parley.server.telephony.recording.configure.RecordingModule;
import org.parley.server.telephony.route.configure.RouteModule;
import org.parley.server.telephony.spy.SpyModule;
import org.parley.server.telephony.talk.TalkModule;
import org.parley.server.telephony.trunk.configure.TrunkModule;
import org.parley.server.telephony.trunk.configure.TrunkWatchModule;
import org.parley.server.telephony.voicemail.VoicemailModule;
import org.parley.server.telephony.waitingroom.callback.CallbackModule;
import org.parley.server.telephony.waitingroom.configure.QueueFeedModule;
import org.parley.server.telephony.waitingroom.configure.WaitingRoomModule;
import org.parley.server.templates.TemplatesModule;
import org.parley.server.triggers.TriggersModule;
import org.parley.server.updates.UpdatesConfig;
import org.parley.server.updates.UpdatesModule;
import org.parley.server.variables.VariablesModule;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/// The product: its configuration and its modules. What is chosen is chosen here, before injection.
public final class ServerModules {
    /// The sections of the configuration, in the order of the documentation.
    public static final List<Class<? extends Record>> SECTIONS =
            List.of(
                    DataConfig.class,
                    DatabaseConfig.class,
                    HttpConfig.class,
                    TlsConfig.class,
                    AuthConfig.class,
                    LicenceConfig.class,
                    UpdatesConfig.class,
                    RoutingConfig.class,
                    AsteriskConfig.class,
                    StandbyConfig.class);

    private static final Backup.Origin ORIGIN =
            new Backup.Origin(new Version().text(), Clock.systemUTC());

    private ServerModules() {}

    static List<Module> of(Configuration configuration) {
        List<Module> modules = new ArrayList<>();
        modules.add(new StrictModule());
        modules.add(new ConfigurationModule(configuration));
        modules.add(new DatabaseModule());
        modules.add(new ControlModule());
        modules.add(new BackupModule(ServerCommands.files(configuration), ORIGIN));
        modules.add(new EventsModule());
        modules.add(new AuditModule());
        modules.add(new EntityKitModule());
        modules.add(new PreferencesModule());
        modules.add(new MetricsModule());
        modules.add(new HealthModule());
        modules.add(new TlsModule());
        modules.add(new HttpModule());
        modules.add(new InfoModule());
        modules.add(new OpenApiModule());
        if (configuration.get(DataConfig.class).demo()) {
            refuseOpenDemo(configuration.get(HttpConfig.class));
            modules.add(new DemoModule());
        }
        modules.addAll(system());
        modules.add(new StaffModule());
        modules.addAll(voice());
        modules.addAll(board());
        modules.add(new ConfigurationAsCodeModule());
        modules.add(new JoinModule());
        modules.addAll(tools());
        return List.copyOf(modules);
    }

    /// Who may do what, and what holds for the whole centre.
    private static List<Module> system() {
        return List.of(
                new SecretsModule(),
                new AuthModule(),
                new PermissionsModule(),
                new LicensingModule(),
                new SettingsModule(),
                new SmtpModule(),
                new IntervalsModule(),
                new SoundsModule(),
                new MusicModule(),
                new MailboxModule(),
                new JobsModule(),
                new UpdatesModule());
    }

    /// Queues and telephony, in the order in which they start.
    private static List<Module> voice() {
        return List.of(
                new QueueModule(),
                new RouteModule(),
                new TrunkModule(),
                new TrunkWatchModule(),
                new RoutingModule(),
                new QueueFeedModule(),
                new AgentDeskModule(),
                new PhoneModule(),
                new TelephonyConfigModule(),
                new CallModule(),
                new WaitingRoomModule(),
                new ReportsModule(),
                new RecordingModule(),
                new VoicemailModule(),
                new PlanMailModule(),
                new SpyModule(),
                new TalkModule());
    }

    /// What goes on at this moment, and who sees it.
    private static List<Module> board() {
        return List.of(
                new RealtimeModule(),
                new BoardFeedModule(),
                new CallbackModule(),
                new SupervisionModule(),
                new DirectoryModule(),
                new DispositionsModule(),
                new TriggersModule());
    }

    /// Small things that others use.
    private static List<Module> tools() {
        return List.of(
                new PausesModule(),
                new TagsModule(),
                new SkillsModule(),
                new TemplatesModule(),
                new VariablesModule());
    }

    /// Everybody can read the demo passwords.
    private static void refuseOpenDemo(HttpConfig http) {
        if (http.securePort() >= 0 && !isLoopback(http.secureHost())) {
            throw new ConfigurationFault(
                    List.of(
                            new ConfigurationFault.Entry(
                                    "configuration",
                                    "data.demo",
                                    "is true while http.secure-host is "
                                            + http.secureHost()
                                            + ", and everybody can read the demo passwords",
                                    "Set http.secure-host to 127.0.0.1, or data.demo to false.")));
        }
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
