package org.parley.desk.entity;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;

/// The tabs of a form. Their names are always whole: where a row has no room, there is a second.
/// The arrow keys go from tab to tab.
final class FormTabs extends VBox {
    private final FlowPane names = new FlowPane();
    private final StackPane page = new StackPane();
    private final ToggleGroup group = new ToggleGroup();
    private final List<FormTab> tabs = new ArrayList<>();

    /// One tab.
    final class FormTab {
        private final ToggleButton name;
        private Node content;
        private Runnable opened = () -> {};

        private FormTab(String id, String words, Node content) {
            this.content = content;
            name = new ToggleButton(words);
            name.setId(id);
            name.setMinWidth(USE_PREF_SIZE);
            name.setAccessibleRole(AccessibleRole.TAB_ITEM);
            name.getStyleClass().setAll("form-tab");
            name.setToggleGroup(group);
            name.addEventFilter(KeyEvent.KEY_PRESSED, this::step);
        }

        /// Hears that the tab was opened.
        void onOpened(Runnable listener) {
            opened = listener;
        }

        void show(Node fresh) {
            page.getChildren().set(page.getChildren().indexOf(content), fresh);
            content = fresh;
            fresh.setVisible(isSelected());
        }

        boolean isSelected() {
            return name.isSelected();
        }

        void select() {
            name.setSelected(true);
        }

        /// Opens the tab and has the keyboard go on from its name.
        void focus() {
            select();
            name.requestFocus();
        }

        /// A tab that has nothing to show is not there.
        void offer(boolean there) {
            name.setVisible(there);
            name.setManaged(there);
        }

        private void step(KeyEvent key) {
            int step = key.getCode() == KeyCode.RIGHT ? 1 : key.getCode() == KeyCode.LEFT ? -1 : 0;
            if (step != 0) {
                key.consume();
                int next = tabs.indexOf(this) + step;
                if (next >= 0 && next < tabs.size() && tabs.get(next).name.isVisible()) {
                    tabs.get(next).select();
                    tabs.get(next).name.requestFocus();
                }
            }
        }
    }

    FormTabs() {
        getStyleClass().add("form-tabs");
        names.getStyleClass().add("form-tab-names");
        names.setAccessibleRole(AccessibleRole.TAB_PANE);
        VBox.setVgrow(page, Priority.ALWAYS);
        getChildren().addAll(names, page);
        group.selectedToggleProperty()
                .subscribe((before, now) -> {
                    if (now == null && before != null) {
                        before.setSelected(true);
                    } else {
                        tabs.stream().filter(FormTab::isSelected).forEach(this::open);
                    }
                });
    }

    FormTab add(String id, String words, Node content) {
        var tab = new FormTab(id, words, content);
        tabs.add(tab);
        names.getChildren().add(tab.name);
        content.setVisible(false);
        page.getChildren().add(content);
        if (tabs.size() == 1) {
            tab.select();
            open(tab);
        }
        return tab;
    }

    void selectFirst() {
        tabs.getFirst().select();
    }

    boolean isFirstSelected() {
        return tabs.getFirst().isSelected();
    }

    private void open(FormTab tab) {
        tabs.forEach(each -> each.content.setVisible(each.equals(tab)));
        tab.opened.run();
    }
}
