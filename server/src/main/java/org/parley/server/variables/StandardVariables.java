package org.parley.server.variables;

import org.parley.contract.variables.StandardVariable;
import org.parley.contract.variables.StandardVariable.Source;

import java.util.List;
import java.util.stream.Stream;

/// The variables that are always there. Those of a call are Asterisk's own (channel variables and
/// functions, Asterisk 22), written without the dollar sign.
final class StandardVariables {
    static final List<StandardVariable> ALL =
            Stream.of(
                            of(
                                    Source.CALL,
                                    "CALLERID(num)",
                                    "CALLERID(name)",
                                    "CALLERID(dnid)",
                                    "CHANNEL",
                                    "CONTEXT",
                                    "EXTEN",
                                    "UNIQUEID",
                                    "LINKEDID",
                                    "DIALSTATUS",
                                    "RESULT",
                                    "RESULT_ROWS_COUNT"),
                            of(
                                    Source.MESSAGE,
                                    "message.from",
                                    "message.subject",
                                    "message.body",
                                    "message.account"),
                            of(
                                    Source.EVENT,
                                    "calleridnum",
                                    "calleridname",
                                    "connectedlinenum",
                                    "destination",
                                    "uniqueid",
                                    "queue",
                                    "agent.id",
                                    "agent.name",
                                    "agent.extension",
                                    "contact.id",
                                    "contact.firstName",
                                    "contact.lastName",
                                    "interaction.id",
                                    "tags",
                                    "disposition"))
                    .flatMap(List::stream)
                    .toList();

    private StandardVariables() {}

    private static List<StandardVariable> of(Source source, String... names) {
        return Stream.of(names).map(name -> new StandardVariable(name, source)).toList();
    }
}
