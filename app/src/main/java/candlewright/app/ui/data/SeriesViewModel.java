package candlewright.app.ui.data;

import candlewright.app.data.SeriesSurvey;
import candlewright.app.data.StoredCatalogue;
import candlewright.app.ui.kit.Numbers;
import candlewright.app.ui.kit.Texts;
import candlewright.app.ui.work.Jobs;
import candlewright.core.market.BarSeries;
import candlewright.core.market.Gap;
import candlewright.core.market.TimeRange;
import candlewright.core.port.SeriesSummary;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The shown series in more detail: its gaps, the stretch of time in sight, and the bars round a
/// gap.
public final class SeriesViewModel {
  /// Bars drawn on each side of a gap.
  static final int AROUND = 48;

  private static final double MARGIN = 6;

  private final CatalogueViewModel catalogue;
  private final StoredCatalogue stored;
  private final Jobs jobs;
  private final ObservableList<Gap> gaps = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable Gap> gap = new SimpleObjectProperty<>(null);
  private final ObjectProperty<@Nullable TimeRange> window = new SimpleObjectProperty<>(null);
  private final ReadOnlyObjectWrapper<@Nullable BarSeries> around =
      new ReadOnlyObjectWrapper<>(null);
  private @Nullable CatalogueRow row;
  private int request;

  public SeriesViewModel(CatalogueViewModel catalogue, StoredCatalogue stored, Jobs jobs) {
    this.catalogue = catalogue;
    this.stored = stored;
    this.jobs = jobs;
    catalogue.selectedProperty().subscribe(this::show);
    catalogue.totalsProperty().subscribe(_ -> follow());
    gap.subscribe(this::look);
  }

  /// Returns the zone of the exchange of the shown series; UTC where none is shown.
  ZoneId zone() {
    return row == null ? ZoneOffset.UTC : row.entry().instrument().calendar().zone();
  }

  /// The gaps of the shown series, by time; none until it was read.
  public ObservableList<Gap> gaps() {
    return gaps;
  }

  /// The gap that is looked at; null for none.
  public ObjectProperty<@Nullable Gap> gapProperty() {
    return gap;
  }

  /// The stretch of time in sight; null where there is no series.
  public ObjectProperty<@Nullable TimeRange> windowProperty() {
    return window;
  }

  /// The bars on both sides of the gap; null until they are read.
  public ReadOnlyObjectProperty<@Nullable BarSeries> aroundProperty() {
    return around.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<@Nullable CatalogueRow> rowProperty() {
    return catalogue.selectedProperty();
  }

  /// Brings the last days into sight.
  public void showLast(long millis) {
    CatalogueRow shown = row;
    if (shown != null) {
      TimeRange all = whole(shown);
      window.set(new TimeRange(Math.max(all.from(), all.to() - millis), all.to()));
    }
  }

  /// Brings everything into sight.
  public void showAll() {
    CatalogueRow shown = row;
    window.set(shown == null ? null : whole(shown));
  }

  /// Looks at the gap `step` further in the list, as far as there is one.
  public void move(int step) {
    if (!gaps.isEmpty()) {
      int place = gaps.indexOf(gap.get());
      gap.set(gaps.get(Math.clamp((long) place + step, 0, gaps.size() - 1)));
    }
  }

  /// Returns the gaps as text: a line for each with its first missing bar, the next bar that is
  /// there and the number of missing bars, between tabs.
  public String gapText() {
    StringBuilder text = new StringBuilder(Texts.of("gaps.copy.head"));
    text.append('\n');
    for (Gap each : gaps) {
      text.append(Numbers.exact(each.from()))
          .append('\t')
          .append(Numbers.exact(each.to()))
          .append('\t')
          .append(each.missingBars())
          .append('\n');
    }
    return text.toString();
  }

  private static TimeRange whole(CatalogueRow shown) {
    SeriesSummary summary = shown.entry().summary();
    return new TimeRange(summary.firstOpenTime(), summary.lastOpenTime() + 1);
  }

  private void show(@Nullable CatalogueRow selected) {
    row = selected;
    gap.set(null);
    showAll();
    follow();
  }

  /// Takes the survey over once it is there.
  private void follow() {
    SeriesSurvey survey = row == null ? null : row.surveyProperty().get();
    List<Gap> found = survey == null ? List.of() : survey.gaps().list();
    if (!gaps.equals(found)) {
      gaps.setAll(found);
      if (gap.get() != null && !found.contains(gap.get())) {
        gap.set(null);
      }
    }
  }

  private void look(@Nullable Gap looked) {
    int asked = ++request;
    around.set(null);
    CatalogueRow shown = row;
    if (looked == null || shown == null) {
      return;
    }
    long length = looked.to() - looked.from();
    long margin =
        (long) Math.max(MARGIN * length, AROUND * (double) shown.key().timeframe().millis());
    TimeRange all = whole(shown);
    window.set(
        new TimeRange(
            Math.max(all.from(), looked.from() - margin),
            Math.min(all.to(), looked.to() + margin)));
    jobs.load(
        Texts.of("job.bars", shown.key().instrument(), shown.key().timeframe()),
        _ -> stored.around(shown.key(), looked, AROUND),
        bars -> {
          if (asked == request) {
            around.set(bars);
          }
        },
        () -> {});
  }
}
