package candlewright.app.bench;

import candlewright.core.market.BarSeries;
import java.time.Duration;
import java.time.Instant;
import org.ta4j.core.BaseBarSeriesBuilder;
import org.ta4j.core.BaseStrategy;
import org.ta4j.core.Indicator;
import org.ta4j.core.TradingRecord;
import org.ta4j.core.analysis.cost.LinearTransactionCostModel;
import org.ta4j.core.analysis.cost.ZeroCostModel;
import org.ta4j.core.backtest.BarSeriesManager;
import org.ta4j.core.indicators.ATRIndicator;
import org.ta4j.core.indicators.MACDIndicator;
import org.ta4j.core.indicators.RSIIndicator;
import org.ta4j.core.indicators.adx.ADXIndicator;
import org.ta4j.core.indicators.averages.EMAIndicator;
import org.ta4j.core.indicators.averages.SMAIndicator;
import org.ta4j.core.indicators.bollinger.BollingerBandsMiddleIndicator;
import org.ta4j.core.indicators.bollinger.BollingerBandsUpperIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.indicators.statistics.StandardDeviationIndicator;
import org.ta4j.core.num.DoubleNumFactory;
import org.ta4j.core.num.Num;
import org.ta4j.core.rules.CrossedDownIndicatorRule;
import org.ta4j.core.rules.CrossedUpIndicatorRule;

/// The same jobs done by ta4j on doubles, with fresh indicators on a series that is already built.
final class Ta4jRivals {
  private final org.ta4j.core.BarSeries series;

  Ta4jRivals(BarSeries bars) {
    series = new BaseBarSeriesBuilder().withNumFactory(DoubleNumFactory.getInstance()).build();
    for (int i = 0; i < bars.size(); i++) {
      series
          .barBuilder()
          .timePeriod(Duration.ofMillis(bars.timeframe().millis()))
          .endTime(Instant.ofEpochMilli(bars.knownAt(i)))
          .openPrice(bars.open(i))
          .highPrice(bars.high(i))
          .lowPrice(bars.low(i))
          .closePrice(bars.close(i))
          .volume(bars.volume(i))
          .add();
    }
  }

  /// Returns the number of positions that a crossing of averages opened.
  TradingRecord crossing(int fast, int slow, double fee) {
    ClosePriceIndicator close = new ClosePriceIndicator(series);
    SMAIndicator quick = new SMAIndicator(close, fast);
    SMAIndicator slowly = new SMAIndicator(close, slow);
    BaseStrategy strategy =
        new BaseStrategy(
            new CrossedUpIndicatorRule(quick, slowly), new CrossedDownIndicatorRule(quick, slowly));
    return new BarSeriesManager(series, new LinearTransactionCostModel(fee), new ZeroCostModel())
        .run(strategy);
  }

  double sma(int length) {
    return sum(new SMAIndicator(new ClosePriceIndicator(series), length));
  }

  double ema(int length) {
    return sum(new EMAIndicator(new ClosePriceIndicator(series), length));
  }

  double ema(double[] out) {
    return column(new EMAIndicator(close(), 20), out);
  }

  double rsi(double[] out) {
    return column(new RSIIndicator(close(), 14), out);
  }

  double macd(double[] out) {
    return column(new MACDIndicator(close(), 12, 26), out);
  }

  double bollinger(double[] out) {
    return column(
        new BollingerBandsUpperIndicator(
            new BollingerBandsMiddleIndicator(new SMAIndicator(close(), 20)),
            new StandardDeviationIndicator(close(), 20)),
        out);
  }

  double atr(double[] out) {
    return column(new ATRIndicator(series, 14), out);
  }

  double adx(double[] out) {
    return column(new ADXIndicator(series, 14), out);
  }

  private ClosePriceIndicator close() {
    return new ClosePriceIndicator(series);
  }

  private static double column(Indicator<Num> indicator, double[] out) {
    for (int i = 0; i < out.length; i++) {
      out[i] = indicator.getValue(i).doubleValue();
    }
    return out[out.length - 1];
  }

  private double sum(Indicator<Num> indicator) {
    double sum = 0;
    for (int i = 0; i < series.getBarCount(); i++) {
      double value = indicator.getValue(i).doubleValue();
      sum += Double.isNaN(value) ? 0 : value;
    }
    return sum;
  }
}
