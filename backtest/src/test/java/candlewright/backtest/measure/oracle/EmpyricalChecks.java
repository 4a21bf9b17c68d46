package candlewright.backtest.measure.oracle;

import static candlewright.backtest.measure.oracle.Found.compare;
import static candlewright.backtest.measure.oracle.Found.holds;

import candlewright.backtest.measure.formula.BenchmarkRelation;
import candlewright.backtest.measure.formula.Drawdowns;
import candlewright.backtest.measure.formula.GeneralizedPareto;
import candlewright.backtest.measure.formula.Grouping;
import candlewright.backtest.measure.formula.Ratios;
import candlewright.backtest.measure.formula.Regression;
import candlewright.backtest.measure.formula.Returns;
import candlewright.backtest.measure.formula.Rolling;
import candlewright.backtest.measure.formula.Statistics;
import candlewright.backtest.measure.formula.TailRisk;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleBinaryOperator;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;

/// What each of empyrical's metric tests asserts, said with our formulas.
final class EmpyricalChecks {
  private static final int DECIMALS = 8;
  private static final int DAYS = 252;

  private final NumpyRandom random;
  private final String test;
  private final List<Object> arguments;

  private EmpyricalChecks(NumpyRandom random, String test, List<Object> arguments) {
    this.random = random;
    this.test = test;
    this.arguments = arguments;
  }

  /// Evaluates one case.
  ///
  /// @throws IllegalArgumentException if there is no such test
  static Found of(String test, List<Object> arguments, NumpyRandom random) {
    return new EmpyricalChecks(random, test, arguments).check();
  }

  private Found check() {
    return switch (test) {
      case "test_simple_returns" -> compare(4, Returns.simple(values(0)), values(1));
      case "test_cum_returns" -> compare(4, cumulative(), values(2));
      case "test_cum_returns_final" -> compare(4, finalValue(), number(2));
      case "test_aggregate_returns" -> compare(DECIMALS, grouped(), values(2));
      case "test_max_drawdown" -> compare(DECIMALS, maxDrawdown(values(0)), number(1));
      case "test_max_drawdown_translation" -> maxDrawdownTranslation();
      case "test_annual_ret", "test_cagr" ->
          compare(DECIMALS, Returns.annual(values(0), periods(1)), number(2));
      case "test_annual_volatility" ->
          compare(DECIMALS, Ratios.volatility(values(0), periods(1)), number(2));
      case "test_calmar" -> compare(DECIMALS, calmar(), number(2));
      case "test_omega" -> compare(DECIMALS, omega(), number(3));
      case "test_omega_returns" ->
          holds(
              Ratios.omega(less(values(0), number(1))) > Ratios.omega(less(values(0), number(2))));
      case "test_sharpe_ratio" -> compare(DECIMALS, Ratios.sharpe(excess(0, 1), DAYS), number(2));
      case "test_sharpe_translation_same" -> translationSame(Ratios::sharpe);
      case "test_sharpe_translation_diff" -> translationDifferent(Ratios::sharpe);
      case "test_sharpe_translation_1" -> sharpeTranslation();
      case "test_sharpe_noise" -> sharpeNoise();
      case "test_downside_risk" ->
          byColumn((column, period) -> Ratios.downsideDeviation(column, period));
      case "test_downside_risk_noisy" -> downsideNoisy();
      case "test_downside_risk_trans" -> downsideTranslation();
      case "test_downside_risk_std" ->
          holds(
              Ratios.downsideDeviation(random.normal(0, number(0), 1000), DAYS)
                  < Ratios.downsideDeviation(random.normal(0, number(1), 1000), DAYS));
      case "test_sortino" -> byColumn(Ratios::sortino);
      case "test_sortino_add_noise" -> sortinoAddNoise();
      case "test_sortino_sub_noise" -> sortinoSubtractNoise();
      case "test_sortino_translation_same" -> translationSame(Ratios::sortino);
      case "test_sortino_translation_diff" -> translationDifferent(Ratios::sortino);
      case "test_excess_sharpe" -> compare(DECIMALS, Ratios.sharpe(excess(0, 1), 1), number(2));
      case "test_excess_sharpe_noisy" -> excessNoisy();
      case "test_excess_sharpe_trans" -> excessTranslation();
      case "test_alpha_beta", "test_down_alpha_beta", "test_up_alpha_beta" -> alphaBeta();
      case "test_alpha" -> alpha();
      case "test_alpha_beta_translation" -> alphaBetaTranslation();
      case "test_alpha_beta_correlation" -> alphaBetaCorrelation();
      case "test_alpha_beta_with_nan_inputs" ->
          holds(
              !Double.isNaN(BenchmarkRelation.alpha(values(0), values(1), DAYS))
                  && !Double.isNaN(BenchmarkRelation.beta(values(0), values(1))));
      case "test_beta" -> beta();
      case "test_alpha_beta_equality" -> alphaBetaEquality();
      case "test_stability_of_timeseries" ->
          compare(DECIMALS, Ratios.stability(values(0)), number(1));
      case "test_tail_ratio" -> compare(1, TailRisk.tailRatio(values(0)), number(1));
      case "test_cagr_translation" -> cagrTranslation();
      case "test_cagr_with_nan_inputs" -> holds(!Double.isNaN(Returns.annual(values(0), DAYS)));
      case "test_cagr_noisy" -> cagrNoisy();
      case "test_beta_fragility_heuristic" -> fragility();
      case "test_gpd_risk_estimates" -> compare(DECIMALS, tail(values(1).length), values(1));
      case "test_roll_max_drawdown" ->
          compare(
              4, Rolling.of(values(0), (int) number(1), EmpyricalChecks::maxDrawdown), values(2));
      case "test_roll_sharpe_ratio" ->
          compare(
              DECIMALS,
              Rolling.of(values(0), (int) number(1), window -> Ratios.sharpe(window, DAYS)),
              values(2));
      case "test_capture_ratio" -> capture(EmpyricalChecks::capture);
      case "test_up_capture" -> capture(EmpyricalChecks::upCapture);
      case "test_down_capture" -> capture(EmpyricalChecks::downCapture);
      case "test_up_down_capture" -> capture((x, y) -> upCapture(x, y) / downCapture(x, y));
      case "test_roll_up_capture" -> rollingCapture(EmpyricalChecks::upCapture);
      case "test_roll_down_capture" -> rollingCapture(EmpyricalChecks::downCapture);
      case "test_roll_up_down_capture" ->
          rollingCapture((x, y) -> upCapture(x, y) / downCapture(x, y));
      case "test_roll_alpha_beta" -> rollingAlphaBeta();
      default -> throw new IllegalArgumentException("no check is known for " + test);
    };
  }

