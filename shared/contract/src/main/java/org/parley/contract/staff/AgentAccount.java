package org.parley.contract.staff;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.Identified;
import org.parley.contract.platform.Permission;
import org.parley.contract.platform.Versioned;
import org.parley.contract.skills.SkillLevel;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// An agent as an administrator sets one up.
///
/// @param name the login name
/// @param alias what customers read instead of the name; empty for the full name
/// @param extension the internal number
/// @param mobile the number of the agent's mobile telephone, as an agent dials it; needed for
///   [Typology#MOBILE], otherwise kept and not called
/// @param loginInPause signs on paused on every queue
/// @param password only sent, never answered; absent to leave it
/// @param autoAnswerSeconds how long a call rings before it answers itself
/// @param callerId the name that called parties see; empty for the full name
/// @param line what becomes of the agent's own calls, not those of queues
/// @param voicemail whether a box of the agent's number takes messages; absent to leave it. One
///   with messages is not taken away
/// @param voicemailPin only sent, never answered; absent to leave it
/// @param callWaiting a second call rings while one goes on
/// @param chats pieces of work at a time, 0 = none; likewise of the other channels
/// @param popUp the bar comes to the front when a call rings
/// @param forced settings of the bar that the agent cannot change
/// @param logLevel how much the agent's desk writes into its log; absent for the usual
/// @param permissions what this agent may beside what every agent may
/// @param masked customers' numbers are masked for this agent
/// @param queues where the agent serves
/// @param teams to which the agent belongs
/// @param skills what the agent is good at
/// @param status only answered: whether the agent can sign in
/// @param createdAt only answered
/// @param changedAt only answered
public record AgentAccount(
        UUID id,
        @NotBlank
                @Size(max = 100)
                @Pattern(regexp = "[A-Za-z0-9._]*", message = "takes letters, digits, . and _")
                String name,
        @NotBlank @Size(max = 200) String fullName,
        @Size(max = 100) String alias,
        @Size(max = 320) String email,
        @Size(max = 1000) String description,
        @NotNull @Pattern(regexp = "[0-9]{2,10}", message = "takes 2 to 10 digits")
                String extension,
        Typology typology,
        @Pattern(regexp = "|[+]?[0-9]{6,20}", message = "takes 6 to 20 digits") String mobile,
        boolean enabled,
        boolean loginInPause,
        @Nullable @Size(min = 8, max = 200) String password,
        boolean autoAnswer,
        @Min(0) @Max(60) int autoAnswerSeconds,
        RecordingRule recording,
        @Size(max = 80) String callerId,
        DtmfMode dtmf,
        @Valid @NotNull LineSettings line,
        @Nullable Boolean voicemail,
        @Nullable @Pattern(regexp = "|[0-9]{4,10}", message = "takes 4 to 10 digits")
                String voicemailPin,
        boolean callWaiting,
        @Min(0) @Max(100) int chats,
        @Min(0) @Max(100) int emails,
        @Min(0) @Max(100) int messages,
        @Min(0) @Max(100) int faxes,
        @Min(0) @Max(100) int openChannels,
        boolean popUp,
        boolean alwaysOnTop,
        Set<BarSetting> forced,
        LogLevel logLevel,
        Set<Permission> permissions,
        boolean masked,
        @Size(max = 1000) List<@Valid @NotNull AgentQueue> queues,
        @Size(max = 1000) Set<@NotNull UUID> teams,
        @Size(max = 200) List<@Valid @NotNull SkillLevel> skills,
        @Nullable AccountStatus status,
        @Nullable Instant createdAt,
        @Nullable Instant changedAt,
        long version)
        implements Identified, Versioned {
    /// What an agent is called in history, usage and events.
    public static final String KIND = "agent";

    public AgentAccount {
        mobile = mobile == null ? "" : mobile;
        line = line == null ? LineSettings.USUAL : line;
        logLevel = logLevel == null ? LogLevel.INFO : logLevel;
        forced = forced == null ? Set.of() : Set.copyOf(forced);
        permissions = permissions == null ? Set.of() : Set.copyOf(permissions);
        queues = queues == null ? List.of() : List.copyOf(queues);
        teams = teams == null ? Set.of() : Set.copyOf(teams);
        skills = skills == null ? List.of() : List.copyOf(skills);
    }

    @Override
    public String toString() {
        return "AgentAccount[" + name + "]";
    }
}
