package org.parley.desk.entity;

import javafx.stage.Window;

import org.parley.contract.platform.Identified;
import org.parley.contract.platform.Versioned;
import org.parley.desk.entity.bulk.BulkQuestion;
import org.parley.desk.entity.bulk.DeleteQuestion;
import org.parley.desk.i18n.Texts;

import java.util.List;

/// What is done to the chosen rows together, each time after a question: they are deleted, or given
/// the same values.
final class ChosenWork<E extends Identified & Versioned> {
    private final EntityScreen<E> screen;
    private final Texts texts;
    private final EntityListModel<E> list;
    private final EntityFormModel<E> form;

    ChosenWork(
            EntityScreen<E> screen, Texts texts, EntityListModel<E> list, EntityFormModel<E> form) {
        this.screen = screen;
        this.texts = texts;
        this.list = list;
        this.form = form;
    }

    /// @param deleted hears that it was done
    void delete(Window owner, List<E> chosen, Runnable deleted) {
        list.askLoss(chosen, loss -> deleteIfSure(owner, chosen, loss, deleted));
    }

    private void deleteIfSure(Window owner, List<E> chosen, String loss, Runnable deleted) {
        String question =
                chosen.size() == 1
                        ? texts.get("entity.delete.one", screen.nameOf(chosen.getFirst()))
                        : texts.get("entity.delete.many", chosen.size());
        boolean sure =
                new DeleteQuestion(texts)
                        .ask(
                                owner,
                                texts.get(screen.prefix() + ".title"),
                                loss.isEmpty() ? question : question + "\n\n" + loss,
                                texts.get("entity.delete"));
        if (sure) {
            list.delete(
                    chosen,
                    () -> {
                        E open = form.present();
                        if (open != null
                                && chosen.stream().anyMatch(one -> one.id().equals(open.id()))) {
                            form.close();
                        }
                        deleted.run();
                    });
        }
    }

    void change(Window owner, List<E> chosen) {
        new BulkQuestion(texts, screen.prefix())
                .ask(owner, chosen.size(), list.bulkFields())
                .ifPresent(change -> list.edit(chosen, change));
    }
}
