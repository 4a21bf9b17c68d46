package candlewright.datafeed.csv;

import java.util.Locale;
import java.util.Set;

/// What the many spellings of column names mean.
final class HeaderNames {
  /// What a name says about its column.
  enum Meaning {
    TIME,
    DATE,
    EPOCH,
    END_TIME,
    OPEN,
    HIGH,
    LOW,
    CLOSE,
    VOLUME,
    LESSER_VOLUME,
    BID_OPEN,
    BID_HIGH,
    BID_LOW,
    BID_CLOSE,
    ASK_OPEN,
    ASK_HIGH,
    ASK_LOW,
    ASK_CLOSE,
    OTHER
  }

  private static final Set<String> TIME =
      Set.of(
          "timestamp",
          "time",
          "datetime",
          "dateandtime",
          "dt",
          "opentime",
          "opentimestamp",
          "start",
          "starttime",
          "begin",
          "begintime",
          "ts",
          "t",
          "timestamputc",
          "timeutc",
          "dateutc",
          "datetimeutc",
          "utc",
          "gmttime",
          "localtime",
          "opendate",
          "candletime",
          "bartime",
          "index",
          "barstart",
          "timestampms",
          "opentimems",
          "timems",
          "period");
  private static final Set<String> OPEN_TIME = Set.of("opentime", "opentimestamp", "opentimems");
  private static final Set<String> DATE =
      Set.of("date", "day", "tradingday", "tradedate", "dtyyyymmdd");
  private static final Set<String> EPOCH =
      Set.of("unix", "unixtime", "unixtimestamp", "epoch", "epochms", "unixms", "unixtimems");
  private static final Set<String> END_TIME =
      Set.of("closetime", "endtime", "end", "closetimestamp", "enddate", "closedate", "barend");
  private static final Set<String> OPEN = Set.of("open", "o", "openprice", "priceopen", "first");
  private static final Set<String> HIGH = Set.of("high", "h", "highprice", "pricehigh", "max");
  private static final Set<String> LOW = Set.of("low", "l", "lowprice", "pricelow", "min");
  private static final Set<String> CLOSE =
      Set.of("close", "c", "closeprice", "priceclose", "last", "closelast");
  private static final Set<String> VOLUME =
      Set.of("volume", "v", "vol", "basevolume", "volumebase", "tradedvolume", "totalvolume");
  private static final Set<String> LESSER =
      Set.of("tickvolume", "tickvol", "volumetick", "realvolume");

  private static final Set<Meaning> PRICES =
      Set.of(Meaning.OPEN, Meaning.HIGH, Meaning.LOW, Meaning.CLOSE);

  private HeaderNames() {}

  /// Returns what a name means; case, blanks and marks do not matter, nor does a prefix before the
  /// last dot, as in `Candlestick.Open` or `1. open`.
  static Meaning meaning(String name) {
    Meaning whole = known(letters(name));
    if (whole != Meaning.OTHER) {
      return whole;
    }
    int dot = Math.max(name.lastIndexOf('.'), name.lastIndexOf(':'));
    return dot < 0 ? Meaning.OTHER : known(letters(name.substring(dot + 1)));
  }

  /// Tells whether a name says that its column holds the moment at which a bar opens, and not
  /// perhaps only its date.
  static boolean saysOpenTime(String name) {
    return OPEN_TIME.contains(letters(name));
  }

  /// Tells whether a name is that of an open, high, low or close.
  static boolean isPrice(String name) {
    return PRICES.contains(meaning(name));
  }

  private static String letters(String name) {
    StringBuilder letters = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        letters.append(c);
      }
    }
    return letters.toString().toLowerCase(Locale.ROOT);
  }

  private static Meaning known(String name) {
    if (TIME.contains(name)) {
      return Meaning.TIME;
    }
    if (DATE.contains(name)) {
      return Meaning.DATE;
    }
    if (EPOCH.contains(name)) {
      return Meaning.EPOCH;
    }
    if (END_TIME.contains(name)) {
      return Meaning.END_TIME;
    }
    if (OPEN.contains(name)) {
      return Meaning.OPEN;
    }
    if (HIGH.contains(name)) {
      return Meaning.HIGH;
    }
    if (LOW.contains(name)) {
      return Meaning.LOW;
    }
    if (CLOSE.contains(name)) {
      return Meaning.CLOSE;
    }
    if (VOLUME.contains(name)) {
      return Meaning.VOLUME;
    }
    if (LESSER.contains(name) || (name.startsWith("volume") && !name.contains("usd"))) {
      return Meaning.LESSER_VOLUME;
    }
    return switch (name) {
      case "bidopen", "openbid" -> Meaning.BID_OPEN;
      case "bidhigh", "highbid" -> Meaning.BID_HIGH;
      case "bidlow", "lowbid" -> Meaning.BID_LOW;
      case "bidclose", "closebid" -> Meaning.BID_CLOSE;
      case "askopen", "openask" -> Meaning.ASK_OPEN;
      case "askhigh", "highask" -> Meaning.ASK_HIGH;
      case "asklow", "lowask" -> Meaning.ASK_LOW;
      case "askclose", "closeask" -> Meaning.ASK_CLOSE;
      default -> Meaning.OTHER;
    };
  }
}
