package candlewright.app.ui.build;

import candlewright.app.data.Quote;
import candlewright.app.kept.StrategyFolder;
import candlewright.app.ui.build.board.LibraryModel;
import candlewright.app.ui.build.keep.KeepParts;
import candlewright.app.ui.build.keep.KeptViewModel;
import candlewright.app.ui.build.strip.StripParts;
import candlewright.app.ui.dock.Docks;
import candlewright.app.ui.look.AppearanceViewModel;
import candlewright.app.ui.look.Look;
import candlewright.app.ui.settings.Memory;
import candlewright.app.ui.work.Edits;
import candlewright.app.ui.work.Jobs;
import candlewright.app.ui.work.Toasts;
import candlewright.backtest.settings.Preset;
import candlewright.core.market.InstrumentId;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.util.Subscription;

/// The Build workspace over the built-in market, with nothing else of the window.
public record BuildParts(
    BuildViewModel model,
    StripModel strips,
    AppearanceViewModel appearance,
    Executor background,
    Jobs jobs,
    Edits edits,
    Memory memory) {
  /// Makes it.
  ///
  /// @param tests full tests
  /// @param open given the files that are to be shown
  public BuildWorkspace workspace(FullTests tests, Consumer<Path> open) {
    Toasts toasts = new Toasts();
    Path folder = Path.of("target", "strategies-of-tests", UUID.randomUUID().toString());
    return new BuildWorkspace(
        model,
        strips,
        new LibraryModel(jobs, memory, () -> List.of(BuildBars.BTC, BuildBars.ETH)),
        new StripParts(
            Look.chartTheme(appearance),
            background,
            jobs,
            FXCollections.observableArrayList(quote(BuildBars.BTC), quote(BuildBars.ETH)),
            tests,
            open),
        new KeepParts(
            new KeptViewModel(
                new StrategyFolder(folder, InstantSource.fixed(Instant.EPOCH)),
                model,
                edits,
                jobs,
                toasts,
                memory),
            (definition, id, timeframe, _) -> BuildBars.data(definition, id, timeframe),
            Preset.REALISTIC.settings(),
            edits,
            jobs,
            toasts,
            memory),
        new Docks(memory, edits, toasts, _ -> (_, _) -> Subscription.EMPTY));
  }

  private static Quote quote(InstrumentId id) {
    return new Quote(BuildBars.instrument(id), 1, 0, 1, 1, 1, 0, List.of());
  }
}
