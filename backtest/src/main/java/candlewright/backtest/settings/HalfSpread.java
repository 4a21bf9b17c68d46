package candlewright.backtest.settings;

import candlewright.core.strategy.text.ChoiceForm;
import candlewright.core.strategy.text.Form;
import java.util.List;

/// Half the difference of ask and bid: in ticks, or in basis points, or nothing.
record HalfSpread(int ticks, double bps) {
  static final HalfSpread NONE = new HalfSpread(0, 0);

  private static final int MOST_TICKS = 1_000_000;
  private static final double MOST_BPS = 1_000;

  static final Form<HalfSpread> FORM =
      new ChoiceForm<>(
          "half spread",
          List.of(
              ChoiceForm.word("none", HalfSpread.class, NONE),
              new ChoiceForm.Option<>(
                  "ticks",
                  HalfSpread.class,
                  value -> value instanceof HalfSpread spread && spread.bps == 0,
                  ExactForm.whole(0, MOST_TICKS)
                      .as(ticks -> new HalfSpread(ticks, 0), HalfSpread::ticks),
                  null),
              ChoiceForm.key(
                  "bps",
                  HalfSpread.class,
                  ExactForm.real(0, MOST_BPS, 0)
                      .as(bps -> new HalfSpread(0, bps), HalfSpread::bps))),
          NONE);
}
