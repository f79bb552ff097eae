package id.kerani;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The shape of the house, as docs/decisions/0001-house.md tells it: who may know whom. */
class StructureTest {

    private static final JavaClasses ALL =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("id.kerani");

    private static final String[] BUSINESS = {
        "id.kerani.shared..",
        "id.kerani.company..",
        "id.kerani.calendar..",
        "id.kerani.staff..",
        "id.kerani.access..",
        "id.kerani.feed..",
        "id.kerani.notice..",
        "id.kerani.document..",
        "id.kerani.audit..",
        "id.kerani.trail..",
        "id.kerani.expression..",
        "id.kerani.modeling..",
        "id.kerani.engine..",
        "id.kerani.worklist..",
        "id.kerani.allocation..",
        "id.kerani.talk..",
        "id.kerani.customer.."
    };

    @Test
    void modulesKeepToTheirPublicFacesAndAllowedNeighbours() {
        ApplicationModules.of(KeraniApplication.class).verify();
    }

    @Test
    void arrowsRunDown() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("app")
                .definedBy(
                        "id.kerani",
                        "id.kerani.server..",
                        "id.kerani.database..",
                        "id.kerani.backup..",
                        "id.kerani.demo..")
                .layer("ui")
                .definedBy("id.kerani.ui..")
                .layer("processes")
                .definedBy(BUSINESS)
                .layer("forms")
                .definedBy("id.kerani.forms..")
                .whereLayer("app")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("ui")
                .mayOnlyBeAccessedByLayers("app")
                .whereLayer("processes")
                .mayOnlyBeAccessedByLayers("app", "ui")
                .check(ALL);
    }

    @Test
    void everyClassStandsInAKnownLayer() {
        Set<String> known = Set.of("forms", "ui", "server", "database", "backup", "demo");
        Set<String> packages = ALL.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith("id.kerani."))
                .map(name -> name.split("\\.")[2])
                .filter(name -> !known.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> business = Set.of(BUSINESS).stream()
                .map(name -> name.substring("id.kerani.".length(), name.length() - 2))
                .collect(Collectors.toSet());
        assertThat(business).containsAll(packages);
    }

    @Test
    void onlyTheEngineModuleKnowsTheEngine() {
        noClasses()
                .that()
                .resideOutsideOfPackage("id.kerani.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda.bpm..")
                .because("an exit to another engine must stay a matter of one package")
                .check(ALL);
    }

    @Test
    void theBusinessKnowsNoScreensAndNoWeb() {
        noClasses()
                .that()
                .resideInAnyPackage(BUSINESS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.vaadin..", "jakarta.servlet..", "org.springframework.web..")
                .check(ALL);
    }

    @Test
    void formsKnowNoFramework() {
        noClasses()
                .that()
                .resideInAPackage("id.kerani.forms..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "com.vaadin..", "org.camunda.bpm..", "id.kerani.shared..")
                .check(ALL);
    }

    @Test
    void timeComesFromAClock() {
        noClasses()
                .that()
                .resideInAnyPackage(BUSINESS)
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.LocalDateTime.class, "now")
                .orShould()
                .callMethod(java.time.OffsetDateTime.class, "now")
                .orShould()
                .callMethod(java.time.ZonedDateTime.class, "now")
                .because("tests and demonstrations move " + Clock.class.getSimpleName())
                .check(ALL);
    }

    @Test
    void dependenciesComeThroughConstructorsAndTransactionsJoin() {
        noFields().should().beAnnotatedWith(Autowired.class).check(ALL);
        methods()
                .that()
                .areAnnotatedWith(Transactional.class)
                .should(new JoinsItsCaller())
                .check(ALL);
    }

    @Test
    void namesSayWhatAThingIs() {
        classes()
                .should()
                .haveSimpleNameNotEndingWith("Impl")
                .andShould()
                .haveSimpleNameNotEndingWith("Manager")
                .andShould()
                .haveSimpleNameNotEndingWith("Util")
                .andShould()
                .haveSimpleNameNotEndingWith("Utils")
                .andShould()
                .haveSimpleNameNotEndingWith("Dto")
                .check(ALL.that(DescribedPredicate.describe(
                        "are ours to name", type -> !type.getSimpleName().equals("KeraniExpressionManager"))));
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<String> unmarked = ALL.stream()
                .map(JavaClass::getPackage)
                .filter(each -> !each.isAnnotatedWith(NullMarked.class))
                .map(each -> each.getName())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unmarked).isEmpty();
    }

    /** A transaction of its own leaves its rows behind when the process rolls back. */
    private static final class JoinsItsCaller extends ArchCondition<JavaMethod> {

        JoinsItsCaller() {
            super("not start a transaction of its own beside its caller's");
        }

        @Override
        public void check(JavaMethod method, ConditionEvents events) {
            Propagation propagation =
                    method.getAnnotationOfType(Transactional.class).propagation();
            if (propagation == Propagation.REQUIRES_NEW || propagation == Propagation.NESTED) {
                events.add(SimpleConditionEvent.violated(method, method.getFullName() + " uses " + propagation));
            }
        }
    }
}
