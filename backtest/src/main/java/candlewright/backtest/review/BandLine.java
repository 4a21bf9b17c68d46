package candlewright.backtest.review;

import candlewright.backtest.simulate.AssumptionBand;

/// The first line of every result: the assumption band and its grade.
public final class BandLine {
  private static final String EXPLAINED =
      "The same run with the order of prices within bars and the costs at their best and at their"
          + " worst; A depends least on them, E most.";

  /// What the grade says and what it does not, for people.
  public static final String MEANING =
      "The grade, A to E, tells how little assumptions decide of it, not how good it is.";

  private BandLine() {}

  /// Returns the line.
  public static String of(Run run) {
    AssumptionBand band = run.band();
    return "Assumption band: net profit "
        + Figures.signedMoney(band.likely())
        + " "
        + run.currency()
        + ", at worst "
        + Figures.signedMoney(band.worst())
        + ", at best "
        + Figures.signedMoney(band.best())
        + "; grade "
        + band.grade();
  }

  static void write(Markup html, Run run) {
    html.raw("<p class=\"band\" title=\"").text(EXPLAINED).raw("\">");
    html.text(of(run)).raw("<br/><small>").text(MEANING).raw("</small></p>\n");
  }
}
