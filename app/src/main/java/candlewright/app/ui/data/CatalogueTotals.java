package candlewright.app.ui.data;

import candlewright.app.data.SeriesSurvey;
import candlewright.core.market.SeriesKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The catalogue in a few numbers.
///
/// @param timeframes how many different ones
/// @param bytes of the bars on disk
/// @param surveyed series that were read to the end, of which the rest tells
/// @param gaps in those
/// @param missing bars that lie in these gaps
/// @param there share of the scheduled bars that is there, 0 to 1
/// @param worst the series with most missing bars; null if none misses any
public record CatalogueTotals(
    int instruments,
    int series,
    int timeframes,
    long bars,
    long bytes,
    int surveyed,
    long gaps,
    long missing,
    double there,
    @Nullable SeriesKey worst) {
  /// Adds up.
  static CatalogueTotals of(List<CatalogueRow> rows) {
    long bars = 0;
    long bytes = 0;
    int surveyed = 0;
    long gaps = 0;
    long missing = 0;
    long present = 0;
    long most = 0;
    SeriesKey worst = null;
    for (CatalogueRow row : rows) {
      bars += row.entry().summary().bars();
      bytes += row.entry().summary().bytes();
      SeriesSurvey survey = row.surveyProperty().get();
      if (survey != null) {
        surveyed++;
        gaps += survey.gaps().list().size();
        missing += survey.gaps().missingBars();
        present += survey.bars();
        if (survey.gaps().missingBars() > most) {
          most = survey.gaps().missingBars();
          worst = row.key();
        }
      }
    }
    return new CatalogueTotals(
        (int) rows.stream().map(row -> row.key().instrument()).distinct().count(),
        rows.size(),
        (int) rows.stream().map(row -> row.key().timeframe()).distinct().count(),
        bars,
        bytes,
        surveyed,
        gaps,
        missing,
        present + missing == 0 ? 0 : (double) present / (present + missing),
        worst);
  }
}