  private DatedSeries series(int argument) {
    return (DatedSeries) arguments.get(argument);
  }

  private double[] values(int argument) {
    return switch (arguments.get(argument)) {
      case DatedSeries series -> series.values();
      case Double number -> new double[] {number};
      case List<?> list -> list.stream().mapToDouble(value -> (Double) value).toArray();
      default -> throw new IllegalArgumentException("no numbers: " + arguments.get(argument));
    };
  }

  private double number(int argument) {
    return (Double) arguments.get(argument);
  }

  private double periods(int argument) {
    return switch ((String) arguments.get(argument)) {
      case "daily" -> DAYS;
      case "weekly" -> 52;
      case "monthly" -> 12;
      case "yearly" -> 1;
      default -> throw new IllegalArgumentException("unknown period " + arguments.get(argument));
    };
  }

  private static double[] less(double[] values, double rate) {
    return Returns.minus(values, rate);
  }

  /// Returns a series less another argument, which is a series or a number.
  private double[] excess(int returns, int other) {
    return arguments.get(other) instanceof DatedSeries
        ? Returns.minus(values(returns), values(other))
        : less(values(returns), number(other));
  }

  private double[] cumulative() {
    double start = number(1);
    return start == 0
        ? less(Returns.cumulative(values(0), 1), 1)
        : Returns.cumulative(values(0), start);
  }

  private double finalValue() {
    double total = Returns.total(values(0));
    return number(1) == 0 ? total : number(1) * (1 + total);
  }

  private double[] grouped() {
    String period = (String) arguments.get(1);
    Grouping grouping =
        switch (period) {
          case "weekly" -> Grouping.WEEK;
          case "yearly" -> Grouping.YEAR;
          default ->
              Grouping.valueOf(period.substring(0, period.length() - 2).toUpperCase(Locale.ROOT));
        };
    return Returns.grouped(series(0).days(), values(0), grouping);
  }

  /// Ours is a positive fraction.
  private static double maxDrawdown(double[] returns) {
    return -Drawdowns.deepestOfReturns(returns);
  }

