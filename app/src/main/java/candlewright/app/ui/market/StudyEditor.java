package candlewright.app.ui.market;

import candlewright.app.chart.ChartStudy;
import candlewright.app.ui.kit.Texts;
import candlewright.core.indicator.Setting;
import java.math.BigDecimal;
import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Edits one study of a chart in place: each value that is allowed applies at once.
final class StudyEditor {
  private final ChartViewModel chart;
  private final ReadOnlyObjectWrapper<ChartStudy> study;

  StudyEditor(ChartViewModel chart, ChartStudy study) {
    this.chart = chart;
    this.study = new ReadOnlyObjectWrapper<>(study);
    chart.settle();
  }

  /// The study as it is now.
  ReadOnlyObjectProperty<ChartStudy> studyProperty() {
    return study.getReadOnlyProperty();
  }

  /// Tells whether the study is still on the chart.
  boolean isThere() {
    return chart.chart().studies().contains(study.get());
  }

  /// Sets a value as it was typed.
  ///
  /// @return why it is not allowed, one sentence; empty where it was applied
  String set(Setting setting, String text) {
    ChartStudy before = study.get();
    ChartStudy after;
    try {
      after = before.with(setting.name(), setting.parse(text.strip().replace(",", "")));
    } catch (IllegalArgumentException e) {
      return sentence(e);
    }
    if (after.equals(before)) {
      return "";
    }
    if (isElsewhere(after)) {
      return Texts.of("study.twice", after.title());
    }
    replace(after, Texts.of("edit.study.change", setting.name(), before.title()), setting.name());
    return "";
  }

  /// Returns a number `steps` notches on from what is typed, within what is allowed; what is no
  /// number stays as it is. A notch is one for whole numbers, else one of the last digit.
  static String stepped(Setting setting, String text, int steps) {
    BigDecimal value;
    try {
      value = new BigDecimal(text.strip());
    } catch (NumberFormatException e) {
      return text;
    }
    int decimals = setting.whole() ? 0 : Math.max(1, value.scale());
    BigDecimal notch = BigDecimal.ONE.movePointLeft(decimals);
    double moved = value.add(notch.multiply(BigDecimal.valueOf(steps))).doubleValue();
    double kept = Math.clamp(moved, setting.minimum(), setting.maximum());
    return setting.text(setting.whole() ? Math.rint(kept) : kept);
  }

  void toggleHidden() {
    ChartStudy before = study.get();
    String name = before.hidden() ? "edit.study.show" : "edit.study.hide";
    replace(before.withHidden(!before.hidden()), Texts.of(name, before.title()), "");
  }

  /// Moves it from the bars to a pane of its own, or back.
  ///
  /// @return why that cannot be done, one sentence; empty where it was done
  String togglePlace() {
    ChartStudy before = study.get();
    ChartStudy after = before.withOverlay(!before.overlay());
    if (isElsewhere(after)) {
      return Texts.of("study.twice", after.title());
    }
    replace(after, Texts.of("edit.study.move", before.title()), "");
    return "";
  }

  void remove() {
    chart.remove(study.get());
  }

  /// Returns why its lines cannot be computed, one sentence, or nothing.
  String refusal() {
    return chart.chart().refusal(study.get());
  }

  /// Ends the change in progress.
  void settle() {
    chart.settle();
  }

  private boolean isElsewhere(ChartStudy wanted) {
    return chart.chart().studies().stream()
        .anyMatch(each -> !each.equals(study.get()) && each.isSameAs(wanted));
  }

  private void replace(ChartStudy after, String name, String setting) {
    ChartStudy before = study.get();
    study.set(after);
    chart.replace(before, after, name, setting);
  }

  private static String sentence(IllegalArgumentException failure) {
    @Nullable String message = failure.getMessage();
    String words = message == null ? "" : message;
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
  }
}
