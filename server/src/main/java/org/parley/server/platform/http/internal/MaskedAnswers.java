package org.parley.server.platform.http.internal;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.GenericEntity;

import org.jspecify.annotations.Nullable;
import org.parley.contract.masking.Mask;
import org.parley.contract.masking.Maskable;
import org.parley.contract.platform.Page;

import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/// Masks customers' numbers in every answer to somebody for whom they are masked, whichever
/// endpoint gives it. Runs before the other filters of answers.
@Priority(Priorities.USER + 500)
public final class MaskedAnswers implements ContainerResponseFilter {
    private final Supplier<Mask> asked;

    /// @param asked how customers' numbers are shown to whoever has sent the request
    public MaskedAnswers(Supplier<Mask> asked) {
        this.asked = asked;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
        Object entity = answer.getEntity();
        if (!tellsOfCustomers(entity)) {
            return;
        }
        Mask mask = asked.get();
        if (mask.hides()) {
            answer.setEntity(new GenericEntity<>(masked(entity, mask), answer.getEntityType()));
        }
    }

    private static boolean tellsOfCustomers(@Nullable Object entity) {
        return switch (entity) {
            case null -> false;
            case Maskable<?> _ -> true;
            case Page<?> page -> hasMaskable(page.rows());
            case Collection<?> rows -> hasMaskable(rows);
            default -> false;
        };
    }

    private static boolean hasMaskable(Collection<?> rows) {
        return !rows.isEmpty() && rows.iterator().next() instanceof Maskable;
    }

    private static Object masked(Object entity, Mask mask) {
        return switch (entity) {
            case Maskable<?> one -> (Object) one.masked(mask);
            case Page<?> page -> new Page<>(rows(page.rows(), mask), page.total());
            case Collection<?> rows -> rows(rows, mask);
            default -> entity;
        };
    }

    private static List<Object> rows(Collection<?> rows, Mask mask) {
        return rows.stream().<Object>map(row -> masked(row, mask)).toList();
    }
}