  private Found maxDrawdownTranslation() {
    double middle = maxDrawdown(values(0));
    return holds(
        middle <= maxDrawdown(less(values(0), -number(1)))
            && maxDrawdown(less(values(0), number(1))) <= middle);
  }

  private double calmar() {
    return Ratios.per(Returns.annual(values(0), periods(1)), Drawdowns.deepestOfReturns(values(0)));
  }

  private double omega() {
    return Ratios.omega(less(excess(0, 1), Returns.periodRate(number(2), DAYS)));
  }

  private Found translationSame(ToDoubleBiFunction<double[], Double> ratio) {
    double plain = ratio.applyAsDouble(less(values(0), number(1)), (double) DAYS);
    double by = number(2);
    return Found.all(
        compare(
            DECIMALS,
            ratio.applyAsDouble(less(less(values(0), by), number(1) - by), (double) DAYS),
            plain),
        compare(
            DECIMALS,
            ratio.applyAsDouble(less(less(values(0), -by), number(1) + by), (double) DAYS),
            plain));
  }

  private Found translationDifferent(ToDoubleBiFunction<double[], Double> ratio) {
    double plain = ratio.applyAsDouble(less(values(0), number(1)), (double) DAYS);
    double lower =
        ratio.applyAsDouble(less(less(values(0), number(2)), number(1) - number(3)), (double) DAYS);
    double higher =
        ratio.applyAsDouble(
            less(less(values(0), -number(2)), number(1) + number(3)), (double) DAYS);
    return holds(plain != lower && plain != higher);
  }

  private Found sharpeTranslation() {
    DoubleBinaryOperator ratio = (rate, by) -> Ratios.sharpe(less(values(0), rate + by), DAYS);
    double plain = ratio.applyAsDouble(number(1), 0);
    return holds(
        ratio.applyAsDouble(number(1), -number(2)) > plain
            && plain > ratio.applyAsDouble(number(1), number(2)));
  }

  private Found sharpeNoise() {
    double calm = Ratios.sharpe(less(random.normal(0.01, number(0), 1000), 0.001), DAYS);
    double wild = Ratios.sharpe(less(random.normal(0.01, number(1), 1000), 0.001), DAYS);
    return holds(calm > wild);
  }

  /// Compares a figure of one series, or of each column of a table.
  private Found byColumn(ToDoubleBiFunction<double[], Double> figure) {
    if (arguments.get(0) instanceof Map<?, ?> table) {
      double[] actual =
          table.values().stream()
              .mapToDouble(column ->
                  figure.applyAsDouble(
                      less(((DatedSeries) column).values(), number(1)), periods(2)))
              .toArray();
      return compare(DECIMALS, actual, values(3));
    }
    return compare(DECIMALS, figure.applyAsDouble(excess(0, 1), periods(2)), number(3));
  }

  /// Returns the first values of one series and the later ones of another.
  private static double[] spliced(double[] first, double[] later, int at) {
    double[] joined = later.clone();
    System.arraycopy(first, 0, joined, 0, at);
    return joined;
  }

  private Found downsideNoisy() {
    double[] risks =
        IntStream.of(250, 500, 750)
            .mapToDouble(at ->
                Ratios.downsideDeviation(
                    Returns.minus(spliced(values(0), values(1), at), values(1)), DAYS))
            .toArray();
    return holds(risks[0] <= risks[1] && risks[1] <= risks[2]);
  }

  private Found downsideTranslation() {
    double low = Ratios.downsideDeviation(less(values(0), -number(1)), DAYS);
    double middle = Ratios.downsideDeviation(values(0), DAYS);
    double high = Ratios.downsideDeviation(less(values(0), number(1)), DAYS);
    return holds(low <= middle && middle <= high);
  }

  private Found sortinoAddNoise() {
    double[] ratios = changed(i -> values(0)[i] > number(1), -0.01);
    return holds(ratios[0] > ratios[1] && ratios[1] > ratios[2]);
  }

  private Found sortinoSubtractNoise() {
    double[] ratios = changed(i -> values(0)[i] < number(1), number(1));
    return holds(ratios[0] <= ratios[1] && ratios[1] <= ratios[2]);
  }

