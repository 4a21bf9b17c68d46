package candlewright.backtest.measure.oracle;

import candlewright.backtest.measure.formula.BenchmarkRelation;
import candlewright.backtest.measure.formula.Drawdowns;
import candlewright.backtest.measure.formula.Ratios;
import candlewright.backtest.measure.formula.Regression;
import candlewright.backtest.measure.formula.Returns;
import candlewright.backtest.measure.formula.SharpeInference;
import candlewright.backtest.measure.formula.Statistics;
import candlewright.core.testkit.Shared;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;

/// Figures that PerformanceAnalytics' own tests expect of its data set of six managers, monthly
/// from 1996 to 2006 (`tests/testthat/_snaps/all_snapshots.md` at commit c079aea1).
final class PerformanceAnalytics {
  private static final String SOURCE = "PerformanceAnalytics";
  private static final String MANAGERS = "data/returns/PerformanceAnalytics_managers.csv";
  private static final int MONTHS = 12;
  private static final double STERLING = 0.1;

  /// Rounded to four decimals.
  private static final double FOUR = 5.0001e-5;

  /// Cut off after four decimals.
  private static final double CUT = 1.0001e-4;

  private static final double NORMAL_KURTOSIS = 3;

  private static final List<String> COLUMNS =
      List.of("HAM1", "HAM2", "HAM3", "HAM4", "HAM5", "HAM6", "SP500 TR");

  private final double[][] managers;
  private final List<String> names;
  private final List<PublishedFigure> figures = new ArrayList<>();

  private PerformanceAnalytics() {
    List<String> lines = lines(MANAGERS);
    names = List.of(lines.getFirst().split(",", -1));
    managers = columns(lines);
  }

  static List<PublishedFigure> figures() {
    PerformanceAnalytics published = new PerformanceAnalytics();
    published.alone();
    published.withBenchmark();
    published.inference();
    return published.figures;
  }

