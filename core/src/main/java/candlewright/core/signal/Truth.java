package candlewright.core.signal;

/// True, false or unknown; Kleene's strong logic (1938). Only known-true acts.
public enum Truth {
  FALSE,
  TRUE,
  UNKNOWN;

  /// Returns the truth of a statement that is known.
  public static Truth of(boolean value) {
    return value ? TRUE : FALSE;
  }

  /// Returns what is true where this is false; unknown stays unknown.
  public Truth not() {
    return switch (this) {
      case TRUE -> FALSE;
      case FALSE -> TRUE;
      case UNKNOWN -> UNKNOWN;
    };
  }

  /// Returns what is true where both are, false where either is, else unknown.
  public Truth and(Truth other) {
    if (this == FALSE || other == FALSE) {
      return FALSE;
    }
    return this == TRUE ? other : this;
  }

  /// Returns what is true where either is, false where both are, else unknown.
  public Truth or(Truth other) {
    if (this == TRUE || other == TRUE) {
      return TRUE;
    }
    return this == FALSE ? other : this;
  }

  public boolean isKnown() {
    return this != UNKNOWN;
  }
}
