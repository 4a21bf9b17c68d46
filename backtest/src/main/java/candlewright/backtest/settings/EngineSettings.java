package candlewright.backtest.settings;

import candlewright.backtest.simulate.AccountRules;
import candlewright.backtest.simulate.AtEnd;
import candlewright.backtest.simulate.MeasuringRules;
import candlewright.backtest.simulate.PositionMode;
import candlewright.backtest.simulate.SimulationSettings;
import candlewright.backtest.simulate.Timing;
import candlewright.core.strategy.text.ChoiceForm;
import candlewright.core.strategy.text.Form;
import candlewright.core.trading.FeeModel;
import candlewright.core.trading.Notional;
import candlewright.core.trading.SlippageModel;
import candlewright.core.trading.match.IntrabarRule;
import candlewright.core.trading.match.MatchRules;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/// All choices of the engine in the order in which they are written and shown. What is not in this
/// list cannot be chosen, is not in a report and not in a hash.
final class EngineSettings {
  private static final MapForm.Part<Timing, Integer> BARS =
      new MapForm.Part<>("bars", ExactForm.whole(0, 1_000_000), Timing::latencyBars, 0);

  private static final MapForm.Part<Timing, Long> MILLISECONDS =
      new MapForm.Part<>(
          "milliseconds",
          ExactForm.whole(0, 86_400_000).as(Integer::longValue, Math::toIntExact),
          Timing::latencyMillis,
          0L);

  private static final MapForm<Timing> DELAY_FORM =
      new MapForm<>(
          "a delay",
          List.of(BARS, MILLISECONDS),
          values -> new Timing(false, values.of(BARS), values.of(MILLISECONDS)),
          Timing.NEXT_OPEN);

  static final EngineSetting<Long> CASH =
      new EngineSetting<>(
          "cash",
          "Starting cash",
          "In the currency of the account.",
          new ExactForm<>(
              false,
              0,
              1e10,
              number -> SimulationSettings.parseCash(number.toPlainString()),
              units -> BigDecimal.valueOf(units, Notional.CASH_SCALE),
              1L),
          null,
          SimulationSettings::cash,
          SimulationSettings::withCash,
          _ -> "");

  static final EngineSetting<String> CURRENCY =
      new EngineSetting<>(
          "currency",
          "Currency",
          "The one that the account is kept in, as a code; money of instruments quoted in another"
              + " is converted at the rate of the moment.",
          CurrencyForm.INSTANCE,
          "",
          SimulationSettings::currency,
          SimulationSettings::withCurrency,
          _ -> "");

  static final EngineSetting<FeeModel> FEES =
      new EngineSetting<>(
          "fees",
          "Fees",
          "What every fill costs.",
          CostForms.FEES,
          FeeModel.NONE,
          SimulationSettings::fees,
          SimulationSettings::withFees,
          CostForms::warning);

  static final EngineSetting<SlippageModel> SLIPPAGE =
      match(
          "slippage",
          "Slippage",
          "How much worse than the price that set it off an order is filled that takes liquidity.",
          CostForms.SLIPPAGE,
          SlippageModel.NONE,
          MatchRules::slippage,
          MatchRules::withSlippage,
          CostForms::warning);

  static final EngineSetting<HalfSpread> HALF_SPREAD =
      match(
          "half_spread",
          "Half the spread",
          "What an order that takes liquidity pays on top: half the difference of ask and bid.",
          HalfSpread.FORM,
          HalfSpread.NONE,
          match -> new HalfSpread(match.halfSpreadTicks(), match.halfSpreadBps()),
          (match, spread) -> match.withHalfSpread(spread.ticks(), spread.bps()),
          spread ->
              spread.equals(HalfSpread.NONE)
                  ? "No spread is paid: orders are filled at the prices of the bars, not at ask and"
                      + " bid."
                  : "");

