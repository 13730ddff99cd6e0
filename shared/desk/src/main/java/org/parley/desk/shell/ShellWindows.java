package org.parley.desk.shell;

import jakarta.inject.Inject;

import org.parley.desk.about.AboutWindow;
import org.parley.desk.account.AccountWindow;

/// The windows that the shell opens over its own.
record ShellWindows(AccountWindow account, AboutWindow about) {
    @Inject
    ShellWindows {}
}
