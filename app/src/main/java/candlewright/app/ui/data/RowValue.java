package candlewright.app.ui.data;

import javafx.beans.binding.ObjectBinding;

/// A row as a value of its cells, which are drawn again whenever what is known of the row changes.
final class RowValue extends ObjectBinding<CatalogueRow> {
  private final CatalogueRow row;

  RowValue(CatalogueRow row) {
    this.row = row;
    bind(row.entryProperty(), row.surveyProperty());
  }

  @Override
  protected CatalogueRow computeValue() {
    return row;
  }
}