  static final EngineSetting<IntrabarRule> INTRABAR =
      match(
          "intrabar",
          "Order of extremes",
          "In which order a bar visits its high and low, which its four prices do not say.",
          new ChoiceForm<>(
              "order of extremes",
              List.of(
                  Words.word("adverse_first", IntrabarRule.ADVERSE_FIRST),
                  Words.word("adverse_twice", IntrabarRule.ADVERSE_TWICE),
                  Words.word("favourable_first", IntrabarRule.FAVOURABLE_FIRST),
                  Words.word("most_favourable", IntrabarRule.MOST_FAVOURABLE),
                  Words.word("nearer_first", IntrabarRule.NEARER_FIRST),
                  Words.word("range", IntrabarRule.RANGE)),
              IntrabarRule.ADVERSE_FIRST),
          IntrabarRule.ADVERSE_FIRST,
          MatchRules::intrabar,
          MatchRules::withIntrabar,
          rule ->
              rule == IntrabarRule.FAVOURABLE_FIRST || rule == IntrabarRule.MOST_FAVOURABLE
                  ? "Every bar is taken to move in favour of the position first: a target in it comes"
                      + " before a stop."
                  : "");

  static final EngineSetting<Integer> LIMIT_FILL =
      match(
          "limit_fill",
          "Limits are filled",
          "At a touch, or only when the price goes beyond the limit.",
          orWord(
              "limit fill",
              "touch",
              0,
              "ticks_beyond",
              ExactForm.whole(0, 1_000_000),
              Integer.class),
          0,
          MatchRules::throughTicks,
          MatchRules::withThroughTicks,
          ticks ->
              ticks > 0
                  ? ""
                  : "A limit order is filled as soon as its price is touched, as if nobody stood"
                      + " before it in the queue.");

  static final EngineSetting<Double> VOLUME_SHARE =
      match(
          "volume_share",
          "Share of the volume",
          "The greatest part of a bar's volume that is filled.",
          orWord(
              "share of the volume",
              "unlimited",
              0.0,
              "percent",
              ExactForm.real(0, 100, 2),
              Double.class),
          0.0,
          MatchRules::participation,
          MatchRules::withParticipation,
          _ -> "");

  static final EngineSetting<Timing> FILL =
      new EngineSetting<>(
          "fill",
          "Orders arrive",
          "When what a close decides reaches the market.",
          new ChoiceForm<>(
              "time of arrival",
              List.of(
                  Words.word("next_open", Timing.NEXT_OPEN),
                  Words.word("deciding_close", new Timing(true, 0, 0)),
                  ChoiceForm.key("delay", Timing.class, DELAY_FORM)),
              Timing.NEXT_OPEN),
          Timing.NEXT_OPEN,
          SimulationSettings::timing,
          SimulationSettings::withTiming,
          timing ->
              timing.atDecidingClose()
                  ? "Orders are filled at the very close that decided them, which nobody can do."
                  : "");

  static final EngineSetting<PositionMode> POSITIONS =
      account(
          "positions",
          "Positions",
          "Whether long and short may be held side by side.",
          new ChoiceForm<>(
              "kind of positions",
              List.of(
                  Words.word("one_way", PositionMode.ONE_WAY),
                  Words.word("hedge", PositionMode.HEDGE)),
              PositionMode.ONE_WAY),
          PositionMode.ONE_WAY,
          AccountRules::mode,
          AccountRules::withMode);

  static final EngineSetting<Integer> MAX_ENTRIES =
      account(
          "max_entries",
          "Entries into a position",
          "How often a position may be entered before it is left.",
          ExactForm.whole(1, 1_000),
          1,
          AccountRules::maxEntries,
          AccountRules::withMaxEntries);

  static final EngineSetting<Double> LEVERAGE =
      account(
          "leverage",
          "Leverage",
          "Value that may be held, as a multiple of equity.",
          ExactForm.real(1, 1_000, 0),
          1.0,
          AccountRules::leverage,
          AccountRules::withLeverage);

  static final EngineSetting<Double> CASH_BUFFER =
      account(
          "cash_buffer",
          "Cash left alone",
          "The part of the free cash that entries do not use.",
          orWord("cash buffer", "none", 0.0, "percent", ExactForm.real(0, 99.999, 2), Double.class),
          0.0,
          AccountRules::cashBuffer,
          AccountRules::withCashBuffer);

  static final EngineSetting<Boolean> SIZE_AT =
      account(
          "size_at",
          "Entries are sized at",
          "The price and cash of the decision, or those of the fill.",
          new ChoiceForm<>(
              "moment of sizing",
              List.of(Words.word("decision", false), Words.word("fill", true)),
              false),
          false,
          AccountRules::sizeAtFill,
          AccountRules::withSizeAtFill);

