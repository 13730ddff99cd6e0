package org.parley.contract.staff;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import java.util.Set;

/// How an agent's bar behaves.
///
/// @param autoAnswer calls answer themselves
/// @param autoAnswerSeconds how long such a call rings before
/// @param popUp the bar comes to the front when a call rings
/// @param alwaysOnTop the bar lies above all other windows
/// @param logLevel how much it writes into its log; only an administrator changes it
/// @param forced what the agent cannot change, because an administrator has set it
public record BarSettings(
        boolean autoAnswer,
        @Min(0) @Max(60) int autoAnswerSeconds,
        boolean popUp,
        boolean alwaysOnTop,
        LogLevel logLevel,
        @NotNull Set<BarSetting> forced) {
    public BarSettings {
        logLevel = logLevel == null ? LogLevel.INFO : logLevel;
        forced = forced == null ? Set.of() : Set.copyOf(forced);
    }

    /// Whether the agent may change it.
    public boolean isFree(BarSetting setting) {
        return !forced.contains(setting);
    }

    /// Whether it is on.
    public boolean isOn(BarSetting setting) {
        return switch (setting) {
            case AUTO_ANSWER -> autoAnswer;
            case POP_UP -> popUp;
            case ALWAYS_ON_TOP -> alwaysOnTop;
        };
    }

    /// The same with another time before calls answer themselves.
    ///
    /// @param seconds 0 to 60
    public BarSettings withAutoAnswerSeconds(int seconds) {
        return new BarSettings(autoAnswer, seconds, popUp, alwaysOnTop, logLevel, forced);
    }

    /// The same with one of them on or off.
    public BarSettings with(BarSetting setting, boolean on) {
        return new BarSettings(
                setting == BarSetting.AUTO_ANSWER ? on : autoAnswer,
                autoAnswerSeconds,
                setting == BarSetting.POP_UP ? on : popUp,
                setting == BarSetting.ALWAYS_ON_TOP ? on : alwaysOnTop,
                logLevel,
                forced);
    }
}
