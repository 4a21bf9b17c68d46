package candlewright.backtest.settings;

import candlewright.core.strategy.text.ChoiceForm;
import candlewright.core.strategy.text.ListForm;
import candlewright.core.trading.FeeModel;
import candlewright.core.trading.FeeModel.MakerTaker;
import candlewright.core.trading.FeeModel.PerUnit;
import candlewright.core.trading.FeeRate;
import candlewright.core.trading.SlippageModel;
import candlewright.core.trading.SlippageModel.BasisPoints;
import candlewright.core.trading.SlippageModel.Impact;
import candlewright.core.trading.SlippageModel.VolatilityShare;
import candlewright.core.trading.SlippageModel.VolumeShare;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// How fees and slippage are written: the key says the unit.
final class CostForms {
  private static final double MOST_PERCENT = 10;
  private static final double MOST_BPS = 1_000;
  private static final int MOST_BARS = 10_000;
  private static final FeeRate FREE = new FeeRate(0);

  static final ExactForm<FeeRate> PERCENT =
      new ExactForm<>(
          false,
          0,
          MOST_PERCENT,
          percent -> FeeRate.parse(percent.movePointLeft(2).toPlainString()),
          rate -> new BigDecimal(rate.percentText()),
          FREE);

  private static final MapForm.Part<MakerTaker.Tier, Long> FROM_VOLUME =
      new MapForm.Part<>("from_volume", ExactForm.money(), MakerTaker.Tier::fromVolume, 0L);

  private static final MapForm.Part<MakerTaker.Tier, FeeRate> MAKER =
      new MapForm.Part<>("maker_percent", PERCENT, MakerTaker.Tier::maker, null);

  private static final MapForm.Part<MakerTaker.Tier, FeeRate> TAKER =
      new MapForm.Part<>("taker_percent", PERCENT, MakerTaker.Tier::taker, null);

  private static final MapForm<MakerTaker.Tier> TIER =
      new MapForm<>(
          "a fee tier",
          List.of(FROM_VOLUME, MAKER, TAKER),
          values -> new MakerTaker.Tier(values.of(FROM_VOLUME), values.of(MAKER), values.of(TAKER)),
          new MakerTaker.Tier(0, FREE, FREE));

  private static final MapForm.Part<MakerTaker, List<MakerTaker.Tier>> TIERS =
      new MapForm.Part<>(
          "tiers",
          new ListForm<>(TIER, "write '- maker_percent: 0.02' and so on, a tier each"),
          MakerTaker::tiers,
          null);

  private static final MapForm<MakerTaker> MAKER_TAKER =
      new MapForm<>(
          "fees for makers and takers",
          List.of(TIERS),
          values -> new MakerTaker(values.of(TIERS)),
          MakerTaker.of(FREE, FREE));

  private static final MapForm.Part<PerUnit, Long> AMOUNT =
      new MapForm.Part<>("amount", ExactForm.money(), PerUnit::amount, null);

  private static final MapForm.Part<PerUnit, Long> MINIMUM =
      new MapForm.Part<>("minimum", ExactForm.money(), PerUnit::minimum, 0L);

  /// Nothing stands for no cap: a cap of nothing would be no fee.
  private static final MapForm.Part<PerUnit, FeeRate> CAP =
      new MapForm.Part<>("cap_percent", PERCENT, CostForms::cap, FREE);

  private static final MapForm.Part<PerUnit, Boolean> CAP_FIRST =
      new MapForm.Part<>(
          "order",
          new ChoiceForm<>(
              "order of minimum and cap",
              List.of(
                  Words.word("cap_before_minimum", true), Words.word("minimum_before_cap", false)),
              false),
          PerUnit::capFirst,
          false);

  private static final MapForm<PerUnit> PER_UNIT =
      new MapForm<>(
          "a fee for each unit",
          List.of(AMOUNT, MINIMUM, CAP, CAP_FIRST),
          values ->
              new PerUnit(
                  values.of(AMOUNT),
                  values.of(MINIMUM),
                  values.of(CAP).equals(FREE) ? null : values.of(CAP),
                  values.of(CAP_FIRST)),
          PerUnit.each(0));

  private static final List<ChoiceForm.Option<? extends FeeModel>> BOTH_WAYS =
      List.of(
          ChoiceForm.word("none", FeeModel.class, FeeModel.NONE),
          ChoiceForm.key(
              "percent",
              FeeModel.Percentage.class,
              PERCENT.as(FeeModel.Percentage::new, FeeModel.Percentage::rate)),
          ChoiceForm.key("maker_taker", MakerTaker.class, MAKER_TAKER),
          ChoiceForm.key("per_unit", PerUnit.class, PER_UNIT),
          ChoiceForm.key(
              "per_order",
              FeeModel.PerOrder.class,
              ExactForm.money().as(FeeModel.PerOrder::new, FeeModel.PerOrder::amount)));

  static final ChoiceForm<FeeModel> FEES =
      new ChoiceForm<>("kind of fees", withEntryOnly(), FeeModel.NONE);

  private static final MapForm.Part<VolatilityShare, Double> RANGE_PERCENT =
      new MapForm.Part<>("percent", ExactForm.real(0, 1_000, 2), VolatilityShare::part, null);

  private static final MapForm.Part<VolatilityShare, Integer> RANGE_BARS =
      new MapForm.Part<>("bars", ExactForm.whole(1, MOST_BARS), VolatilityShare::length, null);

  private static final MapForm<VolatilityShare> TRUE_RANGE =
      new MapForm<>(
          "a part of the true range",
          List.of(RANGE_PERCENT, RANGE_BARS),
          values -> new VolatilityShare(values.of(RANGE_PERCENT), values.of(RANGE_BARS)),
          new VolatilityShare(0, 1));