  /// Returns the Sortino ratio before and after changing one and two of the chosen values.
  private double[] changed(IntPredicate chosen, double to) {
    double[] values = values(0).clone();
    int[] places = IntStream.range(0, values.length).filter(chosen).toArray();
    double[] ratios = new double[3];
    ratios[0] = Ratios.sortino(less(values, number(1)), DAYS);
    for (int i = 1; i < ratios.length; i++) {
      values[places[random.whole(0, places.length)]] = to;
      ratios[i] = Ratios.sortino(less(values, number(1)), DAYS);
    }
    return ratios;
  }

  private Found excessNoisy() {
    double[] ratios =
        IntStream.of(250, 500, 750)
            .mapToDouble(at ->
                Math.abs(
                    Ratios.sharpe(Returns.minus(spliced(values(0), values(1), at), values(1)), 1)))
            .toArray();
    return holds(ratios[0] < ratios[1] && ratios[1] < ratios[2]);
  }

  private Found excessTranslation() {
    double[] noisy =
        Arithmetic.apply('+', series(0), series(1)) instanceof DatedSeries sum
            ? sum.values()
            : new double[0];
    double[] negative = Arrays.stream(values(2)).map(value -> -value).toArray();
    double plain = Ratios.sharpe(Returns.minus(noisy, values(0)), 1);
    double raised = Ratios.sharpe(Returns.minus(Returns.minus(noisy, negative), values(0)), 1);
    double lowered = Ratios.sharpe(Returns.minus(Returns.minus(noisy, values(2)), values(0)), 1);
    return holds(plain < raised && lowered < plain);
  }

  /// Returns the two series of the arguments on the dates of both.
  private double[][] aligned() {
    DatedSeries benchmark =
        arguments.get(1) instanceof Map<?, ?> table
            ? (DatedSeries) Objects.requireNonNull(table.get("returns"))
            : series(1);
    if (series(0).size() == benchmark.size()) {
      return new double[][] {values(0), benchmark.values()};
    }
    long[] days = series(0).union(benchmark);
    return new double[][] {series(0).on(days, Double.NaN), benchmark.on(days, Double.NaN)};
  }

  private Found alphaBeta() {
    double[][] sides = aligned();
    double[] returns = sides[0];
    double[] benchmark = sides[1];
    if (test.equals("test_up_alpha_beta")) {
      returns = BenchmarkRelation.whenUp(sides[0], sides[1]);
      benchmark = BenchmarkRelation.whenUp(sides[1], sides[1]);
    } else if (test.equals("test_down_alpha_beta")) {
      returns = BenchmarkRelation.whenDown(sides[0], sides[1]);
      benchmark = BenchmarkRelation.whenDown(sides[1], sides[1]);
    }
    return compare(
        DECIMALS,
        new double[] {
          BenchmarkRelation.alpha(returns, benchmark, DAYS),
          BenchmarkRelation.beta(returns, benchmark)
        },
        values(2));
  }

  private Found alpha() {
    double[][] sides = aligned();
    return compare(DECIMALS, BenchmarkRelation.alpha(sides[0], sides[1], DAYS), number(2));
  }

  private Found alphaBetaTranslation() {
    double[][] drawn =
        random.correlated(new double[] {number(0), 0.001}, new double[] {0.01, 0.001}, 0.8, 1000);
    double[] alphas = new double[3];
    double[] betas = new double[3];
    for (int i = 0; i < 3; i++) {
      double[] returns = less(drawn[0], (1 - i) * number(1));
      alphas[i] = StrictMath.pow(BenchmarkRelation.alpha(returns, drawn[1], DAYS) + 1, 1.0 / DAYS);
      betas[i] = BenchmarkRelation.beta(returns, drawn[1]);
    }
    return Found.all(
        compare(DECIMALS, alphas[1] - alphas[0], number(1)),
        compare(DECIMALS, alphas[2] - alphas[1], number(1)),
        compare(DECIMALS, betas[1], betas[0]),
        compare(DECIMALS, betas[1], betas[2]));
  }

  private Found alphaBetaCorrelation() {
    double[] means = {0.01, 0.001};
    double[] deviations = {0.01, 0.001};
    double[][] less = random.correlated(means, deviations, number(0), 1000);
    double[][] more = random.correlated(means, deviations, number(1), 1000);
    return holds(
        BenchmarkRelation.alpha(less[0], less[1], DAYS)
                > BenchmarkRelation.alpha(more[0], more[1], DAYS)
            && BenchmarkRelation.beta(less[0], less[1]) < BenchmarkRelation.beta(more[0], more[1]));
  }

