package org.parley.admin.realtime;

import jakarta.inject.Inject;
import jakarta.inject.Provider;

import org.parley.client.Session;
import org.parley.contract.platform.Permission;
import org.parley.contract.platform.entity.RecordShape;
import org.parley.contract.realtime.QueueRow;
import org.parley.contract.realtime.TelephoneRow;
import org.parley.contract.realtime.TrunkRow;
import org.parley.contract.staff.Telephone;
import org.parley.contract.telephony.Trunk;
import org.parley.contract.telephony.TrunkApi;
import org.parley.contract.telephony.VoiceQueue;
import org.parley.desk.entity.EntityDesk;
import org.parley.desk.fx.BackgroundWork;
import org.parley.desk.i18n.Texts;
import org.parley.desk.shell.PageWishes.Wish;
import org.parley.desk.shell.ShellViewModel;
import org.parley.desk.shell.Toasts;

import java.util.Map;
import java.util.UUID;

/// Changes what the board's rows stand for: opens their forms on their own pages, from which one
/// comes back to the board, and switches trunks on and off.
public final class RowEditing {
    private static final String BOARD = "realtime";
    private static final RecordShape<Trunk> TRUNK = new RecordShape<>(Trunk.class);

    private final Session session;
    private final EntityDesk desk;
    private final Provider<ShellViewModel> shell;
    private final BackgroundWork background;
    private final Toasts toasts;
    private final Texts texts;
    private BoardView left = BoardView.OVERVIEW;

    @Inject
    RowEditing(
            Session session,
            EntityDesk desk,
            Provider<ShellViewModel> shell,
            BackgroundWork background,
            Toasts toasts,
            Texts texts) {
        this.session = session;
        this.desk = desk;
        this.shell = shell;
        this.background = background;
        this.toasts = toasts;
        this.texts = texts;
    }

    /// The view that was shown last in this session, to which one comes back.
    BoardView left() {
        return left;
    }

    void remember(BoardView view) {
        left = view;
    }

    boolean mayEditQueues() {
        return session.may(Permission.QUEUES_EDIT) && session.may(Permission.QUEUES_READ);
    }

    boolean mayEditTrunks() {
        return session.may(Permission.TRUNKS_EDIT) && session.may(Permission.TRUNKS_READ);
    }

    boolean mayEditTelephones() {
        return session.may(Permission.TELEPHONES_EDIT) && session.may(Permission.TELEPHONES_READ);
    }

    void edit(QueueRow queue) {
        open("queues", VoiceQueue.KIND, queue.id(), "");
    }

    /// The agents of a queue, in its form.
    void members(QueueRow queue) {
        open("queues", VoiceQueue.KIND, queue.id(), "agents");
    }

    void edit(TrunkRow trunk) {
        open("trunks", Trunk.KIND, trunk.trunk().id(), "");
    }

    void edit(TelephoneRow telephone) {
        open("telephones", Telephone.KIND, telephone.id(), "");
    }

    /// Switches a trunk on or off; the board shows what came of it.
    void enable(TrunkRow row, boolean on) {
        background
                .run(
                        "Switching a trunk",
                        () -> {
                            TrunkApi api = session.api(TrunkApi.class);
                            Trunk trunk = api.get(row.trunk().id());
                            return api.update(
                                    trunk.id(), TRUNK.with(trunk, Map.of("enabled", on)), null);
                        })
                .onSuccess(trunk ->
                        toasts.tell(
                                texts.get(
                                        on ? "realtime.did.enable" : "realtime.did.disable",
                                        trunk.name())))
                .onFailure(toasts::failed);
    }

    private void open(String page, String kind, UUID id, String tab) {
        desk.wishes()
                .ask(
                        new Wish(
                                kind,
                                id,
                                tab,
                                texts.get("realtime.back"),
                                () -> shell.get().openPage(BOARD)));
        shell.get().openPage(page);
    }
}
