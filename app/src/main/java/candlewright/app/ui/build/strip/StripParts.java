package candlewright.app.ui.build.strip;

import candlewright.app.chart.ChartTheme;
import candlewright.app.data.Quote;
import candlewright.app.ui.build.FullTests;
import candlewright.app.ui.work.Jobs;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;

/// What the strip needs of the window.
///
/// @param theme colours of its charts
/// @param background where bars are prepared for drawing
/// @param jobs runs what takes longer than a frame
/// @param quotes the instruments that have bars
/// @param tests full tests
/// @param open shows a file with the system's own program for it
public record StripParts(
    ObservableValue<ChartTheme> theme,
    Executor background,
    Jobs jobs,
    ObservableList<Quote> quotes,
    FullTests tests,
    Consumer<Path> open) {}
