package candlewright.app;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import candlewright.core.market.BarAggregator;
import candlewright.core.market.BarColumns;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.Locale;

/// The walls of the house, over the main classes of all modules.
@AnalyzeClasses(
    packages = "candlewright",
    importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.NoTestJars.class})
class ArchitectureTest {
  static final class NoTestJars implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("-tests.jar");
    }
  }

  private static final String TA4J_ADAPTER = "candlewright.core.indicator.ta4j..";

  private static final String[] CORE_MAY_USE = {
    "candlewright.core..",
    "java.lang..",
    "java.util..",
    "java.time..",
    "java.math..",
    "java.nio",
    "java.nio.charset..",
    "java.security..",
    "org.jspecify..",
    ""
  };

  @ArchTest
  static final ArchRule CORE_STANDS_ALONE =
      classes()
          .that()
          .resideInAPackage("candlewright.core..")
          .and()
          .resideOutsideOfPackages(TA4J_ADAPTER, "candlewright.core.strategy.text..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(CORE_MAY_USE)
          .because(
              "what trading is must run in the command line, the optimiser and a unit test alike:"
                  + " no files, no sockets, no database, no screen");

  @ArchTest
  static final ArchRule THE_ADAPTER_ADDS_ONLY_TA4J =
      classes()
          .that()
          .resideInAPackage(TA4J_ADAPTER)
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(CORE_MAY_USE).or(resideInAnyPackage("org.ta4j..")))
          .because("ta4j only computes: its indicators open no file, socket or screen either");

  @ArchTest
  static final ArchRule ONLY_THE_ADAPTER_KNOWS_TA4J =
      noClasses()
          .that()
          .resideOutsideOfPackage(TA4J_ADAPTER)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.ta4j..")
          .because("a definition names indicators, and what computes them can be replaced");

  @ArchTest
  static final ArchRule STRATEGY_TEXT_ONLY_PARSES =
      classes()
          .that()
          .resideInAPackage("candlewright.core.strategy.text..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "candlewright.core..",
              "java.lang..",
              "java.util..",
              "java.math..",
              "org.jspecify..",
              "org.yaml.snakeyaml..",
              "tools.jackson.core..",
              "")
          .because(
              "YAML and JSON need a parser that has met hostile text before; it is given text and"
                  + " gives events, and no other package of core may know it");

  @ArchTest
  static final ArchRule PAST_AND_OUTSIDE_DO_NOT_MEET =
      noClasses()
          .that()
          .resideInAPackage("candlewright.backtest..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("candlewright.datafeed..", "candlewright.app..")
          .because("a backtest sees the world only through the ports of core");

  @ArchTest
  static final ArchRule OUTSIDE_DOES_NOT_KNOW_THE_PAST =
      noClasses()
          .that()
          .resideInAPackage("candlewright.datafeed..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("candlewright.backtest..", "candlewright.app..")
          .because("feeds and stores serve live trading as well as the past");

  @ArchTest
  static final ArchRule ONLY_THE_WORKSTATION_HAS_A_SCREEN =
      noClasses()
          .that()
          .resideOutsideOfPackages("candlewright.app.ui..", "candlewright.app.chart..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javafx..", "java.awt..", "javax.swing..")
          .because("the command line and the API start without a display and without JavaFX");

  @ArchTest
  static final ArchRule VIEW_MODELS_HAVE_NO_NODES =
      noClasses()
          .that()
          .haveSimpleNameEndingWith("ViewModel")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("javafx.scene..")
          .because("a view model is tested without a toolkit");

  @ArchTest
  static final ArchRule COMMANDS_AND_WORKSTATION_DO_NOT_MEET =
      noClasses()
          .that()
          .resideInAPackage("candlewright.app.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("candlewright.app.ui..", "candlewright.app.chart..")
          .because("a command runs where there is no JavaFX; what both need is in app.data");

  @ArchTest
  static final ArchRule THE_WORKSTATION_RUNS_NO_COMMANDS =
      noClasses()
          .that()
          .resideInAnyPackage(
              "candlewright.app.ui..", "candlewright.app.chart..", "candlewright.app.data..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("candlewright.app.cli..")
          .because("a command writes text to a terminal; what both need is in app.data");

  @ArchTest
  static final ArchRule FEATURES_FORM_NO_CYCLE =
      slices()
          .matching("candlewright.(*).(*)..")
          .should()
          .beFreeOfCycles()
          .because("a feature that needs another one back is one feature");

  @ArchTest
  static final ArchRule TIME_IS_INJECTED =
      noClasses()
          .should()
          .callMethodWhere(
              target(nameMatching("now|currentTimeMillis|nanoTime"))
                  .and(target(owner(resideInAnyPackage("java.time..", "java.lang..")))))
          .because("a backtest and a test supply their own time: take an InstantSource");

  @ArchTest
  static final ArchRule CHANCE_IS_INJECTED =
      noClasses()
          .should()
          .callMethod(Math.class, "random")
          .orShould()
          .callConstructor(java.util.Random.class)
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom")
          .because("the same seed must give the same result: take a seeded generator");

  @ArchTest
  static final ArchRule ARITHMETIC_IS_PORTABLE =
      noClasses()
          .should()
          .callMethodWhere(
              target(owner(name("java.lang.Math")))
                  .and(
                      target(
                          nameMatching(
                              "exp|expm1|log|log10|log1p|pow|sin|cos|tan|asin|acos|atan|atan2|sinh"
                                  + "|cosh|tanh|cbrt|hypot|fma"))))
          .because(
              "these may differ between machines in the last bit; StrictMath does not, and trades"
                  + " and hashes must not");

  @ArchTest
  static final ArchRule LANES_ARE_NOT_SUMMED_IN_AN_UNKNOWN_ORDER =
      noClasses()
          .should()
          .callMethodWhere(target(name("reduceLanes")).and(target(owner(doubleVector()))))
          .because("256- and 512-bit lanes add up in different orders and so to different doubles");

  @ArchTest
  static final ArchRule NOTHING_DEPENDS_ON_THE_MACHINES_HABITS =
      noClasses()
          .that()
          // Times may be shown by the clock of the computer, if that is chosen.
          .doNotHaveFullyQualifiedName("candlewright.app.format.Formats")
          .should()
          .callMethod(ZoneId.class, "systemDefault")
          .orShould()
          .callMethod(Locale.class, "getDefault")
          .orShould()
          .callMethod(Charset.class, "defaultCharset")
          .orShould()
          .callMethod(String.class, "toLowerCase")
          .orShould()
          .callMethod(String.class, "toUpperCase")
          .orShould()
          .callMethod(String.class, "format", String.class, Object[].class)
          .orShould()
          .callMethod(String.class, "formatted", Object[].class)
          .because(
              "a result may not depend on where the machine stands: name locale, zone, charset");

  @ArchTest
  static final ArchRule NO_STANDARD_STREAMS =
      noClasses()
          .should(ACCESS_STANDARD_STREAMS)
          .because("commands write to the streams of their session, everything else logs");

  @ArchTest
  static final ArchRule MARKET_TYPES_ARE_IMMUTABLE =
      classes()
          .that()
          .resideInAPackage("candlewright.core.market..")
          .and(
              DescribedPredicate.not(
                  JavaClass.Predicates.belongToAnyOf(BarColumns.class, BarAggregator.class)))
          .should()
          .haveOnlyFinalFields()
          .because("bars are shared between threads; only what gathers them may change");

  @ArchTest
  static final ArchRule ONLY_THE_STORE_SPEAKS_SQL =
      noClasses()
          .that()
          .resideOutsideOfPackage("candlewright.datafeed.store..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..", "org.jdbi..")
          .because("everything else reaches stored things through a port");

  /// Addresses as such, and sockets of the file system, which reach no other machine.
  private static final String NO_NETWORK =
      "java\\.net\\.(URI|URL|UnixDomainSocketAddress|StandardProtocolFamily)";

  @ArchTest
  static final ArchRule ONLY_FEEDS_AND_DOORS_OPEN_SOCKETS =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "candlewright.datafeed..", "candlewright.app.api..", "candlewright.app.notify..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("java.net..", "okhttp3..")
                  .and(DescribedPredicate.not(nameMatching(NO_NETWORK))))
          .because("one can tell from the package what talks to the network");

  private static DescribedPredicate<JavaClass> doubleVector() {
    return DescribedPredicate.describe(
        "a vector of floating point numbers",
        type -> type.getName().matches("jdk\\.incubator\\.vector\\.(Double|Float)Vector.*"));
  }
}
