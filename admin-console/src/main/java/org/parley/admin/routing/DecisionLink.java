package org.parley.admin.routing;

import jakarta.inject.Inject;
import jakarta.inject.Provider;

import org.parley.desk.shell.ShellViewModel;

/// The way from a call on any screen to how the router decided about it.
public final class DecisionLink {
    private final DecisionsViewModel model;
    private final Provider<ShellViewModel> shell;

    @Inject
    public DecisionLink(DecisionsViewModel model, Provider<ShellViewModel> shell) {
        this.model = model;
        this.shell = shell;
    }

    /// Opens the decisions about a call.
    public void open(String callId) {
        model.item().set(callId);
        ShellViewModel window = shell.get();
        window.pages().stream()
                .filter(page -> page.id().equals(RoutingModule.PAGE))
                .findFirst()
                .ifPresent(window::open);
    }
}
