package org.parley.server.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.contract.masking.Maskable;

import java.util.List;
import java.util.Set;

/// No record that carries a customer's number to a desk was forgotten by the mask.
@Tag("X9")
final class MaskableRecordsTest {
    private static final Set<String> NUMBERS =
            Set.of("callerNumber", "callerName", "dialled", "transferredTo");

    /// Only sent to the server.
    private static final Set<String> SENT = Set.of("org.parley.contract.triggers.TriggerCase");

    /// The number is an agent's, shown to those who are called.
    private static final Set<String> OWN = Set.of("org.parley.contract.staff.SipOptions");

    @Test
    void whateverCarriesACallersNumberCanBeMasked() {
        List<JavaClass> carriers =
                new ClassFileImporter()
                        .importPackages("org.parley.contract").stream()
                                .filter(type -> type.isRecord())
                                .filter(type ->
                                        type.getFields().stream()
                                                .anyMatch(f -> NUMBERS.contains(f.getName())))
                                .filter(type -> !SENT.contains(type.getName()))
                                .filter(type -> !OWN.contains(type.getName()))
                                .toList();

        assertFalse(carriers.isEmpty());
        assertEquals(
                List.of(),
                carriers.stream()
                        .filter(type -> !type.isAssignableTo(Maskable.class))
                        .map(JavaClass::getName)
                        .toList());
    }
}
