package org.parley.server.telephony.route.plan;

import static org.parley.server.platform.db.tables.Tables.AGENT;
import static org.parley.server.platform.db.tables.Tables.MAILBOX;
import static org.parley.server.platform.db.tables.Tables.MUSIC_CLASS;
import static org.parley.server.platform.db.tables.Tables.QUEUE;
import static org.parley.server.platform.db.tables.Tables.SMTP_ACCOUNT;
import static org.parley.server.platform.db.tables.Tables.SOUND;
import static org.parley.server.platform.db.tables.Tables.TAG;
import static org.parley.server.platform.db.tables.Tables.TELEPHONE;
import static org.parley.server.platform.db.tables.Tables.TRUNK;

import org.jooq.DSLContext;
import org.jooq.TableField;
import org.parley.contract.telephony.PlanStep;
import org.parley.contract.telephony.StepApplication;
import org.parley.contract.telephony.StepParameter;
import org.parley.contract.telephony.StepParameter.Kind;
import org.parley.server.platform.entity.Faults;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What is wrong with the parameters of a step or of an action.
public final class ParameterChecks {
    private static final Pattern DIGITS = Pattern.compile("[0-9*#+]{1,40}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,79}");
    private static final Map<Kind, TableField<?, UUID>> THINGS =
            Map.of(
                    Kind.QUEUE, QUEUE.ID,
                    Kind.SOUND, SOUND.ID,
                    Kind.TRUNK, TRUNK.ID,
                    Kind.AGENT, AGENT.PERSON_ID,
                    Kind.TELEPHONE, TELEPHONE.ID,
                    Kind.MUSIC, MUSIC_CLASS.ID,
                    Kind.MAILBOX, MAILBOX.ID,
                    Kind.TAG, TAG.ID,
                    Kind.ACCOUNT, SMTP_ACCOUNT.ID);

    private ParameterChecks() {}

    /// Whether the application's parameter names a configured thing.
    public static boolean refers(StepApplication application, String parameter) {
        return application.parameters().stream()
                .anyMatch(p -> p.name().equals(parameter) && THINGS.containsKey(p.kind()));
    }

    /// @param place before the parameter's name, such as `steps[0].`
    /// @return whether nothing is wrong
    public static boolean check(
            DSLContext sql,
            String place,
            PlanStep step,
            StepApplication application,
            Faults faults) {
        int before = faults.list().size();
        Set<String> known =
                application.parameters().stream()
                        .map(StepParameter::name)
                        .collect(Collectors.toSet());
        step.parameters().keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .forEach(name -> faults.add(place + name, "is no parameter of this application"));
        for (StepParameter parameter : application.parameters()) {
            String value = step.value(parameter.name()).strip();
            if (value.isEmpty()) {
                if (parameter.required()) {
                    faults.add(place + parameter.name(), "must not be empty");
                }
            } else {
                findFault(sql, parameter, value)
                        .ifPresent(fault -> faults.add(place + parameter.name(), fault));
            }
        }
        return faults.list().size() == before;
    }

    private static Optional<String> findFault(
            DSLContext sql, StepParameter parameter, String value) {
        return switch (parameter.kind()) {
            case QUEUE, SOUND, TRUNK, AGENT, TELEPHONE, MUSIC, MAILBOX, TAG, ACCOUNT ->
                    isThing(sql, parameter.kind(), value)
                            ? Optional.empty()
                            : Optional.of("is not there");
            case NUMBER -> findNumberFault(parameter, value);
            case DIGITS -> unless(DIGITS.matcher(value).matches(), "takes digits, *, # and +");
            case FLAG -> unless(Set.of("true", "false").contains(value), "is true or false");
            case CHOICE ->
                    unless(
                            parameter.choices().contains(value),
                            "is one of " + String.join(", ", parameter.choices()));
            case NAME ->
                    unless(
                            NAME.matcher(value).matches(),
                            "begins with a letter and takes letters, digits and _");
            case TEXT ->
                    unless(
                            value.codePoints().noneMatch(Character::isISOControl),
                            "takes one line of text");
        };
    }

    private static Optional<String> findNumberFault(StepParameter parameter, String value) {
        int least = Integer.parseInt(parameter.choices().getFirst());
        int most = Integer.parseInt(parameter.choices().getLast());
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return Optional.empty();
            }
        } catch (NumberFormatException _) {
            return Optional.of("must be a whole number");
        }
        return Optional.of("must be between " + least + " and " + most);
    }

    private static boolean isThing(DSLContext sql, Kind kind, String value) {
        try {
            TableField<?, UUID> id = THINGS.get(kind);
            return id != null && sql.fetchExists(id.getTable(), id.eq(UUID.fromString(value)));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static Optional<String> unless(boolean fits, String fault) {
        return fits ? Optional.empty() : Optional.of(fault);
    }
}
