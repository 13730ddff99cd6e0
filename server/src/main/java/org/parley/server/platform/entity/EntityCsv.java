package org.parley.server.platform.entity;

import de.siegmar.fastcsv.writer.CsvWriter;

import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.FieldFault;
import org.parley.contract.platform.Identified;
import org.parley.contract.platform.Refusal;
import org.parley.contract.platform.Versioned;
import org.parley.contract.platform.entity.RecordShape;
import org.parley.server.platform.entity.EntityField.Use;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Writes things as CSV (RFC 4180). A spreadsheet must not take a text for a formula: one that
/// begins like a formula is preceded by an apostrophe.
final class EntityCsv<E extends Identified & Versioned> {
    private static final int ROWS_AT_ONCE = 1_000;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /// What Excel, LibreOffice and Google Sheets take for a formula, full-width forms included.
    private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private final EntityType<E> type;
    private final List<RecordShape.Part> parts;
    private final List<String> headings;

    /// @throws Refusal `BAD_REQUEST` when a column is no field, or headings lack
    EntityCsv(EntityType<E> type, List<String> fields, List<String> headings) {
        this.type = type;
        this.parts = fields.isEmpty() ? all(type) : fields.stream().map(this::part).toList();
        this.headings =
                headings.isEmpty()
                        ? parts.stream().map(RecordShape.Part::name).toList()
                        : List.copyOf(headings);
        if (this.headings.size() != parts.size()) {
            throw refused("heading", "there must be as many headings as columns");
        }
    }

    /// The file, made piece by piece while it is read.
    InputStream stream(List<UUID> ids, Function<List<UUID>, List<E>> rows) {
        return new SequenceInputStream(new Pieces(ids, rows));
    }

    @SuppressWarnings("JdkObsolete") // SequenceInputStream takes nothing newer
    private final class Pieces implements Enumeration<InputStream> {
        private final List<UUID> ids;
        private final Function<List<UUID>, List<E>> rows;
        private int next = -1;

        Pieces(List<UUID> ids, Function<List<UUID>, List<E>> rows) {
            this.ids = ids;
            this.rows = rows;
        }

        @Override
        public boolean hasMoreElements() {
            return next < ids.size();
        }

        @Override
        public InputStream nextElement() {
            List<List<String>> lines = new ArrayList<>();
            if (next < 0) {
                lines.add(headings.stream().map(EntityCsv::harmless).toList());
                next = 0;
            } else {
                List<UUID> piece = ids.subList(next, Math.min(next + ROWS_AT_ONCE, ids.size()));
                next += piece.size();
                Map<UUID, E> found =
                        rows.apply(piece).stream()
                                .collect(Collectors.toMap(Identified::id, Function.identity()));
                for (UUID id : piece) {
                    E row = found.get(id);
                    if (row != null) {
                        lines.add(line(row));
                    }
                }
            }
            return new ByteArrayInputStream(write(lines).getBytes(StandardCharsets.UTF_8));
        }

        private String write(List<List<String>> lines) {
            StringWriter text = new StringWriter();
            if (next == 0) {
                text.write(BYTE_ORDER_MARK);
            }
            try (CsvWriter csv = CsvWriter.builder().build(text)) {
                lines.forEach(csv::writeRecord);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return text.toString();
        }
    }

    private List<String> line(E entity) {
        return parts.stream().map(part -> cell(type.shape().get(entity, part))).toList();
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Collection<?> many ->
                    harmless(many.stream().map(String::valueOf).collect(Collectors.joining("; ")));
            case Number number -> number.toString();
            case Boolean flag -> flag.toString();
            default -> harmless(value.toString());
        };
    }

    static String harmless(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private RecordShape.Part part(String name) {
        return type.shape()
                .find(name)
                .filter(part -> isShown(type, part))
                .orElseThrow(() -> refused("column", "there is no field " + name + " to show"));
    }

    private static <E extends Identified & Versioned> List<RecordShape.Part> all(
            EntityType<E> type) {
        return type.shape().parts().stream().filter(part -> isShown(type, part)).toList();
    }

    private static boolean isShown(EntityType<?> type, RecordShape.Part part) {
        return type.findField(part.name()).map(field -> field.use() != Use.HIDDEN).orElse(true);
    }

    private static Refusal refused(String parameter, String fault) {
        return new Refusal(
                ErrorCode.BAD_REQUEST,
                "Correct the parameter " + parameter + ": " + fault + ".",
                List.of(new FieldFault(parameter, fault)));
    }
}
