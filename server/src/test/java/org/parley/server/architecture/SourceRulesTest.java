package org.parley.server.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The rules of the whole product's source, and for each a twin that shows that it can fail.
final class SourceRulesTest {
    private static final List<SourceFile> PRODUCT = SourceFile.ofProject();

    @Test
    void readsTheWholeProduct() {
        assertTrue(PRODUCT.size() > 200, "only " + PRODUCT.size() + " files found");
        assertTrue(PRODUCT.stream().anyMatch(file -> file.module().equals("shared/contract")));
    }

    @Test
    void nothingIsOverItsBudget() {
        assertNone(Budgets.faults(Budgets.over(PRODUCT), Listed.numbers("ratchet.txt")));
    }

    @Test
    void everythingIsCaughtOnlyInPlatform() {
        Map<String, Integer> found = new TreeMap<>();
        for (String fault : SourceRules.broadCatches(PRODUCT)) {
            found.merge("catch " + fault.substring(0, fault.indexOf(':')), 1, Integer::sum);
        }
        Map<String, Integer> known = Listed.numbers("catches.txt");
        assertNone(Budgets.faults(found, known));
    }

    @Test
    void noStaticFieldChanges() {
        assertNone(SourceRules.staticVariables(PRODUCT));
    }

    @Test
    void nothingIsFetchedByGetInstance() {
        assertNone(SourceRules.singletons(PRODUCT));
    }

    @Test
    void asteriskJavaStaysAtTheEdge() {
        assertNone(SourceRules.asteriskJava(PRODUCT));
    }

    @Test
    void theContractKnowsNeitherSide() {
        assertNone(SourceRules.contract(PRODUCT));
    }

    @Test
    void viewModelsKnowNoScene() {
        assertNone(SourceRules.viewModels(PRODUCT));
    }

    @Test
    void onlyFxThreadCallsRunLater() {
        assertNone(SourceRules.screenThread(PRODUCT));
    }

    @Test
    void programsDoNotKnowEachOther() {
        assertNone(SourceRules.programs(PRODUCT));
    }

    private static void assertNone(List<String> faults) {
        assertTrue(faults.isEmpty(), () -> "\n" + String.join("\n", faults));
    }

    @Nested
    final class CounterExamples {
        @Test
        void aLongFile() {
            String lines = "  int a;\n".repeat(298);
            assertOver("file", "class A {\n" + lines + " /* x\n y */\n // z\n int b;}\n", 300, 0);
            assertOver("file", "class A {\n" + lines + "  int b;\n  int c;\n}\n", 302, 302);
        }

        @Test
        void aLongMethod() {
            assertOver("method", "class A { void m() {\n" + "int a;\n".repeat(40) + "} }", 40, 0);
            assertOver("method", "class A { void m() {\n" + "int a;\n".repeat(41) + "} }", 41, 41);
        }

        @Test
        void aWideConstructor() {
            assertOver(
                    "constructor",
                    "class A { A(int a,int b,int c,int d,int e,int f,int g){} }",
                    7,
                    0);
            assertOver(
                    "constructor",
                    "class A { A(int a,int b,int c,int d,int e,int f,int g,int h){} }",
                    8,
                    8);
        }

        @Test
        void aDeepPackage() {
            assertOver("depth", "package a.b.c.d.e.f.g.h; class A {}", 8, 8);
        }

        @Test
        void aCrowdedPackage() {
            List<SourceFile> files = new ArrayList<>();
            for (int i = 0; i < 26; i++) {
                files.addAll(
                        SourceFile.of(
                                "m/src/main/java/a/A" + i + ".java", "package a; class A {}"));
            }
            assertEquals(Map.of("package m:a", 26), Budgets.over(files));
        }

        @Test
        void aListThatIsNoLongerTrue() {
            assertEquals(1, Budgets.faults(Map.of(), Map.of("file a", 400)).size());
            assertEquals(1, Budgets.faults(Map.of("file a", 350), Map.of("file a", 400)).size());
            assertEquals(1, Budgets.faults(Map.of("file a", 401), Map.of("file a", 400)).size());
            assertEquals(0, Budgets.faults(Map.of("file a", 400), Map.of("file a", 400)).size());
        }

