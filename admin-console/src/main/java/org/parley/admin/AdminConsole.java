package org.parley.admin;

import com.google.inject.AbstractModule;
import com.google.inject.Module;

import javafx.stage.Stage;

import org.parley.admin.configuration.ConfigurationModule;
import org.parley.admin.dispositions.DispositionsModule;
import org.parley.admin.intervals.IntervalsModule;
import org.parley.admin.jobs.JobsModule;
import org.parley.admin.licensing.LicensingModule;
import org.parley.admin.pauses.PausesModule;
import org.parley.admin.realtime.RealtimeModule;
import org.parley.admin.recordings.RecordingsModule;
import org.parley.admin.reports.ReportsModule;
import org.parley.admin.routing.RoutingModule;
import org.parley.admin.security.SecurityModule;
import org.parley.admin.settings.SettingsModule;
import org.parley.admin.smtp.SmtpModule;
import org.parley.admin.sounds.SoundsModule;
import org.parley.admin.staff.StaffModule;
import org.parley.admin.table.Confirmation;
import org.parley.admin.tags.TagsModule;
import org.parley.admin.templates.TemplatesModule;
import org.parley.admin.updates.UpdatesModule;
import org.parley.admin.variables.VariablesModule;
import org.parley.admin.voice.VoiceModule;
import org.parley.client.TrustedAuthorities;
import org.parley.desk.entity.EntityScreensModule;
import org.parley.desk.fx.DeskContext;
import org.parley.desk.i18n.Texts;
import org.parley.desk.shell.DeskModule;
import org.parley.desk.shell.DeskStart;
import org.parley.desk.shell.Shell;
import org.parley.desk.signin.SignInViewModel;

import java.util.ArrayList;
import java.util.List;

/// The admin console in one window: the list of its features, and its beginning.
public final class AdminConsole implements AutoCloseable {
    /// By which the server knows this program.
    public static final String APPLICATION = "admin-console";

    private static final String ROOT = "org.parley.admin.";

    /// Base names of the console's texts; a feature adds its own here and its module below.
    public static final List<String> TEXTS =
            List.of(
                    ROOT + "console",
                    ROOT + "realtime.texts",
                    ROOT + "reports.texts",
                    ROOT + "recordings.texts",
                    ROOT + "settings.texts",
                    ROOT + "licensing.texts",
                    ROOT + "smtp.texts",
                    ROOT + "intervals.texts",
                    ROOT + "sounds.texts",
                    ROOT + "routing.texts",
                    ROOT + "security.texts",
                    ROOT + "configuration.texts",
                    ROOT + "pauses.texts",
                    ROOT + "tags.texts",
                    ROOT + "dispositions.texts",
                    ROOT + "templates.texts",
                    ROOT + "variables.texts",
                    ROOT + "staff.texts",
                    ROOT + "voice.texts",
                    ROOT + "jobs.texts",
                    ROOT + "updates.texts");

    private final DeskContext desk;
    private final Shell shell;

    private AdminConsole(DeskContext desk, Shell shell) {
        this.desk = desk;
        this.shell = shell;
    }

    /// The features, each with its pages.
    public static List<Module> features() {
        List<Module> features = new ArrayList<>();
        features.add(new Parts());
        features.add(new RealtimeModule());
        features.add(new RoutingModule());
        features.add(new ReportsModule());
        features.add(new RecordingsModule());
        features.add(new SecurityModule());
        features.add(new ConfigurationModule());
        features.add(new EntityScreensModule());
        features.add(new PausesModule());
        features.add(new TagsModule());
        features.add(new DispositionsModule());
        features.add(new SettingsModule());
        features.add(new LicensingModule());
        features.add(new TemplatesModule());
        features.add(new VariablesModule());
        features.add(new StaffModule());
        features.add(new VoiceModule());
        features.add(new SmtpModule());
        features.add(new IntervalsModule());
        features.add(new SoundsModule());
        features.add(new JobsModule());
        features.add(new UpdatesModule());
        return List.copyOf(features);
    }

    /// What the features share.
    private static final class Parts extends AbstractModule {
        @Override
        protected void configure() {
            bind(Confirmation.class);
        }
    }

    /// Opens the window, and signs in when the options tell how. On the screen's thread.
    public static AdminConsole open(Stage stage, AdminOptions options) {
        return open(stage, options, DeskStart.usual(APPLICATION, TEXTS), features());
    }

    /// As above, with other settings and features.
    public static AdminConsole open(
            Stage stage, AdminOptions options, DeskStart start, List<Module> features) {
        DeskStart trusting =
                options.authority()
                        .map(pem ->
                                start.withAuthorities(TrustedAuthorities.ofSystem().withGiven(pem)))
                        .orElse(start);
        List<Module> modules = new ArrayList<>();
        modules.add(new DeskModule(trusting));
        DeskContext desk = DeskContext.of(modules);
        Shell shell = new Shell(stage, desk, features);
        shell.show(desk.getInstance(Texts.class).get("console.title"), List.of());
        AdminConsole console = new AdminConsole(desk, shell);
        console.signInBy(options);
        return console;
    }

    private void signInBy(AdminOptions options) {
        SignInViewModel signIn = desk.getInstance(SignInViewModel.class);
        options.server().ifPresent(signIn.server()::set);
        options.user().ifPresent(signIn.name()::set);
        options.password()
                .ifPresent(password -> {
                    signIn.password().set(password);
                    signIn.remember().set(false);
                    signIn.signIn();
                });
    }

    /// The parts, for tests and scripts.
    public DeskContext desk() {
        return desk;
    }

    public Shell shell() {
        return shell;
    }

    /// Ends the session.
    @Override
    public void close() {
        shell.close();
    }
}
