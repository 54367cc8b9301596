package org.houselist;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.batch.core.step.builder.StepBuilder;

/** How the parts may know each other, each rule with its reason. */
class ArchitectureTest {
    static final List<String> CAPABILITIES =
            List.of("intake", "register", "preferences", "matching", "eligibility", "publishing");

    private static final String[] IN_CAPABILITIES =
            CAPABILITIES.stream().map(ArchitectureTest::in).toArray(String[]::new);

    /** What a capability may know beside itself. */
    private static final Set<String> SHARED = Set.of("batch", "settings", "email", "patron", "books", "linkage");

    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.houselist");

    @Test
    void packages_form_no_circle() {
        slices().matching("org.houselist.(**)")
                .should()
                .beFreeOfCycles()
                .because("what hangs together in a circle can only be read, tested and changed as one")
                .check(PROGRAM);
    }

    @Test
    void only_the_command_line_knows_the_jobs() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.houselist", in("cli"), in("jobs"))
                .should()
                .dependOnClassesThat(resideInAPackage(in("jobs")))
                .because("a flow names its parts, and no part knows in which flow it stands:"
                        + " so the same steps make the night and the parts launched by hand")
                .check(PROGRAM);
    }

    @Test
    void the_night_does_not_know_the_desk() {
        noClasses()
                .that()
                .resideInAPackage("org.houselist.matching")
                .should()
                .dependOnClassesThat(resideInAPackage(in("matching.desk")))
                .because("people decide between the nights: they and the night meet in the tables of the queue,"
                        + " and what is shown to people can change without touching the search")
                .check(PROGRAM);
    }

    @ParameterizedTest
    @FieldSource("CAPABILITIES")
    void a_capability_knows_no_other(String capability) {
        classes()
                .that()
                .resideInAPackage(in(capability))
                .should()
                .onlyDependOnClassesThat(describe(
                        "are its own, shared or a library's", other -> isOf(other, capability) || isShared(other)))
                .because("capabilities meet in the database, through tables with one owner each:"
                        + " so one can be changed, or run elsewhere, without the others")
                .check(PROGRAM);
    }

    @Test
    void a_capabilitys_rules_are_plain_java() {
        noClasses()
                .that()
                .resideInAnyPackage(IN_CAPABILITIES)
                .and(describe("do not end in Steps, Store or File", type -> !isTechnical(type)))
                .should()
                .dependOnClassesThat(isTechnology())
                .because("rules without Spring, JDBC, opencsv and files are tested by a table of examples,"
                        + " and run anywhere: in a partition, in another engine")
                .check(PROGRAM);
    }

    @Test
    void addresses_and_patrons_are_pure() {
        noClasses()
                .that()
                .resideInAnyPackage(in("email"), in("patron"))
                .should()
                .dependOnClassesThat(isTechnology()
                        .or(describe(
                                "are of another part of the program",
                                other -> other.getPackageName().startsWith("org.houselist.")
                                        && !isOf(other, "email")
                                        && !isOf(other, "patron"))))
                .because("everybody knows them, so they know nobody")
                .check(PROGRAM);
    }

    @Test
    void of_a_capability_only_its_steps_and_what_others_need_are_public() {
        classes()
                .that()
                .resideInAnyPackage(IN_CAPABILITIES)
                .and()
                .arePublic()
                .and()
                .areTopLevelClasses()
                .and()
                .haveSimpleNameNotEndingWith("Steps")
                .and()
                .doNotHaveSimpleName("Reason") // a word of the files: the documentation is held against it
                .should(beUsedFromOutside())
                .because("what nobody outside needs can be changed without asking")
                .check(PROGRAM);
    }

    @Test
    void one_class_builds_all_steps() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.houselist.batch.Steps")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(StepBuilder.class)
                .because("there every step gets its transactions, and says that it begins and ends")
                .check(PROGRAM);
    }

    @Test
    void only_the_command_line_prints() {
        noClasses()
                .that()
                .resideOutsideOfPackage(in("cli"))
                .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
                .because("cron wants silence unless something is wrong, and one place decides what a person sees")
                .check(PROGRAM);
    }

    @Test
    void only_main_ends_the_process() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.houselist.Main")
                .should()
                .callMethod(System.class, "exit", int.class)
                .because("an exit code is a command's answer, and a test must survive it")
                .check(PROGRAM);
    }

    @Test
    void only_main_reads_the_clock() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.houselist.Main")
                .should()
                .accessTargetWhere(describe("the clock is read without being given one", ArchitectureTest::readsClock))
                .because("a night is a function of its date and its delivery; the clock is handed in")
                .check(PROGRAM);
    }

    @Test
    void nothing_is_injected_into_fields() {
        GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION
                .because("what a class needs stands in its constructor")
                .check(PROGRAM);
    }

    @Test
    void a_class_is_called_by_what_it_is() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Service|Manager|Impl)")
                .because("such a name says that something is done, not what")
                .check(PROGRAM);
    }

    private static String in(String part) {
        return "org.houselist." + part + "..";
    }

    private static boolean isOf(JavaClass type, String part) {
        return type.getPackageName().startsWith("org.houselist." + part);
    }

    private static boolean isShared(JavaClass type) {
        return !type.getPackageName().startsWith("org.houselist")
                || SHARED.stream().anyMatch(part -> isOf(type, part));
    }

    /** A class inside another goes by the outer one's name. */
    private static boolean isTechnical(JavaClass type) {
        String outer = type.getName().replaceAll("\\$.*", "");
        return outer.endsWith("Steps") || outer.endsWith("Store") || outer.endsWith("File");
    }

    /**
     * Two types are let pass. A Path is a value, as a name is: reading what it names takes the rest of java.nio.file. And a
     * view in memory fills itself by Database.scan, which hands it row after row as a ResultSet: it binds and writes nothing.
     */
    private static DescribedPredicate<JavaClass> isTechnology() {
        Set<String> values = Set.of("java.nio.file.Path", "java.sql.ResultSet");
        return resideInAnyPackage(
                        "org.springframework..", "java.sql..", "javax.sql..", "com.opencsv..", "java.nio.file..")
                .and(describe("no Path or ResultSet", type -> !values.contains(type.getName())));
    }

    private static boolean readsClock(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        return switch (access.getName()) {
            case "now" ->
                owner.startsWith("java.time.")
                        && !access.getTarget().getFullName().contains(Clock.class.getName());
            case "currentTimeMillis" -> owner.equals("java.lang.System");
            case "system", "systemUTC", "systemDefaultZone", "tickSeconds", "tickMinutes", "tickMillis" ->
                owner.equals(Clock.class.getName());
            case "<init>" ->
                owner.equals("java.util.Date")
                        && access.getTarget().getFullName().endsWith("()");
            default -> false;
        };
    }

    private static ArchCondition<JavaClass> beUsedFromOutside() {
        return new ArchCondition<>("be used from another package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean used = type.getDirectDependenciesToSelf().stream()
                        .anyMatch(use -> !use.getOriginClass().getPackageName().equals(type.getPackageName()));
                events.add(new SimpleConditionEvent(
                        type, used, type.getName() + " is public, and no other package uses it"));
            }
        };
    }
}
