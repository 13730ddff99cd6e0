package org.parley.admin.reports;

import org.parley.contract.reports.CallRecord;
import org.parley.desk.i18n.Texts;

import java.util.Locale;

/// What stands of a finished call wherever it is listed.
public final class CallWords {
    private CallWords() {}

    /// Name and number, or the number alone where no name is known.
    public static String caller(CallRecord call) {
        return isNamed(call) ? call.callerName() + "  " + call.callerNumber() : call.callerNumber();
    }

    static boolean isNamed(CallRecord call) {
        return !call.callerName().isBlank() && !call.callerName().equals(call.callerNumber());
    }

    public static String outcome(CallRecord call, Texts texts) {
        return texts.get(
                "reports.outcome."
                        + call.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
