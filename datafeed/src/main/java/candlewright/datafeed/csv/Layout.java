package candlewright.datafeed.csv;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the rows of one file are to be read.
///
/// @param headerRows rows to pass over at the beginning, the header the last of them
/// @param hasHeader whether the last of these names the columns
/// @param roles one for each column of a row
/// @param width the number of values a row must have
/// @param fileDay the date in the file's name in days since 1970, for {@link TimeForm#DAY_MILLIS}
/// @param atClose whether times are those of the bar's close
/// @param atOpen whether the file says that times are those of the bar's open, so that none at
///   midnight UTC is taken for a date
/// @param mid whether prices are the mean of bid and ask
/// @param lastDecimals how many decimals the last value of every sampled row had, or -1 if they
///   differ or the value does not matter
record Layout(
    char delimiter,
    int headerRows,
    boolean hasHeader,
    List<Role> roles,
    int width,
    char decimal,
    TimeForm timeForm,
    long fileDay,
    boolean atClose,
    boolean atOpen,
    DateOrder dateOrder,
    boolean orderMatters,
    ZoneId zone,
    boolean mid,
    int lastDecimals,
    String firstTime,
    List<String> columnTexts,
    List<String> notes) {
  /// Returns the same layout with this order of day and month and one more note.
  Layout withDateOrder(DateOrder order, @Nullable String note) {
    List<String> moreNotes = new ArrayList<>(notes);
    if (note != null) {
      moreNotes.add(note);
    }
    return new Layout(
        delimiter,
        headerRows,
        hasHeader,
        roles,
        width,
        decimal,
        timeForm,
        fileDay,
        atClose,
        atOpen,
        order,
        orderMatters,
        zone,
        mid,
        lastDecimals,
        firstTime,
        columnTexts,
        moreNotes);
  }
}
