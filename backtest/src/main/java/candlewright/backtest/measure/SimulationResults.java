package candlewright.backtest.measure;

import candlewright.backtest.simulate.SimulationOutcome;
import candlewright.core.market.BarSeries;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/// The results of a simulation, compared with holding what it traded; all money in the account's
/// currency, at the rates of each close, and splits carried out on what is compared with too.
public final class SimulationResults {
  private SimulationResults() {}

  /// Gathers what a finished simulation left behind. One instrument is compared with its price,
  /// several with the same money in each from the first moment at which all have a close; dividends
  /// and splits reach who holds a share there too.
  ///
  /// @param markets what was traded, in the order of the simulation
  /// @param cash at the start, in 1e-8 units
  public static Results of(
      List<TradedBars> markets, SimulationOutcome outcome, long cash, Conventions conventions) {
    AccountCurve curve =
        markets.size() == 1
            ? ofOne(markets.getFirst(), outcome)
            : ofSeveral(markets, outcome, cash);
    return new Results(cash, curve, outcome.trades(), markets, outcome.refused(), conventions);
  }

  /// Ten years of minutes are five million bars: only what cannot be worked out from them again is
  /// kept.
  private static AccountCurve ofOne(TradedBars market, SimulationOutcome outcome) {
    BarSeries bars = market.bars();
    double[] equity = new double[bars.size()];
    for (int i = 0; i < equity.length; i++) {
      equity[i] = outcome.equity(i);
    }
    HeldShare share = new HeldShare(bars, market.actions());
    IntToDoubleFunction gross = outcome.gross(0);
    IntToDoubleFunction net = outcome.net(0);
    boolean converted = outcome.isConverted(0);
    IntToDoubleFunction closes =
        converted ? i -> bars.close(i) * outcome.rate(0, bars.knownAt(i)) : bars::close;
    return new AccountCurve(
        bars.calendar(),
        bars.timeframe(),
        TimeLine.of(bars),
        equity,
        i -> gross.applyAsDouble(i) * closes.applyAsDouble(i),
        i -> net.applyAsDouble(i) * closes.applyAsDouble(i),
        i -> share.worth(i, bars.close(i)) * (converted ? outcome.rate(0, bars.knownAt(i)) : 1));
  }

  private static AccountCurve ofSeveral(
      List<TradedBars> markets, SimulationOutcome outcome, long cash) {
    List<BarSeries> all = markets.stream().map(TradedBars::bars).toList();
    TimeLine line = TimeLine.merged(all);
    boolean aligned = TimeLine.areAligned(all);
    Sums sums = new Sums(line, cash, all);
    for (int m = 0; m < markets.size(); m++) {
      sums.add(markets.get(m), outcome, m, aligned);
    }
    TradedBars most = mostOpen(markets);
    return new AccountCurve(
        most.bars().calendar(),
        most.bars().timeframe(),
        line,
        sums.equity,
        i -> sums.gross[i],
        i -> sums.net[i],
        i -> sums.basket[i]);
  }

  /// The account and what it is compared with at each moment, summed up instrument by instrument.
  private static final class Sums {
    private final long[] times;
    private final int instruments;

    /// The first moment at which all have a close.
    private final int common;

    final double[] equity;
    final double[] gross;
    final double[] net;
    final double[] basket;

    Sums(TimeLine line, long cash, List<BarSeries> all) {
      times = new long[line.size()];
      Arrays.setAll(times, line::closeTime);
      instruments = all.size();
      common =
          Arrays.binarySearch(
              times, all.stream().mapToLong(bars -> bars.knownAt(0)).max().orElseThrow());
      equity = new double[times.length];
      gross = new double[times.length];
      net = new double[times.length];
      basket = new double[times.length];
      Arrays.fill(equity, cash / 1e8);
      Arrays.fill(basket, 0, common, Double.NaN);
    }

    /// @param aligned whether each moment is a bar of every instrument
    void add(TradedBars market, SimulationOutcome outcome, int m, boolean aligned) {
      BarSeries bars = market.bars();
      HeldShare share = new HeldShare(bars, market.actions());
      IntToDoubleFunction grossOf = outcome.gross(m);
      IntToDoubleFunction netOf = outcome.net(m);
      double[] added = outcome.added(m, times);
      boolean converted = outcome.isConverted(m);
      int bar = -1;
      double first = Double.NaN;
      for (int i = 0; i < times.length; i++) {
        if (aligned) {
          bar = i;
        } else {
          while (bar + 1 < bars.size() && bars.knownAt(bar + 1) <= times[i]) {
            bar++;
          }
          if (bar < 0) {
            continue;
          }
        }
        double rate = converted ? outcome.rate(m, times[i]) : 1;
        equity[i] += added[i];
        double held = grossOf.applyAsDouble(bar);
        if (held != 0) {
          double close = bars.close(bar) * rate;
          gross[i] += held * close;
          net[i] += netOf.applyAsDouble(bar) * close;
        }
        if (i >= common) {
          double worth = share.worth(bar, bars.close(bar)) * rate;
          first = i == common ? worth : first;
          basket[i] += worth / first / instruments;
        }
      }
    }
  }

  /// Returns the instrument that trades on the most days of a year, by whose days and periods the
  /// account is measured; the first of equals.
  public static TradedBars mostOpen(List<TradedBars> markets) {
    TradedBars most = markets.getFirst();
    for (TradedBars market : markets) {
      if (market.bars().calendar().tradingDaysPerYear()
          > most.bars().calendar().tradingDaysPerYear()) {
        most = market;
      }
    }
    return most;
  }
}