  private static final MapForm.Part<VolumeShare, Double> VOLUME_IMPACT =
      new MapForm.Part<>("impact", ExactForm.real(0, 10, 0), VolumeShare::impact, null);

  private static final MapForm.Part<VolumeShare, Double> LIMIT =
      new MapForm.Part<>("limit_percent", ExactForm.real(0, 100, 2), VolumeShare::limit, null);

  private static final MapForm<VolumeShare> VOLUME =
      new MapForm<>(
          "slippage by the volume",
          List.of(VOLUME_IMPACT, LIMIT),
          values -> new VolumeShare(values.of(VOLUME_IMPACT), values.of(LIMIT)),
          new VolumeShare(0, 0));

  private static final MapForm.Part<Impact, Double> COEFFICIENT =
      new MapForm.Part<>("coefficient", ExactForm.real(0, 100, 0), Impact::coefficient, null);

  private static final MapForm.Part<Impact, Double> EXPONENT =
      new MapForm.Part<>("exponent", ExactForm.real(0, 1, 0), Impact::exponent, 0.5);

  private static final MapForm.Part<Impact, Integer> IMPACT_BARS =
      new MapForm.Part<>("bars", ExactForm.whole(2, MOST_BARS), Impact::length, null);

  private static final MapForm<Impact> IMPACT =
      new MapForm<>(
          "market impact",
          List.of(COEFFICIENT, EXPONENT, IMPACT_BARS),
          values -> new Impact(values.of(COEFFICIENT), values.of(EXPONENT), values.of(IMPACT_BARS)),
          new Impact(0, 0, 2));

  static final ChoiceForm<SlippageModel> SLIPPAGE =
      new ChoiceForm<>(
          "kind of slippage",
          List.of(
              ChoiceForm.word("none", SlippageModel.class, SlippageModel.NONE),
              ChoiceForm.key(
                  "ticks",
                  SlippageModel.Ticks.class,
                  ExactForm.whole(0, 1_000_000)
                      .as(SlippageModel.Ticks::new, SlippageModel.Ticks::count)),
              basisPoints("bps", false),
              basisPoints("entry_bps", true),
              ChoiceForm.key("true_range", VolatilityShare.class, TRUE_RANGE),
              ChoiceForm.key("volume_share", VolumeShare.class, VOLUME),
              ChoiceForm.key("impact", Impact.class, IMPACT)),
          SlippageModel.NONE);

  private static final String NO_SLIPPAGE =
      "No slippage: an order that takes liquidity is filled at exactly the price that set it off.";

  private CostForms() {}

  private static FeeRate cap(PerUnit fees) {
    FeeRate cap = fees.cap();
    return cap == null ? FREE : cap;
  }

  private static List<ChoiceForm.Option<? extends FeeModel>> withEntryOnly() {
    MapForm.Part<FeeModel.EntryOnly, FeeModel> entry =
        new MapForm.Part<>(
            "fees",
            new ChoiceForm<>("kind of fees", BOTH_WAYS, FeeModel.NONE),
            FeeModel.EntryOnly::fees,
            null);
    List<ChoiceForm.Option<? extends FeeModel>> all = new ArrayList<>(BOTH_WAYS);
    all.add(
        ChoiceForm.key(
            "entry_only",
            FeeModel.EntryOnly.class,
            new MapForm<>(
                "fees for entries",
                List.of(entry),
                values -> new FeeModel.EntryOnly(values.of(entry)),
                new FeeModel.EntryOnly(FeeModel.NONE))));
    return all;
  }

  private static ChoiceForm.Option<BasisPoints> basisPoints(String name, boolean entryOnly) {
    return new ChoiceForm.Option<>(
        name,
        BasisPoints.class,
        value -> value instanceof BasisPoints points && points.entryOnly() == entryOnly,
        ExactForm.real(0, MOST_BPS, 0).as(bps -> new BasisPoints(bps, entryOnly), BasisPoints::bps),
        null);
  }

  /// Says what is too good about fees; empty if nothing is.
  static String warning(FeeModel fees) {
    if (isFree(fees)) {
      return "No fee is charged. Real venues charge one.";
    }
    return fees instanceof FeeModel.EntryOnly
        ? "Fees are charged on the way in only. Real venues charge both ways."
        : "";
  }

  private static boolean isFree(FeeModel fees) {
    return switch (fees) {
      case FeeModel.Percentage(FeeRate rate) -> rate.equals(FREE);
      case MakerTaker(var tiers) -> tiers.getFirst().taker().equals(FREE);
      case PerUnit(long amount, long minimum, _, _) -> amount == 0 && minimum == 0;
      case FeeModel.PerOrder(long amount) -> amount == 0;
      case FeeModel.EntryOnly(FeeModel entry) -> isFree(entry);
      case FeeModel.Times(FeeModel each, _) -> isFree(each);
    };
  }

  /// Says what is too good about slippage; empty if nothing is.
  static String warning(SlippageModel slippage) {
    if (slippage instanceof SlippageModel.Times(SlippageModel each, _)) {
      return warning(each);
    }
    boolean none =
        switch (slippage) {
          case SlippageModel.Ticks(int count) -> count == 0;
          case BasisPoints(double bps, _) -> bps == 0;
          case VolatilityShare(double part, _) -> part == 0;
          case VolumeShare(double impact, double limit) -> impact == 0 || limit == 0;
          case Impact(double coefficient, _, _) -> coefficient == 0;
          case SlippageModel.Times _ -> false;
        };
    if (none) {
      return NO_SLIPPAGE;
    }
    return slippage instanceof BasisPoints points && points.entryOnly()
        ? "Slippage is paid on the way in only: positions are left at exactly the price that set"
            + " it off."
        : "";
  }
}
