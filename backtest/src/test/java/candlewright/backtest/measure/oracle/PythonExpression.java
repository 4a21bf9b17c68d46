package candlewright.backtest.measure.oracle;

import candlewright.backtest.measure.formula.Returns;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Evaluates the few kinds of Python expressions with which published tests define their series and
/// what they expect: numbers, lists, slices, arithmetic and the calls that make a series.
///
/// Values are `Double`, `String`, `List`, `Map` (a table or named arguments) and {@link
/// DatedSeries}.
final class PythonExpression {
  private final String text;
  private final Map<String, Object> names;
  private final NumpyRandom random;
  private int at;

  private PythonExpression(String text, Map<String, Object> names, NumpyRandom random) {
    this.text = text;
    this.names = names;
    this.random = random;
  }

  static Object evaluate(String text, Map<String, Object> names, NumpyRandom random) {
    PythonExpression expression = new PythonExpression(text, names, random);
    Object value = expression.sum();
    expression.space();
    if (expression.at != text.length()) {
      throw expression.unexpected();
    }
    return value;
  }

  private IllegalArgumentException unexpected() {
    return new IllegalArgumentException(
        "cannot read '" + text + "' at column " + (at + 1) + ": '" + text.substring(at) + "'");
  }

  private void space() {
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
  }

  private boolean taken(String token) {
    space();
    if (text.startsWith(token, at)) {
      at += token.length();
      return true;
    }
    return false;
  }

  private void expect(String token) {
    if (!taken(token)) {
      throw unexpected();
    }
  }

  private Object sum() {
    Object value = product();
    while (true) {
      if (taken("+")) {
        value = Arithmetic.apply('+', value, product());
      } else if (taken("-")) {
        value = Arithmetic.apply('-', value, product());
      } else {
        return value;
      }
    }
  }

  private Object product() {
    Object value = signed();
    while (true) {
      if (taken("*")) {
        value = Arithmetic.apply('*', value, signed());
      } else if (taken("/")) {
        value = Arithmetic.apply('/', value, signed());
      } else {
        return value;
      }
    }
  }

  private Object signed() {
    return taken("-") ? Arithmetic.apply('*', -1.0, signed()) : indexed();
  }

  private Object indexed() {
    Object value = atom();
    while (true) {
      if (taken("[")) {
        value = element(value);
      } else if (taken(".shape")) {
        value = List.of((double) ((DatedSeries) value).size());
      } else {
        return value;
      }
    }
  }

  /// Reads what follows an opening bracket: an index, or a slice from an index on.
  private Object element(Object value) {
    int from = (int) (double) (Double) sum();
    boolean slice = taken(":");
    expect("]");
    if (value instanceof DatedSeries series) {
      return slice ? series.slice(from, series.size()) : (Object) series.values()[from];
    }
    return ((List<?>) value).get(from);
  }

  private Object atom() {
    space();
    if (at == text.length()) {
      throw unexpected();
    }
    char first = text.charAt(at);
    if (first == '(') {
      return parenthesis();
    }
    if (first == '[') {
      return list();
    }
    if (first == '{') {
      return table();
    }
    if (first == '\'') {
      int end = text.indexOf('\'', at + 1);
      String value = text.substring(at + 1, end);
      at = end + 1;
      return value;
    }
    return Character.isDigit(first) ? number() : named();
  }

