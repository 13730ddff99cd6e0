package org.parley.agent.recordings;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;

import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.parley.contract.platform.Permission;
import org.parley.desk.control.Sound;
import org.parley.desk.shell.Page;

/// Brings the own recordings to the desk of an agent who may listen to them.
public final class RecordingsModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(Sound.class).toInstance(new Sound());
        bind(RecordingsView.class);
        Multibinder.newSetBinder(binder(), Page.class)
                .addBinding()
                .toInstance(
                        new Page(
                                "recordings",
                                20,
                                MaterialDesignR.RECORD_REC,
                                "recordings.title",
                                Permission.RECORDINGS_PLAY,
                                RecordingsView.class));
    }
}
