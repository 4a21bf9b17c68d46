package candlewright.app.ui.market;

import candlewright.app.data.Quote;
import candlewright.app.ui.kit.Icons;
import candlewright.app.ui.kit.Labels;
import candlewright.app.ui.kit.Texts;
import candlewright.core.market.InstrumentId;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// Chooses instruments to draw over the bars.
final class ComparePicker {
  private static final double WIDTH = 320;
  private static final int ROWS = 8;

  private ComparePicker() {}

  /// @param quotes the instruments to choose from
  /// @param toggle adds one or takes it away
  /// @param there tells whether one is drawn
  static SearchPicker<Quote> of(
      List<Quote> quotes, Consumer<InstrumentId> toggle, Predicate<InstrumentId> there) {
    return new SearchPicker<>(
        WIDTH,
        ROWS,
        new SearchPicker.Words(
            "compare",
            Texts.of("compare.prompt"),
            Texts.of("compare.prompt"),
            Texts.of("compare.list"),
            Texts.of("compare.hint")),
        new SearchPicker.Deeds<>(
            typed -> find(quotes, typed),
            _ -> Texts.of("compare.nothing"),
            quote -> toggle.accept(quote.instrument().id()),
            quote -> row(quote.instrument().id(), there)));
  }

  private static List<Quote> find(List<Quote> quotes, String typed) {
    String wanted = typed.strip().toUpperCase(Locale.ROOT);
    return quotes.stream()
        .filter(quote -> quote.instrument().id().toString().contains(wanted))
        .toList();
  }

  /// A symbol, its venue, and a tick where it is drawn.
  private static SearchPicker.Row row(InstrumentId id, Predicate<InstrumentId> there) {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Node tick = Icons.of(Feather.CHECK, Icons.SMALL);
    tick.setVisible(there.test(id));
    return new SearchPicker.Row(
        List.of(new Label(id.symbol()), Labels.styled(id.venue(), "label-small"), gap, tick),
        id.toString());
  }
}
