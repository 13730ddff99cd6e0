package org.parley.admin.voice;

import jakarta.inject.Inject;

import org.parley.admin.choice.Directory;
import org.parley.admin.choice.References;
import org.parley.admin.choice.ReferringView;
import org.parley.contract.platform.Ids;
import org.parley.contract.telephony.moh.HoldMusic;
import org.parley.contract.telephony.moh.MusicApi;
import org.parley.contract.telephony.moh.MusicMode;
import org.parley.desk.entity.EntityDesk;
import org.parley.desk.entity.EntityScreen;
import org.parley.desk.entity.ScreenField.Place;
import org.parley.desk.entity.field.Kinds;

import java.util.List;

/// Music on hold.
public final class MusicView extends ReferringView<HoldMusic> {
    private static final int AS_IT_IS = 100;

    @Inject
    MusicView(EntityDesk desk, Directory directory) {
        super(desk, directory, MusicView::screen);
    }

    private static EntityScreen<HoldMusic> screen(Directory names) {
        return EntityScreen.of(HoldMusic.class, MusicApi.class, HoldMusic.KIND, "music")
                .field("name", Kinds.text())
                .field("mode", Kinds.choice())
                .field("sounds", References.ordered(names.names(Directory.Kind.SOUNDS)))
                .field("stream", Kinds.text(), Place.CHOSEN)
                .field("volume", Kinds.number())
                .field("description", Kinds.longText())
                .published()
                .blank(() ->
                        new HoldMusic(
                                Ids.next(), "", "", MusicMode.FILES, List.of(), "", AS_IT_IS, 0));
    }
}
