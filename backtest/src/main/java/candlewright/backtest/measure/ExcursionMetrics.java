package candlewright.backtest.measure;

import static candlewright.backtest.measure.Definition.metric;
import static candlewright.backtest.measure.MetricGroup.EXCURSION;
import static candlewright.backtest.measure.MetricUnit.FRACTION;
import static candlewright.backtest.measure.MetricUnit.RATIO;
import static candlewright.backtest.measure.MetricValue.fraction;
import static candlewright.backtest.measure.MetricValue.ratio;

import candlewright.backtest.measure.formula.Ratios;
import candlewright.backtest.measure.formula.Statistics;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// How prices went while trades were held, as fractions of the entry price and before costs.
final class ExcursionMetrics {
  private static final String NO_TRADES = "without trades";
  private static final String FEW = "with fewer than two trades or if one side does not vary";

  static final List<Definition> ALL =
      List.of(
          each(
              "average_adverse_excursion",
              "Average adverse excursion",
              "Mean of how far the price went against a trade (MAE). The bar in which it was left"
                  + " counts with the exit price alone.",
              "Sweeney 1996",
              Statistics::mean,
              Excursion::adverse),
          each(
              "largest_adverse_excursion",
              "Largest adverse excursion",
              "How far the price went against a trade at most (MAE).",
              "Sweeney 1996",
              Statistics::maximum,
              Excursion::adverse),
          each(
              "average_favourable_excursion",
              "Average favourable excursion",
              "Mean of how far the price went in favour of a trade (MFE).",
              "Sweeney 1996",
              Statistics::mean,
              Excursion::favourable),
          each(
              "largest_favourable_excursion",
              "Largest favourable excursion",
              "How far the price went in favour of a trade at most (MFE).",
              "Sweeney 1996",
              Statistics::maximum,
              Excursion::favourable),
          each(
              "average_end_trade_drawdown",
              "Average end-trade drawdown",
              "Mean of favourable excursion - result before costs: what was given back.",
              "NinjaTrader: ETD",
              Statistics::mean,
              Excursion::givenBack),
          each(
              "largest_end_trade_drawdown",
              "Largest end-trade drawdown",
              "Largest favourable excursion - result before costs of a trade.",
              "NinjaTrader: ETD",
              Statistics::maximum,
              Excursion::givenBack),
          each(
              "max_intra_trade_drawdown",
              "Largest drawdown within a trade",
              "Largest fall from the best price of earlier bars of a trade, in parts of its entry"
                  + " price.",
              "LEAN: maximum intra-trade drawdown",
              Statistics::maximum,
              Excursion::deepestFall),
          metric("edge_ratio", "Edge ratio", EXCURSION, RATIO)
              .formula("Average favourable / average adverse excursion.")
              .source("Faith 2007, without his division by the average true range")
              .undefined("without trades or if no price went against one")
              .ofTrades(trades ->
                  ratio(
                      Ratios.per(
                          Statistics.mean(trades.excursions(Excursion::favourable)),
                          Statistics.mean(trades.excursions(Excursion::adverse))))),
          metric("profit_favourable_correlation", "Correlation, profit and MFE", EXCURSION, RATIO)
              .formula("Correlation of trade returns and favourable excursions.")
              .source("MT5: Correlation (Profits, MFE), of money")
              .undefined(FEW)
              .ofTrades(trades ->
                  ratio(
                      Statistics.correlation(
                          trades.returns(), trades.excursions(Excursion::favourable)))),
          metric("profit_adverse_correlation", "Correlation, profit and MAE", EXCURSION, RATIO)
              .formula("Correlation of trade returns and adverse excursions, the latter below 0.")
              .source("MT5: Correlation (Profits, MAE), of money")
              .undefined(FEW)
              .ofTrades(trades ->
                  ratio(
                      -Statistics.correlation(
                          trades.returns(), trades.excursions(Excursion::adverse)))),
          metric("favourable_adverse_correlation", "Correlation, MFE and MAE", EXCURSION, RATIO)
              .formula("Correlation of favourable and adverse excursions, the latter below 0.")
              .source("MT5: Correlation (MFE, MAE), of money")
              .undefined(FEW)
              .ofTrades(trades ->
                  ratio(
                      -Statistics.correlation(
                          trades.excursions(Excursion::favourable),
                          trades.excursions(Excursion::adverse)))));

  private ExcursionMetrics() {}

  private static Definition each(
      String id,
      String title,
      String formula,
      String source,
      ToDoubleFunction<double[]> figure,
      ToDoubleFunction<Excursion> excursion) {
    return metric(id, title, EXCURSION, FRACTION)
        .formula(formula)
        .source(source)
        .undefined(NO_TRADES)
        .ofTrades(trades -> fraction(figure.applyAsDouble(trades.excursions(excursion))));
  }
}
