package org.parley.phonebar.bar;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.parley.contract.staff.BarApi;
import org.parley.contract.staff.BarSetting;
import org.parley.contract.staff.BarSettings;
import org.parley.desk.fx.BackgroundWork;
import org.parley.desk.settings.LogDetail;
import org.parley.phonebar.line.Notices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Optional;
import java.util.function.UnaryOperator;

/// How the bar behaves, as the server keeps it for this agent: what is forced by an administrator
/// is obeyed and cannot be changed here. Used on the screen's thread.
public final class BarBehaviour {
    private static final Logger LOG = LoggerFactory.getLogger(BarBehaviour.class);

    private final BarApi api;
    private final BackgroundWork background;
    private final Notices notices;
    private final ReadOnlyObjectWrapper<Optional<BarSettings>> settings =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    public BarBehaviour(BarApi api, BackgroundWork background, Notices notices) {
        this.api = api;
        this.background = background;
        this.notices = notices;
    }

    /// Empty until the server has answered.
    public ReadOnlyObjectProperty<Optional<BarSettings>> settings() {
        return settings.getReadOnlyProperty();
    }

    public boolean isOn(BarSetting setting, boolean otherwise) {
        return settings.get().map(known -> known.isOn(setting)).orElse(otherwise);
    }

    /// Whether the agent may change it now.
    public boolean isFree(BarSetting setting) {
        return settings.get().filter(known -> known.isFree(setting)).isPresent();
    }

    /// Asks the server; without an answer the bar goes on as it is.
    public void load() {
        background
                .run("Asking how the bar behaves", api::bar)
                .onSuccess(this::take)
                .onFailure(failure -> LOG.info("the bar stays: {}", failure.getMessage()));
    }

    /// Switches something on or off, on the server and here.
    public void change(BarSetting setting, boolean on) {
        change(setting, known -> known.with(setting, on));
    }

    /// Changes after how many seconds calls answer themselves.
    public void answerAfter(int seconds) {
        change(BarSetting.AUTO_ANSWER, known -> known.withAutoAnswerSeconds(seconds));
    }

    private void change(BarSetting setting, UnaryOperator<BarSettings> how) {
        settings.get()
                .filter(known -> known.isFree(setting))
                .map(how)
                .filter(wanted -> !settings.get().equals(Optional.of(wanted)))
                .ifPresent(wanted ->
                        background
                                .run("Changing the bar", () -> api.changeBar(wanted))
                                .onSuccess(this::take)
                                .onFailure(failure -> {
                                    notices.failed(failure);
                                    load();
                                }));
    }

    private void take(BarSettings now) {
        if (!settings.get().equals(Optional.of(now))) {
            LogDetail.set(now.logLevel());
            settings.set(Optional.of(now));
        }
    }
}
