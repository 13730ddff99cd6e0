package org.parley.phonebar;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;

import javafx.scene.Node;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ViewModelRulesTest {
    private static final ArchRule NO_SCENES =
            noClasses()
                    .that()
                    .haveSimpleNameEndingWith("ViewModel")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("javafx.scene..", "javafx.stage..")
                    .because(
                            "a view model is tested without a screen: put what needs one into the"
                                    + " view, and hand it a property instead");

    /// What the rule must find.
    @SuppressWarnings("unused")
    static final class GuiltyViewModel {
        private @Nullable Node node;
    }

    @Test
    void keepsScenesOutOfViewModels() {
        JavaClasses classes =
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.parley.phonebar", "org.parley.desk");
        NO_SCENES.check(classes);
    }

    @Test
    void findsAViewModelThatTouchesAScene() {
        JavaClasses guilty = new ClassFileImporter().importClasses(GuiltyViewModel.class);
        assertThrows(AssertionError.class, () -> NO_SCENES.check(guilty));
    }
}
