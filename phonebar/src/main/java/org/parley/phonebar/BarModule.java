package org.parley.phonebar;

import com.google.inject.AbstractModule;

import jakarta.inject.Singleton;

import org.parley.client.Session;
import org.parley.desk.about.AboutModel;
import org.parley.desk.about.AboutWindow;
import org.parley.desk.about.OwnReleases;
import org.parley.desk.signin.Browser;
import org.parley.phonebar.bar.BarMenus;
import org.parley.phonebar.bar.BarView;
import org.parley.phonebar.bar.BarViewModel;
import org.parley.phonebar.bar.Keypad;
import org.parley.phonebar.keys.FarKeys;
import org.parley.phonebar.line.CallsViewModel;
import org.parley.phonebar.line.LineViewModel;
import org.parley.phonebar.line.TransferViewModel;
import org.parley.phonebar.people.HistoryView;
import org.parley.phonebar.people.HistoryViewModel;
import org.parley.phonebar.people.PeopleView;
import org.parley.phonebar.people.PeopleViewModel;
import org.parley.phonebar.settings.Autostart;
import org.parley.phonebar.settings.SettingsWindow;

/// The bar's views and what they show.
final class BarModule extends AbstractModule {
    private final BarViewModel model;
    private final Session session;
    private final PeopleViewModel people;
    private final FarKeys farKeys;

    BarModule(BarViewModel model, Session session, PeopleViewModel people, FarKeys farKeys) {
        this.farKeys = farKeys;
        this.people = people;
        this.model = model;
        this.session = session;
    }

    @Override
    protected void configure() {
        bind(BarViewModel.class).toInstance(model);
        bind(PeopleViewModel.class).toInstance(people);
        bind(LineViewModel.class).toInstance(model.line());
        bind(CallsViewModel.class).toInstance(model.calls());
        bind(TransferViewModel.class).toInstance(model.transfer());
        bind(PeopleView.class);
        bind(HistoryViewModel.class).toInstance(model.history());
        bind(HistoryView.class);
        bind(Session.class).toInstance(session);
        bind(Browser.class).toInstance(Browser.ofSystem());
        bind(OwnReleases.class);
        bind(AboutModel.class);
        bind(AboutWindow.class);
        bind(BarMenus.class);
        bind(Autostart.class).toInstance(Autostart.ofThisComputer());
        bind(SettingsWindow.Subjects.class)
                .toInstance(
                        new SettingsWindow.Subjects(
                                model.line(),
                                model.calls(),
                                model.sound(),
                                model.behaviour(),
                                model.wishes(),
                                farKeys));
        bind(SettingsWindow.class).in(Singleton.class);
        bind(Keypad.class);
        bind(BarView.class);
    }
}
