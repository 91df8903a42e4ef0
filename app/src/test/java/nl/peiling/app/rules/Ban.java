package nl.peiling.app.rules;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Calls whose outcome depends on the machine, the moment, the place or chance.
 *
 * @param name what the calls lean on
 * @param calls each a kind of call that is banned
 */
record Ban(String name, List<Predicate<CodeUnitAccessTarget>> calls) {

  private static final String CHARSET = "java.nio.charset.Charset";

  /** The moment: a test cannot choose it. */
  static final Ban ON_CLOCK =
      new Ban(
          "Clock",
          List.of(
              call -> isWithin(call, "java.time", "now") && !takes(call, "java.time.Clock"),
              call -> is(call, "java.time.Clock", "systemUTC", "systemDefaultZone", "system"),
              call -> is(call, "java.lang.System", "currentTimeMillis"),
              call -> is(call, "java.util.Calendar", "getInstance"),
              call -> makes(call, "java.util.Date") && takesNothing(call)));

  /** The time zone of the machine. */
  static final Ban ON_ZONE =
      new Ban(
          "Zone",
          List.of(
              call -> is(call, "java.time.ZoneId", "systemDefault"),
              call -> is(call, "java.time.Clock", "systemDefaultZone"),
              call -> is(call, "java.util.TimeZone", "getDefault")));

  /** The language of the machine. */
  static final Ban ON_LOCALE =
      new Ban(
          "Locale",
          List.of(
              call -> is(call, "java.util.Locale", "getDefault"),
              call -> isUnplaced(call, "java.lang.String", "toLowerCase", "toUpperCase"),
              call -> isUnplaced(call, "java.lang.String", "format", "formatted"),
              call -> isUnplaced(call, "java.io.PrintStream", "printf", "format"),
              call -> isUnplaced(call, "java.io.PrintWriter", "printf", "format"),
              call -> isUnplaced(call, "java.time.format.DateTimeFormatter", "ofPattern"),
              call ->
                  isUnplaced(call, "java.text.NumberFormat", "getInstance", "getNumberInstance"),
              call -> isUnplaced(call, "java.text.NumberFormat", "getPercentInstance"),
              call -> isUnplaced(call, "java.text.NumberFormat", "getIntegerInstance"),
              call -> isUnplaced(call, "java.text.Collator", "getInstance"),
              call -> isUnplaced(call, "java.text.BreakIterator", "getLineInstance"),
              call -> makes(call, "java.util.Scanner"),
              call ->
                  makes(call, "java.text.DecimalFormat")
                      && !takes(call, "java.text.DecimalFormatSymbols")));

  /** The character set of the machine. */
  static final Ban ON_CHARSET =
      new Ban(
          "Charset",
          List.of(
              call -> is(call, CHARSET, "defaultCharset"),
              call -> is(call, "java.lang.String", "getBytes") && takesNothing(call),
              call ->
                  makes(call, "java.lang.String") && takes(call, "byte[]") && !namesCharset(call),
              call -> makes(call, "java.io.InputStreamReader") && !namesCharset(call),
              call -> makes(call, "java.io.OutputStreamWriter") && !namesCharset(call),
              call -> makes(call, "java.io.FileReader") && !takes(call, CHARSET),
              call -> makes(call, "java.io.FileWriter") && !takes(call, CHARSET)));

  /** Chance without a seed. */
  static final Ban ON_CHANCE =
      new Ban(
          "Chance",
          List.of(
              call -> makes(call, "java.util.Random") && takesNothing(call),
              call -> makes(call, "java.util.SplittableRandom") && takesNothing(call),
              call -> makes(call, "java.security.SecureRandom"),
              call -> is(call, "java.lang.Math", "random"),
              call -> is(call, "java.util.concurrent.ThreadLocalRandom", "current"),
              call -> is(call, "java.util.UUID", "randomUUID"),
              call ->
                  is(call, "java.util.Collections", "shuffle")
                      && !takes(call, "java.util.Random")));

  /** The end of the process, and traces on its streams. */
  static final Ban ON_EXIT =
      new Ban(
          "Exit",
          List.of(
              call -> is(call, "java.lang.System", "exit"),
              call -> is(call, "java.lang.Runtime", "exit", "halt"),
              call -> call.getName().equals("printStackTrace") && takesNothing(call)));

  /** A number with a fraction as text; whole numbers need no wording. */
  static final Ban ON_FRACTION =
      new Ban(
          "Fraction",
          List.of(
              call -> is(call, "java.lang.Double", "toString"),
              call -> is(call, "java.lang.Float", "toString"),
              call -> is(call, "java.math.BigDecimal", "toString", "toPlainString"),
              call -> is(call, "java.lang.String", "valueOf") && takesFraction(call),
              call -> is(call, "java.lang.StringBuilder", "append") && takesFraction(call),
              call -> isWithin(call, "java.text", "format")));

  Ban {
    calls = List.copyOf(calls);
  }

  static Stream<Ban> all() {
    return Stream.concat(
        Stream.of(ON_CLOCK, ON_EXIT, ON_FRACTION), Stream.of(onMachine().toArray(Ban[]::new)));
  }

  static Stream<Ban> onMachine() {
    return Stream.of(ON_ZONE, ON_LOCALE, ON_CHARSET, ON_CHANCE);
  }

  /** Holds for classes that make or mention such a call. */
  ArchCondition<JavaClass> condition() {
    return new ArchCondition<>("lean on " + name) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getAccessesFromSelf().stream()
            .filter(access -> access.getTarget() instanceof CodeUnitAccessTarget t && forbids(t))
            .forEach(access ->
                events.add(SimpleConditionEvent.satisfied(access, access.getDescription())));
      }
    };
  }

  private boolean forbids(CodeUnitAccessTarget call) {
    return calls.stream().anyMatch(kind -> kind.test(call));
  }

  @Override
  public String toString() {
    return name;
  }

  private static boolean is(CodeUnitAccessTarget call, String owner, String... names) {
    return call.getOwner().getName().equals(owner) && List.of(names).contains(call.getName());
  }

  private static boolean isUnplaced(CodeUnitAccessTarget call, String owner, String... names) {
    return is(call, owner, names) && !takes(call, "java.util.Locale");
  }

  private static boolean isWithin(CodeUnitAccessTarget call, String owners, String name) {
    return call.getOwner().getPackageName().equals(owners) && call.getName().equals(name);
  }

  private static boolean makes(CodeUnitAccessTarget call, String owner) {
    return is(call, owner, "<init>");
  }

  private static boolean takesNothing(CodeUnitAccessTarget call) {
    return call.getRawParameterTypes().isEmpty();
  }

  private static boolean takes(CodeUnitAccessTarget call, String type) {
    return call.getRawParameterTypes().stream()
        .map(p -> p.isArray() ? p.getComponentType().getName() + "[]" : p.getName())
        .anyMatch(type::equals);
  }

  private static boolean takesFraction(CodeUnitAccessTarget call) {
    return takes(call, "double") || takes(call, "float");
  }

  private static boolean namesCharset(CodeUnitAccessTarget call) {
    return takes(call, CHARSET)
        || takes(call, "java.lang.String")
        || takes(call, "java.nio.charset.CharsetEncoder")
        || takes(call, "java.nio.charset.CharsetDecoder");
  }
}