  private static List<String> lines(String file) {
    try {
      return Files.readAllLines(Shared.path(file));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private static double[][] columns(List<String> lines) {
    int width = lines.getFirst().split(",", -1).length;
    double[][] columns = new double[width][lines.size() - 1];
    for (int row = 1; row < lines.size(); row++) {
      String[] cells = lines.get(row).split(",", -1);
      for (int column = 1; column < width; column++) {
        columns[column][row - 1] =
            cells[column].isEmpty() || cells[column].equals("NA")
                ? Double.NaN
                : Double.parseDouble(cells[column]);
      }
    }
    return columns;
  }

  private double[] column(String name) {
    return managers[names.indexOf(name)];
  }

  private void alone() {
    row(
        "Std Dev",
        "volatility, monthly",
        "0.0256 0.0367 0.0365 0.0532 0.0457 0.0238 0.0433",
        Statistics::deviation);
    row(
        "Annualized Std Dev",
        "volatility",
        "0.0888 0.1272 0.1265 0.1843 0.1584 0.0825 0.1500",
        returns -> Ratios.volatility(returns, MONTHS));
    row(
        "Annualized Return",
        "annual_return_geometric",
        "0.1375 0.1747 0.1512 0.1215 0.0373 0.1373 0.0967",
        returns -> Returns.annual(returns, MONTHS));
    row(
        "Cumulative Return",
        "total_return",
        "3.1266 4.3485 3.7067 2.5294 0.2650 0.9858",
        Returns::total);
    row(
        "Skewness",
        "skewness",
        "-0.6588 1.4580 0.7908 -0.4311 0.0738 -0.2800 -0.5531",
        Statistics::skewness);
    row(
        "Excess kurtosis",
        "excess_kurtosis",
        "2.3616 2.3794 2.6829 0.8632 2.3143 -0.3489 0.5598",
        returns -> Statistics.kurtosis(returns) - 3);
    row(
        "Downside risk",
        "downside_deviation, monthly",
        "0.0145 0.0116 0.0174 0.0341 0.0304 0.0121 0.0283",
        returns -> Ratios.downsideDeviation(returns, 1));
    row(
        "Annualised downside risk",
        "downside_deviation",
        "0.0504 0.0401 0.0601 0.1180 0.1054 0.0421 0.0980",
        returns -> Ratios.downsideDeviation(returns, MONTHS));
    row(
        "Upside potential",
        "upside_potential_ratio * downside_deviation",
        "0.0162 0.0203 0.0203 0.0269 0.0186 0.0165 0.0218",
        returns -> Ratios.upsidePotential(returns) * Ratios.downsideDeviation(returns, 1));
    row("Omega", "omega_ratio", "3.1907 3.3041 2.5803 1.6920 1.2816 3.0436 1.6581", Ratios::omega);
    row(
        "Omega-sharpe ratio",
        "gain_to_pain_ratio",
        "2.1907 2.3041 1.5803 0.6920 0.2816 2.0436 0.6581",
        returns -> Ratios.omega(returns) - 1);
    row(
        "Sortino ratio",
        "sortino_ratio, monthly",
        "0.7649 1.2220 0.7172 0.3234 0.1343 0.9102 0.3064",
        returns -> Ratios.sortino(returns, 1));
    row(
        "Sharpe ratio (Rf 3.5 %)",
        "sharpe_ratio, monthly",
        "0.3201 0.3057 0.2610 0.1522 0.0256 0.3417",
        returns -> Ratios.sharpe(Returns.minus(returns, 0.035 / MONTHS), 1));
    row(
        "Annualized Sharpe (Rf 0 %)",
        "annual_return_geometric / volatility",
        "1.5491 1.3732 1.1955 0.6592 0.2356 1.6642 0.6449",
        returns -> Returns.annual(returns, MONTHS) / Ratios.volatility(returns, MONTHS));
    row(
        "Calmar ratio",
        "calmar_ratio_geometric",
        "0.9062 0.7281 0.5226 0.4227 0.1096 1.7425 0.2163",
        returns -> Returns.annual(returns, MONTHS) / Drawdowns.deepestOfReturns(returns));
    row(
        "Sterling ratio",
        "sterling_ratio",
        "0.5463 0.5139 0.3884 0.3136 0.0847 0.7678 0.1768",
        returns ->
            Returns.annual(returns, MONTHS) / (Drawdowns.deepestOfReturns(returns) + STERLING));
    row(
        "Pain index",
        "pain_index",
        "0.0161 0.0617 0.0661 0.0787 0.1596 0.0184 0.1258",
        returns -> Statistics.mean(depths(returns)));
    row(
        "Ulcer index",
        "ulcer_index",
        "0.0363 0.0938 0.1048 0.1146 0.1877 0.0297 0.1791",
        returns -> Ratios.ulcerIndex(depths(returns)));
    row(
        "Pain ratio",
        "pain_ratio",
        "8.5601 2.8291 2.2889 1.5427 0.2339 7.4443 0.7693",
        returns -> Returns.annual(returns, MONTHS) / Statistics.mean(depths(returns)));
    row(
        "Martin ratio",
        "martin_ratio",
        "3.7895 1.8615 1.4425 1.0598 0.1988 4.6165 0.5401",
        returns -> Returns.annual(returns, MONTHS) / Ratios.ulcerIndex(depths(returns)));
  }

  private static double[] depths(double[] returns) {
    return Drawdowns.depths(1, Returns.cumulative(returns, 1));
  }

  private void row(String name, String ours, String published, ToDoubleFunction<double[]> figure) {
    String[] values = published.split(" ", -1);
    for (int i = 0; i < values.length; i++) {
      double[] returns = Statistics.known(column(COLUMNS.get(i)));
      boolean cut = name.startsWith("Cumulative") || name.startsWith("Sharpe ratio");
      add(
          name,
          ours,
          values[i],
          cut ? CUT : FOUR,
          cut ? "digits cut off, not rounded" : "",
          figure.applyAsDouble(returns));
    }
  }

  private void withBenchmark() {
    // Monthly excess returns over the three-month bill, against those of the S&P 500.
    pairs(
        "Alpha",
        "intercept of alpha",
        "0.0058 0.0091 0.0062",
        true,
        (x, y) -> Regression.of(y, x).intercept());
    pairs(
        "Annualized Alpha",
        "alpha",
        "0.0715 0.1147 0.0772",
        true,
        (x, y) -> BenchmarkRelation.alpha(x, y, MONTHS));
    pairs("Beta", "beta", "0.3901 0.3384 0.5523", true, BenchmarkRelation::beta);
    pairs(
        "Beta+",
        "up_beta",
        "0.3005 0.5227 0.4858",
        true,
        (x, y) ->
            BenchmarkRelation.beta(BenchmarkRelation.whenUp(x, y), BenchmarkRelation.whenUp(y, y)));
    pairs(
        "Beta-",
        "down_beta",
        "0.4264 0.0698 0.5067",
        true,
        (x, y) ->
            BenchmarkRelation.beta(
                BenchmarkRelation.whenDown(x, y), BenchmarkRelation.whenDown(y, y)));
    pairs(
        "Correlation",
        "benchmark_correlation",
        "0.6587 0.4090 0.6589",
        true,
        Statistics::correlation);
    pairs(
        "Treynor Ratio",
        "treynor_ratio",
        "0.2428 0.3883 0.1956",
        true,
        (x, y) -> Returns.annual(Statistics.known(x), MONTHS) / BenchmarkRelation.beta(x, y));
    pairs(
        "Tracking Error",
        "tracking_error",
        "0.1132 0.1534 0.1159 0.1597 0.1800 0.1128",
        false,
        (x, y) -> Ratios.volatility(Returns.minus(x, y), MONTHS));
    pairs(
        "Information Ratio",
        "(annual returns' difference) / tracking_error",
        "0.3604 0.5060 0.4701 0.1549 0.1212 0.6723",
        false,
        PerformanceAnalytics::informationRatio);
  }

  /// With the compounded annual returns of both over the months of the manager.
  private static double informationRatio(double[] returns, double[] benchmark) {
    int first = 0;
    while (Double.isNaN(returns[first])) {
      first++;
    }
    double[] own = Arrays.copyOfRange(returns, first, returns.length);
    double[] other = Arrays.copyOfRange(benchmark, first, returns.length);
    return (Returns.annual(own, MONTHS) - Returns.annual(other, MONTHS))
        / Ratios.volatility(Returns.minus(own, other), MONTHS);
  }

  private void pairs(
      String name,
      String ours,
      String published,
      boolean excess,
      ToDoubleBiFunction<double[], double[]> figure) {
    String[] values = published.split(" ", -1);
    double[] bill = column("US 3m TR");
    double[] benchmark = column("SP500 TR");
    for (int i = 0; i < values.length; i++) {
      double[] returns = column(COLUMNS.get(i));
      add(
          name + " to SP500 TR",
          ours,
          values[i],
          FOUR,
          "",
          excess
              ? figure.applyAsDouble(Returns.minus(returns, bill), Returns.minus(benchmark, bill))
              : figure.applyAsDouble(returns, benchmark));
    }
  }

  private void inference() {
    double sharpe = 2 / Math.sqrt(MONTHS);
    double other = 1 / Math.sqrt(MONTHS);
    String remark = "the source takes the kurtosis for 3 unless told otherwise";
    add(
        "ProbSharpeRatio of moments",
        "probabilistic_sharpe_ratio",
        "0.9597",
        FOUR,
        remark,
        SharpeInference.probability(sharpe, other, 59, -0.72, NORMAL_KURTOSIS));
    add(
        "MinTrackRecord of moments",
        "minimum_track_record",
        "52.3736",
        CUT,
        remark + "; cut off",
        SharpeInference.trackRecord(sharpe, other, -0.72, NORMAL_KURTOSIS, 0.95));
  }

  private void add(
      String name, String ours, String published, double tolerance, String remark, double actual) {
    figures.add(
        new PublishedFigure(
            SOURCE, name, ours, Double.parseDouble(published), actual, tolerance, remark));
  }
}