  private Object number() {
    int from = at;
    while (at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at))
            || text.charAt(at) == '.'
            || (text.charAt(at) == '-' && text.charAt(at - 1) == 'e'))) {
      at++;
    }
    return Double.valueOf(text.substring(from, at));
  }

  /// A value in parentheses, or a tuple.
  private Object parenthesis() {
    expect("(");
    Object first = sum();
    if (taken(")")) {
      return first;
    }
    List<Object> values = new ArrayList<>(List.of(first));
    while (taken(",")) {
      values.add(sum());
    }
    expect(")");
    return values;
  }

  private Object list() {
    expect("[");
    List<Object> values = new ArrayList<>();
    if (taken("]")) {
      return values;
    }
    int loop = text.indexOf(" for ", at);
    if (loop > 0 && loop < text.indexOf(']', at)) {
      return comprehension();
    }
    do {
      values.add(sum());
    } while (taken(","));
    expect("]");
    return values;
  }

  /// `expression for name in list`, up to the closing bracket.
  private Object comprehension() {
    int middle = text.indexOf(" for ", at);
    String expression = text.substring(at, middle);
    at = middle + " for ".length();
    String name = word();
    expect("in");
    List<?> source = (List<?>) sum();
    expect("]");
    List<Object> values = new ArrayList<>();
    for (Object element : source) {
      Map<String, Object> scope = new HashMap<>(names);
      scope.put(name, element);
      values.add(evaluate(expression, scope, random));
    }
    return values;
  }

  private Map<String, Object> table() {
    expect("{");
    Map<String, Object> columns = new LinkedHashMap<>();
    do {
      String name = (String) sum();
      expect(":");
      columns.put(name, sum());
    } while (taken(","));
    expect("}");
    return columns;
  }

  private String word() {
    space();
    int from = at;
    while (at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
      at++;
    }
    if (at == from) {
      throw unexpected();
    }
    return text.substring(from, at);
  }

  private Object named() {
    String name = word();
    if (List.of("np", "pd", "rand", "empyrical").contains(name)) {
      expect(".");
      name += "." + word();
    }
    if (taken("(")) {
      return call(name);
    }
    return switch (name) {
      case "np.nan" -> Double.NaN;
      case "np.inf" -> Double.POSITIVE_INFINITY;
      case "empyrical.DAILY" -> "daily";
      case "empyrical.WEEKLY" -> "weekly";
      case "empyrical.MONTHLY" -> "monthly";
      case "empyrical.QUARTERLY" -> "quarterly";
      case "empyrical.YEARLY" -> "yearly";
      default -> {
        Object value = names.get(name);
        if (value == null) {
          throw new IllegalArgumentException("'" + text + "' uses the unknown name " + name);
        }
        yield value;
      }
    };
  }

  private Object call(String function) {
    List<Object> arguments = new ArrayList<>();
    Map<String, Object> options = new HashMap<>();
    while (!taken(")")) {
      String option = option();
      if (option == null) {
        arguments.add(sum());
      } else {
        options.put(option, sum());
      }
      taken(",");
    }
    return switch (function) {
      case "np.array" -> DatedSeries.plain(numbers(arguments.get(0)));
      case "np.linspace" ->
          line(number(arguments, 0), number(arguments, 1), whole(options.get("num")));
      case "pd.date_range" -> dates(arguments, options);
      case "pd.Series" -> series(arguments.get(0), options.get("index"));
      case "pd.DataFrame" -> arguments.get(0);
      case "rand.normal" ->
          DatedSeries.plain(
              random.normal(number(arguments, 0), number(arguments, 1), whole(arguments.get(2))));
      case "rand.uniform" ->
          DatedSeries.plain(
              random.uniform(number(arguments, 0), number(arguments, 1), whole(arguments.get(2))));
      case "rand.randn" -> DatedSeries.plain(random.normal(0, 1, whole(arguments.get(0))));
      case "len" -> (double) ((DatedSeries) arguments.get(0)).size();
      case "range" -> range(whole(arguments.get(0)), whole(arguments.get(1)));
      case "empyrical.cum_returns_final" ->
          Returns.total(((DatedSeries) arguments.get(0)).values());
      default -> throw new IllegalArgumentException("'" + text + "' calls the unknown " + function);
    };
  }

  /// Reads `name=` of a named argument, or null and nothing.
  private @Nullable String option() {
    space();
    int end = at;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    if (end == at || end == text.length() || text.charAt(end) != '=') {
      return null;
    }
    String name = text.substring(at, end);
    at = end + 1;
    return name;
  }

  private static double number(List<Object> arguments, int index) {
    return (Double) arguments.get(index);
  }

  private static int whole(@Nullable Object value) {
    return (int) (double) (Double) Objects.requireNonNull(value);
  }

  private static double[] numbers(Object list) {
    return ((List<?>) list).stream().mapToDouble(value -> (Double) value).toArray();
  }

  private static DatedSeries line(double from, double to, int count) {
    double[] values = new double[count];
    double step = (to - from) / (count - 1);
    for (int i = 0; i < count; i++) {
      values[i] = i + 1 == count ? to : from + i * step;
    }
    return DatedSeries.plain(values);
  }

  private static List<Object> range(int from, int to) {
    List<Object> values = new ArrayList<>();
    for (int i = from; i < to; i++) {
      values.add((double) i);
    }
    return values;
  }

  private static Object series(Object data, @Nullable Object index) {
    double[] values = data instanceof DatedSeries array ? array.values() : numbers(data);
    if (index instanceof DatedSeries dates) {
      long[] days = new long[values.length];
      for (int i = 0; i < days.length; i++) {
        days[i] = (long) dates.values()[i];
      }
      return new DatedSeries(days, values);
    }
    return DatedSeries.plain(values);
  }

  /// The dates as a series of days since 1970-01-01. Weeks end on Sunday, months and years on their
  /// last day.
  private static DatedSeries dates(List<Object> arguments, Map<String, Object> options) {
    String[] parts = ((String) arguments.get(0)).split("-", -1);
    LocalDate start =
        LocalDate.of(
            Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    double[] days = new double[whole(options.get("periods"))];
    for (int i = 0; i < days.length; i++) {
      LocalDate date =
          switch ((String) Objects.requireNonNull(options.get("freq"))) {
            case "D" -> start.plusDays(i);
            case "W" -> start.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)).plusWeeks(i);
            case "M" -> start.plusMonths(i).with(TemporalAdjusters.lastDayOfMonth());
            case "A" -> start.plusYears(i).with(TemporalAdjusters.lastDayOfYear());
            default -> throw new IllegalArgumentException("unknown step in " + options);
          };
      days[i] = date.toEpochDay();
    }
    return DatedSeries.plain(days);
  }
}
