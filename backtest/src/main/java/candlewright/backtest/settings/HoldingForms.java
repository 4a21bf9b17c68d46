package candlewright.backtest.settings;

import candlewright.backtest.simulate.HoldingRules;
import candlewright.backtest.simulate.MarginMode;
import candlewright.backtest.simulate.MarginRules;
import candlewright.backtest.simulate.SimulationSettings;
import candlewright.core.strategy.text.ChoiceForm;
import candlewright.core.strategy.text.Form;
import candlewright.core.strategy.text.ListForm;
import candlewright.core.trading.AnnualRate;
import candlewright.core.trading.FeeRate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/// How the costs of holding and the rules of margin are written.
final class HoldingForms {
  private static final int RATE_DECIMALS = 9;

  private static final Form<AnnualRate> BORROW_RATE =
      new ChoiceForm<>(
          "price of borrowing",
          List.of(
              Words.word("none", AnnualRate.NONE),
              ChoiceForm.key(
                  "percent_a_year",
                  AnnualRate.class,
                  ExactForm.real(0, 1_000, 0)
                      .as(
                          percent -> new AnnualRate(billionths(percent)),
                          rate -> rate.billionths() / 1e7))),
          AnnualRate.NONE);

  private static final MapForm.Part<MarginRules.Tier, Long> FROM_VALUE =
      new MapForm.Part<>("from_value", ExactForm.money(), MarginRules.Tier::fromValue, 0L);

  private static final MapForm.Part<MarginRules.Tier, Long> MAINTENANCE =
      new MapForm.Part<>(
          "maintenance_percent",
          ExactForm.real(0, 99.999, 0).as(HoldingForms::billionths, billionths -> billionths / 1e7),
          MarginRules.Tier::billionths,
          null);

  private static final MapForm<MarginRules.Tier> TIER =
      new MapForm<>(
          "a tier of maintenance margin",
          List.of(FROM_VALUE, MAINTENANCE),
          values -> new MarginRules.Tier(values.of(FROM_VALUE), values.of(MAINTENANCE)),
          new MarginRules.Tier(0, 0));

  private static final MapForm.Part<MarginRules, List<MarginRules.Tier>> TIERS =
      new MapForm.Part<>(
          "tiers",
          new ListForm<>(TIER, "write '- maintenance_percent: 0.5' and so on, a tier each"),
          MarginRules::tiers,
          null);

  private static final MapForm.Part<MarginRules, FeeRate> LIQUIDATION_FEE =
      new MapForm.Part<>(
          "liquidation_fee_percent",
          CostForms.PERCENT,
          MarginRules::liquidationFee,
          new FeeRate(0));

  private static final Form<MarginRules> MARGIN_RULES =
      new ChoiceForm<>(
          "kind of margin",
          List.of(
              Words.word("none", MarginRules.NONE),
              margin("isolated", MarginMode.ISOLATED),
              margin("cross", MarginMode.CROSS)),
          MarginRules.NONE);

  static final EngineSetting<Boolean> FUNDING =
      holding(
          "funding",
          "Funding",
          "Whether perpetual contracts settle the funding that was imported for them.",
          "settle",
          HoldingRules::funding,
          HoldingRules::withFunding,
          "Funding is not settled. Perpetual contracts pay or receive it every few hours.");

  static final EngineSetting<Boolean> DIVIDENDS =
      holding(
          "dividends",
          "Dividends",
          "Whether long positions receive and short ones pay the dividends that were imported.",
          "pay",
          HoldingRules::dividends,
          HoldingRules::withDividends,
          "");

  static final EngineSetting<Boolean> SPLITS =
      holding(
          "splits",
          "Splits",
          "Whether splits change positions; not where prices are already adjusted for them.",
          "carry_out",
          HoldingRules::splits,
          HoldingRules::withSplits,
          "");

  static final EngineSetting<AnnualRate> BORROW =
      new EngineSetting<>(
          "borrow",
          "Borrowing costs",
          "What a short position in shares or coins pays for each day it is held.",
          BORROW_RATE,
          AnnualRate.NONE,
          settings -> settings.holding().borrow(),
          (settings, rate) -> settings.withHolding(settings.holding().withBorrow(rate)),
          _ -> "");

  static final EngineSetting<MarginRules> MARGIN =
      new EngineSetting<>(
          "margin",
          "Margin",
          "When the venue closes positions for want of margin.",
          MARGIN_RULES,
          MarginRules.NONE,
          settings -> settings.account().margin(),
          (settings, rules) -> settings.withAccount(settings.account().withMargin(rules)),
          _ -> "");

  private HoldingForms() {}

  private static long billionths(double percent) {
    return BigDecimal.valueOf(percent)
        .movePointRight(RATE_DECIMALS - 2)
        .setScale(0, RoundingMode.HALF_EVEN)
        .longValueExact();
  }

  private static ChoiceForm.Option<MarginRules> margin(String name, MarginMode mode) {
    return new ChoiceForm.Option<>(
        name,
        MarginRules.class,
        value -> value instanceof MarginRules rules && rules.mode() == mode,
        new MapForm<>(
            name + " margin",
            List.of(TIERS, LIQUIDATION_FEE),
            values -> new MarginRules(mode, values.of(TIERS), values.of(LIQUIDATION_FEE)),
            MarginRules.of(mode, 0, new FeeRate(0))),
        null);
  }

  private static EngineSetting<Boolean> holding(
      String name,
      String title,
      String note,
      String yes,
      Function<HoldingRules, Boolean> get,
      BiFunction<HoldingRules, Boolean, HoldingRules> put,
      String warningIfNot) {
    return new EngineSetting<>(
        name,
        title,
        note,
        new ChoiceForm<>(name, List.of(Words.word(yes, true), Words.word("ignore", false)), true),
        true,
        settings -> get.apply(settings.holding()),
        (SimulationSettings settings, Boolean value) ->
            settings.withHolding(put.apply(settings.holding(), value)),
        value -> value ? "" : warningIfNot);
  }
}
