package candlewright.core.indicator.oracle;

import java.util.List;

/// Published results of the volume indicators.
final class VolumeOracles {
  static final List<OracleRow> ROWS =
      List.of(
          OracleRow.stock("adl", "adl").is("adl").row(),
          OracleRow.stock("cmf", "cmf").is("cmf").with("length", 20).from(19).row(),
          OracleRow.stock("force", "forceIndex").is("force").with("length", 2).from(2).row(),
          OracleRow.stock("kvo", "oscillator").is("klinger").from(56).row(),
          OracleRow.stock("kvo", "signal").is("klinger", "signal").from(68).row(),
          OracleRow.stock("obv", "obv").is("obv").row(),
          OracleRow.stock("pvo", "pvo").is("pvo").from(25).row(),
          OracleRow.stock("pvo", "signal").is("pvo", "signal").from(33).row(),
          OracleRow.stock("pvo", "histogram").is("pvo", "histogram").from(33).row(),
          OracleRow.stock("vwap", "vwap").is("vwap").with("anchor", 3).row(),
          OracleRow.lean("spy_ad.txt", "AD").is("adl").within(Tolerance.full(1e-9)).row(),
          relativeVolume("Past Volume", "usual", 14)
              .remark("before bar 14 the source knows two days that are not in the table")
              .row(),
          relativeVolume("Current Volume", "session_volume", 0).row(),
          relativeVolume("RDV", "ratio", 14)
              .remark("the source prints 0 where it is not known")
              .row(),
          OracleRow.lean("spy_with_sobv.csv", "SOBV20")
              .is("smoothed_obv")
              .with("length", 20)
              .with("start", 1)
              .from(19)
              .within(Tolerance.full(1e-9))
              .row(),
          OracleRow.tulip("ad", "value").is("adl").row(),
          OracleRow.tulip("adosc 2 5", "value")
              .is("adosc")
              .with("fast", 2)
              .with("slow", 5)
              .from(4)
              .row(),
          OracleRow.tulip("emv", "value").is("eom").with("length", 1).from(1).row(),
          OracleRow.tulip("kvo 2 5", "value")
              .is("klinger")
              .with("fast", 2)
              .with("slow", 5)
              .with("form", 1)
              .from(1)
              .row(),
          OracleRow.tulip("marketfi", "value").is("market_facilitation").row(),
          OracleRow.tulip("mfi 5", "value").is("mfi").with("length", 5).from(5).row(),
          OracleRow.tulip("nvi", "value").is("nvi").row(),
          OracleRow.tulip("obv", "value").is("obv").row(),
          OracleRow.tulip("pvi", "value").is("pvi").row(),
          OracleRow.tulip("vosc 2 5", "value")
              .is("volume_oscillator")
              .with("fast", 2)
              .with("slow", 5)
              .from(4)
              .row());

  private VolumeOracles() {}

  private static OracleRow.Builder relativeVolume(String column, String output, int from) {
    return OracleRow.lean("spy_rdv.txt", column)
        .is("relative_volume", output)
        .with("sessions", 2)
        .from(from)
        .within(Tolerance.digits(9));
  }
}