  private Found beta() {
    double[][] sides = aligned();
    int decimals = arguments.size() > 3 ? (int) number(3) : DECIMALS;
    return compare(decimals, BenchmarkRelation.beta(sides[0], sides[1]), number(2));
  }

  /// Slope and intercept by another way: from correlation, deviations and means of the known pairs.
  private Found alphaBetaEquality() {
    double[][] sides = aligned();
    int[] both =
        IntStream.range(0, sides[0].length)
            .filter(i -> !Double.isNaN(sides[0][i] + sides[1][i]))
            .toArray();
    double[] returns = Arrays.stream(both).mapToDouble(i -> sides[0][i]).toArray();
    double[] benchmark = Arrays.stream(both).mapToDouble(i -> sides[1][i]).toArray();
    double slope =
        Statistics.correlation(returns, benchmark)
            * Statistics.deviation(returns)
            / Statistics.deviation(benchmark);
    double intercept = Statistics.mean(returns) - slope * Statistics.mean(benchmark);
    return Found.all(
        compare(DECIMALS, BenchmarkRelation.beta(sides[0], sides[1]), slope),
        compare(
            DECIMALS,
            BenchmarkRelation.alpha(sides[0], sides[1], DAYS),
            StrictMath.pow(1 + intercept, DAYS) - 1),
        compare(DECIMALS, Regression.of(sides[1], sides[0]).intercept(), intercept));
  }

  private Found cagrTranslation() {
    double plain = Returns.annual(values(0), DAYS);
    return holds(
        Returns.annual(less(values(0), number(1)), DAYS) < plain
            && plain < Returns.annual(less(values(0), -number(1)), DAYS));
  }

  /// Agreement in one significant digit, as `assert_approx_equal` of numpy has it.
  private Found cagrNoisy() {
    double plain = Returns.annual(values(0), DAYS);
    boolean agrees = true;
    for (char operator : new char[] {'+', '-'}) {
      DatedSeries noisy = (DatedSeries) Arithmetic.apply(operator, series(0), series(1));
      double other = Returns.annual(noisy.values(), DAYS);
      double scale =
          StrictMath.pow(10, Math.floor(StrictMath.log10((Math.abs(plain) + Math.abs(other)) / 2)));
      agrees &= Math.abs(plain - other) / scale < 1;
    }
    return holds(agrees);
  }

  private Found fragility() {
    double[][] sides = aligned();
    return compare(DECIMALS, BenchmarkRelation.fragility(sides[0], sides[1]), number(2));
  }

  /// The source prints zeros where no tail could be fitted.
  private double[] tail(int count) {
    GeneralizedPareto tail = GeneralizedPareto.of(values(0), 0.01);
    return tail == null
        ? new double[count]
        : new double[] {
          tail.threshold(), tail.scale(), tail.shape(), tail.valueAtRisk(), tail.expectedShortfall()
        };
  }

  private static double capture(double[] returns, double[] benchmark) {
    return BenchmarkRelation.capture(returns, benchmark, DAYS);
  }

  private static double upCapture(double[] returns, double[] benchmark) {
    return capture(
        BenchmarkRelation.whenUp(returns, benchmark),
        BenchmarkRelation.whenUp(benchmark, benchmark));
  }

  private static double downCapture(double[] returns, double[] benchmark) {
    return capture(
        BenchmarkRelation.whenDown(returns, benchmark),
        BenchmarkRelation.whenDown(benchmark, benchmark));
  }

  private Found capture(ToDoubleBiFunction<double[], double[]> figure) {
    return compare(DECIMALS, figure.applyAsDouble(values(0), values(1)), number(2));
  }

  private Found rollingCapture(ToDoubleBiFunction<double[], double[]> figure) {
    return compare(DECIMALS, Rolling.of(values(0), values(1), (int) number(2), figure), values(3));
  }

  private Found rollingAlphaBeta() {
    double[][] sides = aligned();
    int window = (int) number(2);
    List<?> expected = (List<?>) arguments.get(3);
    return Found.all(
        compare(
            DECIMALS,
            Rolling.of(sides[0], sides[1], window, (x, y) -> BenchmarkRelation.alpha(x, y, DAYS)),
            expected.stream().mapToDouble(pair -> (Double) ((List<?>) pair).get(0)).toArray()),
        compare(
            DECIMALS,
            Rolling.of(sides[0], sides[1], window, BenchmarkRelation::beta),
            expected.stream().mapToDouble(pair -> (Double) ((List<?>) pair).get(1)).toArray()));
  }
}
