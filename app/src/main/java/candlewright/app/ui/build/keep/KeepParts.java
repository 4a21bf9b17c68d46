package candlewright.app.ui.build.keep;

import candlewright.app.ui.build.StripData;
import candlewright.app.ui.settings.Memory;
import candlewright.app.ui.work.Edits;
import candlewright.app.ui.work.Jobs;
import candlewright.app.ui.work.Toasts;
import candlewright.backtest.simulate.SimulationSettings;

/// What keeping strategies and showing them as text needs of the window.
///
/// @param data bars of the miniatures, apart from those of the strip
/// @param settings assumptions of the miniatures
public record KeepParts(
    KeptViewModel kept,
    StripData data,
    SimulationSettings settings,
    Edits edits,
    Jobs jobs,
    Toasts toasts,
    Memory memory) {}
