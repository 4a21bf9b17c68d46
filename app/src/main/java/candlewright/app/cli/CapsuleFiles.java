package candlewright.app.cli;

import candlewright.app.data.BarLookup;
import candlewright.backtest.capsule.Capsule;
import candlewright.backtest.capsule.CapsuleException;
import candlewright.core.market.BarSeries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// Reads the capsule that a person named.
final class CapsuleFiles {
  /// More than the bars of ten years of minutes; far below what an array holds.
  private static final long LARGEST = 1L << 30;

  private CapsuleFiles() {}

  /// @throws CommandException if the file cannot be read or is no capsule
  static Capsule read(Path file) {
    try {
      if (Files.isDirectory(file)) {
        throw new CommandException(file + " is a folder; name a file in it.");
      }
      if (Files.size(file) > LARGEST) {
        throw new CommandException(file + " is larger than 1 GiB and so no capsule.");
      }
      return Capsule.read(Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      throw CommandException.of("There is no file " + file + ".", e);
    } catch (IOException e) {
      throw CommandException.of(
          file
              + " cannot be read ("
              + e.getClass().getSimpleName()
              + "). Check the name and that you may read it.",
          e);
    } catch (CapsuleException e) {
      throw CommandException.of(file + ": " + e.getMessage(), e);
    }
  }

  /// Returns the bars to run a capsule again on, as they are here.
  static Map<Integer, BarSeries> bars(Capsule capsule, BarLookup lookup) {
    Map<Integer, BarSeries> found = new LinkedHashMap<>();
    for (Capsule.Need need : capsule.needs()) {
      lookup.instrument(need.instrument());
      found.put(need.index(), lookup.bars(need.instrument(), need.timeframe(), need.range()));
    }
    return found;
  }
}