        @Test
        void aBroadCatch() {
            String body = "class A { void m() { try { } catch (%s e) { } } }";
            for (String broad :
                    List.of("Exception", "Throwable", "IllegalStateException | Error")) {
                assertEquals(
                        1,
                        SourceRules.broadCatches(file("staff", body.replace("%s", broad))).size(),
                        broad);
                assertEquals(
                        0,
                        SourceRules.broadCatches(file("platform.x", body.replace("%s", broad)))
                                .size());
            }
            assertEquals(
                    0,
                    SourceRules.broadCatches(
                                    file("staff", body.replace("%s", "IllegalStateException")))
                            .size());
        }

        @Test
        void aStaticVariable() {
            assertEquals(
                    1, SourceRules.staticVariables(file("x", "class A { static int a; }")).size());
            assertEquals(
                    0,
                    SourceRules.staticVariables(
                                    file(
                                            "x",
                                            "class A { static final int A = 1; } interface B { int"
                                                    + " C = 1; }"))
                            .size());
        }

        @Test
        void aSingleton() {
            assertEquals(
                    1,
                    SourceRules.singletons(
                                    file(
                                            "x",
                                            "class A { static A getInstance() { return null; } }"))
                            .size());
        }

        @Test
        void asteriskJavaInAService() {
            String use = "import org.asteriskjava.manager.ManagerConnection; class A {}";
            assertEquals(1, SourceRules.asteriskJava(file("telephony.call", use)).size());
            assertEquals(0, SourceRules.asteriskJava(file("telephony.call.ami", use)).size());
            assertEquals(0, SourceRules.asteriskJava(file("platform.agi", use)).size());
        }

        @Test
        void aContractThatKnowsTheServer() {
            for (String known :
                    List.of(
                            "org.parley.server.staff.X",
                            "javafx.scene.Node",
                            "org.jooq.DSLContext")) {
                assertEquals(
                        1,
                        SourceRules.contract(
                                        SourceFile.of(
                                                "shared/contract/src/main/java/A.java",
                                                "package org.parley.contract.x; import "
                                                        + known
                                                        + "; class A {}"))
                                .size());
            }
        }

        @Test
        void aViewModelWithAScene() {
            assertEquals(
                    1,
                    SourceRules.viewModels(
                                    SourceFile.of(
                                            "phonebar/src/main/java/CallViewModel.java",
                                            "package org.parley.phonebar; class CallViewModel {"
                                                    + " javafx.scene.Node node; }"))
                            .size());
            assertEquals(
                    0,
                    SourceRules.viewModels(
                                    SourceFile.of(
                                            "phonebar/src/main/java/CallViewModel.java",
                                            "package org.parley.phonebar; /// javafx.scene is not"
                                                    + " for us\n"
                                                    + "class CallViewModel {"
                                                    + " javafx.beans.property.StringProperty p; }"))
                            .size());
        }

        @Test
        void aCallOfRunLater() {
            String call =
                    "package org.parley.desk; class A { void m() { Platform.runLater(() -> {}); }"
                            + " }";
            assertEquals(
                    1,
                    SourceRules.screenThread(
                                    SourceFile.of("shared/desk/src/main/java/A.java", call))
                            .size());
        }

        @Test
        void aProgramThatKnowsAnother() {
            assertEquals(
                    1,
                    SourceRules.programs(
                                    SourceFile.of(
                                            "phonebar/src/main/java/A.java",
                                            "package org.parley.phonebar; import"
                                                    + " org.parley.admin.X; class A {}"))
                            .size());
            assertEquals(
                    1,
                    SourceRules.programs(
                                    SourceFile.of(
                                            "shared/desk/src/main/java/A.java",
                                            "package org.parley.desk; import org.parley.server.X;"
                                                    + " class A {}"))
                            .size());
        }

        private List<SourceFile> file(String feature, String text) {
            return SourceFile.of(
                    "server/src/main/java/A.java",
                    "package org.parley.server." + feature + "; " + text);
        }

        private void assertOver(String kind, String text, int size, int expected) {
            Map<String, Integer> over = Budgets.over(SourceFile.of("m/src/main/java/A.java", text));
            assertEquals(
                    expected,
                    over.entrySet().stream()
                            .filter(entry -> entry.getKey().startsWith(kind + " "))
                            .mapToInt(Map.Entry::getValue)
                            .max()
                            .orElse(0),
                    kind + " of " + size);
        }
    }
}
