package candlewright.app.ui.data;

import candlewright.app.data.CatalogueEntry;
import candlewright.app.data.SeriesSurvey;
import candlewright.core.market.SeriesKey;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/// One series of the catalogue. Lives on the screen's thread.
public final class CatalogueRow {
  private final SeriesKey key;
  private final ReadOnlyObjectWrapper<CatalogueEntry> entry;
  private final ReadOnlyObjectWrapper<@Nullable SeriesSurvey> survey =
      new ReadOnlyObjectWrapper<>(null);
  private final BooleanProperty ticked = new SimpleBooleanProperty(false);

  CatalogueRow(CatalogueEntry entry) {
    this.key = entry.key();
    this.entry = new ReadOnlyObjectWrapper<>(entry);
  }

  public SeriesKey key() {
    return key;
  }

  public CatalogueEntry entry() {
    return entry.get();
  }

  public ReadOnlyObjectProperty<CatalogueEntry> entryProperty() {
    return entry.getReadOnlyProperty();
  }

  /// What is there and what is missing; null until the series was read.
  public ReadOnlyObjectProperty<@Nullable SeriesSurvey> surveyProperty() {
    return survey.getReadOnlyProperty();
  }

  /// Whether the row is chosen for what is done to several.
  public BooleanProperty tickedProperty() {
    return ticked;
  }

  /// Takes what the store says now; a survey of other bars is dropped.
  void update(CatalogueEntry now) {
    if (!now.equals(entry.get())) {
      if (!now.summary().equals(entry.get().summary())
          || !now.sources().equals(entry().sources())) {
        survey.set(null);
      }
      entry.set(now);
    }
  }

  void surveyed(SeriesSurvey found) {
    survey.set(found);
  }
}
