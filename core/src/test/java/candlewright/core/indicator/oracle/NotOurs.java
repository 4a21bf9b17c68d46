package candlewright.core.indicator.oracle;

import java.util.ArrayList;
import java.util.List;

/// Published columns that no row uses, and why.
///
/// @param source who published them
/// @param file name of the table, or `*` for all
/// @param column name of the column, or `*` for all
/// @param reason why we do not compare with it
record NotOurs(Source source, String file, String column, String reason) {
  private static final String NONE = "no such indicator";

  private static final String TURNS =
      "drawn over the bars of the turns before they were known: ZigZagTest compares the turns";

  static final List<NotOurs> ALL = all();

  /// Tells whether it speaks of a column.
  boolean covers(Source from, String table, String name) {
    return source == from
        && (file.equals("*") || file.equals(table))
        && (column.equals("*") || column.equals(name));
  }

  private static List<NotOurs> all() {
    List<NotOurs> all = new ArrayList<>();
    addCinar(all);
    addLean(all);
    addStockIndicators(all);
    addBacktrader(all);
    addTulip(all);
    return List.copyOf(all);
  }

  private static void addCinar(List<NotOurs> all) {
    String found = "actions of a strategy; a test of that name finds its rule: ";
    for (String strategy :
        List.of(
            "momentum__awesome_oscillator",
            "momentum__elder_ray",
            "momentum__rsi",
            "momentum__stochastic_rsi",
            "momentum__williams_r",
            "trend__cci",
            "trend__tsi")) {
      add(all, Source.CINAR, strategy + "_strategy", found + "CinarMomentumTest", "*");
    }
    add(
        all,
        Source.CINAR,
        "volatility__donchian_channel_breakout_strategy",
        found + "CinarVolatilityTest",
        "*");
    for (String strategy :
        List.of("ease_of_movement", "money_flow_index", "obv", "volume_weighted_average_price")) {
      add(all, Source.CINAR, "volume__" + strategy + "_strategy", found + "CinarVolumeTest", "*");
    }
    for (String strategy :
        List.of(
            "compound__macd_rsi_strategy",
            "decorator__no_loss_strategy",
            "testdata__buy_and_hold_strategy",
            "testdata__or",
            "trend__aroon_strategy",
            "trend__dema_strategy",
            "trend__golden_cross_strategy",
            "trend__kama_strategy",
            "trend__macd_strategy",
            "trend__triple_moving_average_crossover_strategy",
            "trend__weighted_close_strategy",
            "volatility__super_trend_strategy")) {
      add(all, Source.CINAR, strategy, "actions of a strategy", "*");
    }
    for (String strategy : List.of("trend__alligator_strategy", "trend__smma_strategy")) {
      add(all, Source.CINAR, strategy, "252 actions of a strategy on 251 bars", "*");
    }
  }

  private static void addLean(List<NotOurs> all) {
    String patterns = "candlestick patterns are signals";
    add(all, Source.LEAN, "eurusd_candle_patterns.txt", patterns, "*");
    add(all, Source.LEAN, "spy_candle_patterns.txt", patterns, "*");
    add(all, Source.LEAN, "frama.txt", "a line of the trading program, not described", "TL");
    add(all, Source.LEAN, "spy_qqq_corr.csv", NONE, "Correlation_Spearman");
    add(
        all,
        Source.LEAN,
        "spy_rvi.txt",
        "average of 20 volumes, of which the last was still growing",
        "Volume MA");
    add(
        all,
        Source.LEAN,
        "spy_sortino.csv",
        "step on the way to another column",
        "numerator_rf_0_period_15",
        "numerator_rf_0.01_period_15",
        "downside_returns_0",
        "downside_returns_0.01",
        "squared_downside_return_0",
        "squared_downside_return_0.01",
        "denominator_rf_0_period_15",
        "denominator_rf_0.01_period_15");
    add(
        all,
        Source.LEAN,
        "spy_with_adx.txt",
        "step on the way to another column",
        "+DM 1",
        "-DM 1",
        "DI 14 Diff",
        "DI 14 Sum");
    add(all, Source.LEAN, "spy_with_indicators.txt", "the table has no volume", "OBV");
    add(
        all,
        Source.LEAN,
        "spy_with_rma.csv",
        "three of its own averages added up: SMA5 - SMA10 + SMA15",
        "RMA5");
    add(all, Source.LEAN, "spy_zigzag.csv", TURNS, "zigzag", "type");
  }

  private static void addStockIndicators(List<NotOurs> all) {
    Source source = Source.STOCK_INDICATORS;
    String step = "step on the way to another column";
    add(all, source, "adl", step, "moneyFlowMultiplier", "moneyFlowVolume");
    add(all, source, "cmf", step, "moneyFlowMultiplier", "moneyFlowVolume");
    add(all, source, "beta", "never known", "betaUp", "betaDown", "ratio", "convexity");
    add(all, source, "corr", "square of another column", "rSquared");
    add(all, source, "gator", "differences of the alligator's lines", "*");
    add(all, source, "marubozu", "candlestick pattern", "*");
    add(
        all,
        source,
        "pivots",
        "lines between turns, drawn back",
        "highLine",
        "lowLine",
        "highTrend",
        "lowTrend");
    add(all, source, "renko", "bricks, not bars", "*");
    add(all, source, "sma-analysis", NONE, "mape");
    add(all, source, "stdev-channels", "marks where a new line begins", "breakPoint");
    add(all, source, "trix", step, "ema3");
    add(all, source, "vol-stop", "tells which side another column is on", "isStop");
    add(all, source, "zigzag-close", TURNS, "zigZag", "pointType");
    add(all, source, "zigzag-close", "drawn back from later bars", "retraceHigh", "retraceLow");
  }

  private static void addBacktrader(List<NotOurs> all) {
    Source source = Source.BACKTRADER;
    add(all, source, "ichimoku", "the close, shown earlier than it was known", "line 5");
    add(all, source, "dv2", NONE, "*");
    add(all, source, "williamsad", NONE, "*");
    add(all, source, "zlind", "the error correcting average, not the zero lag one", "*");
  }

  private static void addTulip(List<NotOurs> all) {
    String arithmetic = "arithmetic, not an indicator";
    for (String block :
        List.of(
            "abs", "acos", "add", "asin", "atan", "ceil", "cos", "cosh", "div", "exp", "floor",
            "ln", "log10", "mul", "round", "sin", "sinh", "sqrt", "sub", "tan", "tanh", "todeg",
            "torad", "trunc")) {
      add(all, Source.TULIP, block, arithmetic, "*");
    }
    for (String block : List.of("crossany", "crossover")) {
      add(all, Source.TULIP, block, "a signal, not an indicator", "*");
    }
    for (String block :
        List.of(
            "decay 5", "edecay 5", "fosc 5", "msw 5", "stderr 5", "vhf 5", "vidya 2 5 .2", "wad")) {
      add(all, Source.TULIP, block, NONE, "*");
    }
    for (String block : List.of("ao", "mass 5")) {
      add(all, Source.TULIP, block, "no result: 15 bars are fewer than its warm-up", "*");
    }
    add(
        all,
        Source.TULIP,
        "trix 5",
        "divides by the later of the two averages, not by the one before: 0.492 and 0.512,"
            + " where ours are 0.4948 and 0.5146",
        "*");
  }

  private static void add(
      List<NotOurs> all, Source source, String file, String reason, String... columns) {
    for (String column : columns) {
      all.add(new NotOurs(source, file, column, reason));
    }
  }
}
