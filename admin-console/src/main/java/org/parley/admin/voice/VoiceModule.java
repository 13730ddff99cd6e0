package org.parley.admin.voice;

import com.google.inject.AbstractModule;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;
import org.parley.admin.navigation.Places;
import org.parley.admin.voice.prefix.OutPrefixesView;
import org.parley.contract.platform.Permission;
import org.parley.desk.entity.EntityPage;
import org.parley.desk.fx.View;
import org.parley.desk.shell.Page;

/// Brings queues, routes, prefixes, trunks, music and voicemail to the console.
public final class VoiceModule extends AbstractModule {
    @Override
    protected void configure() {
        page("queues", 10, MaterialDesignT.TRAY_FULL, Permission.QUEUES_READ, QueuesView.class);
        page(
                "routes",
                20,
                MaterialDesignP.PHONE_INCOMING_OUTGOING_OUTLINE,
                Permission.ROUTES_READ,
                RoutesView.class);
        bind(RouteTrialModel.class);
        page(
                "route-trial",
                25,
                MaterialDesignP.PHONE_SETTINGS_OUTLINE,
                Permission.ROUTES_READ,
                RouteTrialView.class);
        page(
                "prefixes",
                27,
                MaterialDesignP.PHONE_OUTGOING_OUTLINE,
                Permission.ROUTES_READ,
                OutPrefixesView.class);
        page(
                "trunks",
                30,
                MaterialDesignR.ROUTER_NETWORK,
                Permission.TRUNKS_READ,
                TrunksView.class);
        page(
                "music",
                60,
                MaterialDesignM.MUSIC_NOTE_OUTLINE,
                Permission.SOUNDS_READ,
                MusicView.class);
        bind(MessagesKind.Parts.class);
        page(
                "mailboxes",
                65,
                MaterialDesignV.VOICEMAIL,
                Permission.VOICEMAIL_READ,
                MailboxesView.class);
        triggers();
    }

    private void triggers() {
        bind(TriggerLogModel.class);
        page(
                "triggers",
                70,
                MaterialDesignL.LIGHTNING_BOLT_OUTLINE,
                Permission.TRIGGERS_READ,
                TriggersView.class);
        page(
                "trigger-log",
                80,
                MaterialDesignT.TEXT_BOX_SEARCH_OUTLINE,
                Permission.TRIGGERS_READ,
                TriggerLogView.class);
    }

    private void page(
            String id, int order, Ikon icon, Permission needed, Class<? extends View<?>> view) {
        install(
                new EntityPage(
                        new Page(id, order, icon, id + ".title", needed, view, Places.VOICE)));
    }
}
