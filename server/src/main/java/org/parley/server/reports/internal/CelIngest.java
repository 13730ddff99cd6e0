package org.parley.server.reports.internal;

import org.parley.server.platform.db.Database;
import org.parley.server.platform.db.Transaction;
import org.parley.server.reports.CallMarkListener;
import org.parley.server.reports.cel.CelFile;
import org.parley.server.reports.cel.CelPosition;
import org.parley.server.reports.model.CallFact;
import org.parley.server.reports.model.CelRow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Takes Asterisk's event log in, each line exactly once: rows, facts and the place in the file are
/// stored in one transaction.
final class CelIngest {
    private static final Logger LOG = LoggerFactory.getLogger(CelIngest.class);

    private final String node;
    private final CelFile file;
    private final Database database;
    private final CelStore rows;
    private final CallFactStore facts;
    private final FactBuilder builder;
    private final Set<CallMarkListener> marked;

    CelIngest(
            String node,
            CelFile file,
            Database database,
            CelStore rows,
            CallFactStore facts,
            FactBuilder builder,
            Set<CallMarkListener> marked) {
        this.node = node;
        this.file = file;
        this.database = database;
        this.rows = rows;
        this.facts = facts;
        this.builder = builder;
        this.marked = Set.copyOf(marked);
    }

    /// Takes in what is new.
    ///
    /// @param stored hears the facts after each commit
    /// @return how many rows there were
    int run(Consumer<List<CallFact>> stored) {
        int taken = 0;
        boolean more = true;
        while (more) {
            CelPosition from = rows.position(node);
            CelFile.Part part = file.read(from);
            if (part.broken() > 0) {
                LOG.error(
                        "{} lines of Asterisk's event log are not of the agreed form",
                        part.broken());
            }
            if (!part.next().equals(from)) {
                store(part, stored);
            }
            taken += part.rows().size();
            more = part.more();
        }
        return taken;
    }

    /// Ends calls of which the log will say nothing more, since Asterisk was started anew.
    void closeBefore(Instant started, Consumer<List<CallFact>> stored) {
        database.run(tx -> {
            List<CallFact> made =
                    close(tx, Set.copyOf(rows.openBefore(tx, node, started)), List.of());
            tx.afterCommit(() -> tell(made, stored));
        });
    }

    /// Rows of calls that end in this part need not be stored first.
    private void store(CelFile.Part part, Consumer<List<CallFact>> stored) {
        List<CelRow> read = part.rows().stream().map(CelStore::fitting).toList();
        Set<String> ended = ended(read);
        Map<Boolean, List<CelRow>> over =
                read.stream().collect(Collectors.partitioningBy(row -> ended.contains(row.call())));
        database.run(tx -> {
            rows.add(tx, node, over.getOrDefault(false, List.of()));
            List<CallFact> made = close(tx, ended, over.getOrDefault(true, List.of()));
            part.rows().stream()
                    .filter(row -> row.event().equals("USER_DEFINED"))
                    .forEach(row -> mark(tx, row));
            rows.position(tx, node, part.next());
            tx.afterCommit(() -> tell(made, stored));
        });
    }

    private void mark(Transaction tx, CelRow row) {
        var mark = new CallMarkListener.Mark(row.call(), row.kind(), QueueStay.text(row), row.at());
        marked.forEach(listener -> listener.marked(tx, mark));
    }

    private static void tell(List<CallFact> made, Consumer<List<CallFact>> stored) {
        if (!made.isEmpty()) {
            stored.accept(made);
        }
    }

    /// Makes facts of calls that are over.
    ///
    /// @param last their newest rows, which are not stored
    private List<CallFact> close(Transaction tx, Set<String> calls, List<CelRow> last) {
        Map<String, List<CelRow>> all = rows.take(tx, calls);
        last.forEach(row -> all.computeIfAbsent(row.call(), _ -> new ArrayList<>()).add(row));
        List<CallFact> made = new ArrayList<>();
        for (String call : calls) {
            builder.build(call, all.getOrDefault(call, List.of())).ifPresent(made::add);
        }
        facts.put(tx, node, made);
        return List.copyOf(made);
    }

    private static Set<String> ended(List<CelRow> part) {
        Set<String> calls = new LinkedHashSet<>();
        part.stream()
                .filter(row -> row.event().equals("LINKEDID_END"))
                .forEach(row -> calls.add(row.call()));
        return calls;
    }
}
