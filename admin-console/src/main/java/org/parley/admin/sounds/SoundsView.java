package org.parley.admin.sounds;

import jakarta.inject.Inject;

import org.parley.client.Session;
import org.parley.contract.platform.Ids;
import org.parley.contract.sounds.Sound;
import org.parley.contract.sounds.SoundApi;
import org.parley.desk.entity.EntityDesk;
import org.parley.desk.entity.EntityScreen;
import org.parley.desk.entity.EntityView;
import org.parley.desk.entity.ScreenField.Place;
import org.parley.desk.entity.field.Kinds;
import org.parley.desk.fx.BackgroundWork;
import org.parley.desk.problem.ProblemTexts;

/// Sounds that callers hear.
public final class SoundsView extends EntityView<Sound> {
    @Inject
    SoundsView(
            EntityDesk desk,
            Session session,
            BackgroundWork background,
            ProblemTexts problems,
            SoundFiles files) {
        super(
                desk,
                screen(
                        new ContentKind(
                                new ContentKind.Parts(session, background, problems, files))));
    }

    private static EntityScreen<Sound> screen(ContentKind content) {
        return EntityScreen.of(Sound.class, SoundApi.class, Sound.KIND, "sounds")
                .field("name", Kinds.text())
                .field("millis", new LengthKind(), Place.TABLE)
                .field("fileName", Kinds.text(), Place.TABLE)
                .field("description", Kinds.longText())
                .field("id", content, Place.FORM)
                .published()
                .blank(() -> new Sound(Ids.next(), "", "", "", 0, 0));
    }
}