  static final EngineSetting<AtEnd> AT_END =
      new EngineSetting<>(
          "at_end",
          "At the end",
          "What becomes of a position that is open when the data end.",
          new ChoiceForm<>(
              "end",
              List.of(
                  Words.word("keep", AtEnd.KEEP),
                  Words.word("close_at_last_close", AtEnd.CLOSE_AT_LAST_CLOSE),
                  Words.word("close_at_last_open", AtEnd.CLOSE_AT_LAST_OPEN)),
              AtEnd.KEEP),
          AtEnd.KEEP,
          SimulationSettings::atEnd,
          SimulationSettings::withAtEnd,
          _ -> "");

  static final EngineSetting<Double> RISK_FREE =
      measuring(
          "risk_free",
          "Risk-free rate",
          "What money earns in a year without risk, compounded; ratios measure what is above it.",
          orWord(
              "risk-free rate", "none", 0.0, "percent", ExactForm.real(-50, 100, 2), Double.class),
          MeasuringRules::riskFreeRate,
          MeasuringRules::withRiskFreeRate);

  static final EngineSetting<Double> PERIODS_PER_YEAR =
      measuring(
          "periods_per_year",
          "Periods of a year",
          "By which returns of days (of bars that are longer) become figures of a year; by the"
              + " calendar 365 around the clock, else 252, 52 weeks, 12 months.",
          orWord(
              "number of periods",
              "calendar",
              0.0,
              "number",
              ExactForm.real(1, 1_000_000, 0),
              Double.class),
          MeasuringRules::periodsPerYear,
          MeasuringRules::withPeriodsPerYear);

  static final List<EngineSetting<?>> ALL =
      List.of(
          CASH,
          CURRENCY,
          FEES,
          SLIPPAGE,
          HALF_SPREAD,
          INTRABAR,
          LIMIT_FILL,
          VOLUME_SHARE,
          FILL,
          POSITIONS,
          MAX_ENTRIES,
          LEVERAGE,
          CASH_BUFFER,
          SIZE_AT,
          HoldingForms.MARGIN,
          HoldingForms.FUNDING,
          HoldingForms.BORROW,
          HoldingForms.DIVIDENDS,
          HoldingForms.SPLITS,
          AT_END,
          RISK_FREE,
          PERIODS_PER_YEAR);

  private EngineSettings() {}

  /// A word for one value, or a key with a number for all others.
  private static <V> Form<V> orWord(
      String what, String word, V value, String key, Form<V> number, Class<V> type) {
    return new ChoiceForm<>(
        what, List.of(Words.word(word, value), ChoiceForm.key(key, type, number)), value);
  }

  private static <T> EngineSetting<T> match(
      String name,
      String title,
      String note,
      Form<T> form,
      T neutral,
      Function<MatchRules, T> get,
      BiFunction<MatchRules, T, MatchRules> put,
      Function<T, String> warning) {
    return new EngineSetting<>(
        name,
        title,
        note,
        form,
        neutral,
        settings -> get.apply(settings.match()),
        (settings, value) -> settings.withMatch(put.apply(settings.match(), value)),
        warning);
  }

  private static <T> EngineSetting<T> account(
      String name,
      String title,
      String note,
      Form<T> form,
      T neutral,
      Function<AccountRules, T> get,
      BiFunction<AccountRules, T, AccountRules> put) {
    return new EngineSetting<>(
        name,
        title,
        note,
        form,
        neutral,
        settings -> get.apply(settings.account()),
        (settings, value) -> settings.withAccount(put.apply(settings.account(), value)),
        _ -> "");
  }

  private static EngineSetting<Double> measuring(
      String name,
      String title,
      String note,
      Form<Double> form,
      Function<MeasuringRules, Double> get,
      BiFunction<MeasuringRules, Double, MeasuringRules> put) {
    return new EngineSetting<>(
        name,
        title,
        note,
        form,
        0.0,
        settings -> get.apply(settings.measuring()),
        (settings, value) -> settings.withMeasuring(put.apply(settings.measuring(), value)),
        _ -> "");
  }
}
