package hs.desk.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ModulesTest {

  @Test
  void onePackageLivesInOneModule() {
    Map<String, Module> homes = new HashMap<>();
    List<String> twice =
        Stream.of(Module.values())
            .flatMap(
                module ->
                    module.packages().stream()
                        .filter(name -> homes.putIfAbsent(name, module) != null)
                        .map(name -> name + " is in " + homes.get(name) + " and in " + module))
            .toList();
    assertThat(homes).as("compiled packages").isNotEmpty();
    assertThat(twice).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void everyPackageSaysWhatItIsFor(Module module) {
    assertThat(module.packages()).allMatch(module::explains);
  }

  @Test
  void domainKnowsNoContainer() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("jakarta.enterprise..", "jakarta.inject..", "jakarta.ws..")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("jakarta.persistence.EntityManager")
        .check(Module.DOMAIN.classes());
  }

  @Test
  void domainKnowsNeitherServiceNorTransport() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(names(Module.EJB))
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage(names(Module.WEB))
        .check(Module.DOMAIN.classes());
  }

  @Test
  void servicesKnowNoTransport() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(names(Module.WEB))
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage("jakarta.ws..", "jakarta.websocket..", "jakarta.servlet..")
        .check(Module.EJB.classes());
  }

  /** What ends an instruction cannot ask a rule, so that none can be in its way. */
  @Test
  void cancellingKnowsNoCheck() {
    for (Module module : List.of(Module.DOMAIN, Module.EJB)) {
      noClasses()
          .that()
          .haveNameMatching("hs\\.desk\\.instruction\\..*(Cancelling|Stopping|Ending)")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("hs.desk.check..")
          .check(module.classes());
    }
  }

  /** A no-interface view shows public methods only; calling another fails at run time alone. */
  @Test
  void beansHaveNoBusinessMethodThatTheContainerRefuses() {
    methods()
        .that()
        .areDeclaredInClassesThat()
        .areAnnotatedWith(Stateless.class)
        .and()
        .areNotPrivate()
        .and()
        .areNotStatic()
        .and()
        .areNotAnnotatedWith(PostConstruct.class)
        .and()
        .areNotAnnotatedWith(PreDestroy.class)
        .should()
        .bePublic()
        .check(Module.EJB.classes());
  }

  /** A bean's proxy is another class in another class loader: it may only name what is public. */
  @Test
  void beansSpeakOfPublicTypesAlone() {
    methods()
        .that()
        .areDeclaredInClassesThat()
        .areAnnotatedWith(Stateless.class)
        .or()
        .areDeclaredInClassesThat()
        .areAnnotatedWith(Singleton.class)
        .and()
        .arePublic()
        .should(speakOfPublicTypes())
        .check(Module.EJB.classes());
  }

  /** One instance serves all threads (docs/adr/0011). */
  @Test
  void beansOfTheCallersTransactionKeepNothingOfACall() {
    fields()
        .that()
        .areDeclaredInClassesThat(workInTheCallersTransaction())
        .and()
        .areNotStatic()
        .should()
        .beAnnotatedWith(Inject.class)
        .orShould()
        .beAnnotatedWith(EJB.class)
        .orShould()
        .beAnnotatedWith(PersistenceContext.class)
        .orShould()
        .beAnnotatedWith(Resource.class)
        .check(Module.EJB.classes());
  }

  /** By {@code @Inject} every call would cost an exception of the server's (docs/adr/0012). */
  @ParameterizedTest
  @EnumSource(names = {"EJB", "WEB"})
  void sessionBeansAreReferredToAsSuch(Module module) {
    fields()
        .that()
        .haveRawType(describe("session beans", ModulesTest::isSessionBean))
        .should()
        .notBeAnnotatedWith(Inject.class)
        .check(module.classes());
  }

  private static boolean isSessionBean(JavaClass type) {
    return type.isAnnotatedWith(Stateless.class) || type.isAnnotatedWith(Singleton.class);
  }

  private static DescribedPredicate<JavaClass> workInTheCallersTransaction() {
    return describe(
        "work in the caller's transaction",
        type ->
            type.isAnnotatedWith(Transactional.class)
                || type.getMethods().stream()
                    .anyMatch(method -> method.isAnnotatedWith(Transactional.class)));
  }

  private static ArchCondition<JavaMethod> speakOfPublicTypes() {
    return new ArchCondition<>("speak of public types") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        Stream.concat(Stream.of(method.getRawReturnType()), method.getRawParameterTypes().stream())
            .map(JavaClass::getBaseComponentType)
            .filter(type -> !type.isPrimitive())
            .filter(type -> !type.getModifiers().contains(JavaModifier.PUBLIC))
            .forEach(
                type ->
                    events.add(
                        SimpleConditionEvent.violated(
                            method, method.getFullName() + " speaks of " + type.getName())));
      }
    };
  }

  @Test
  void nothingThatShipsKnowsTheDevstack() {
    for (Module module : List.of(Module.DOMAIN, Module.EJB, Module.WEB)) {
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(names(Module.DEVSTACK))
          .check(module.classes());
    }
  }

  @Test
  void resourcesHoldNoEntityManager() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveNameMatching(
            "jakarta\\.persistence\\.(EntityManager.*|PersistenceContext|Query|TypedQuery)")
        .check(Module.WEB.classes());
  }

  private static String[] names(Module module) {
    return module.packages().toArray(String[]::new);
  }
}
