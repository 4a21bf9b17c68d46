package candlewright.app.ui.look;

/// What a person wants the colours to be.
public enum ThemeChoice {
  SYSTEM,
  DARK,
  LIGHT
}
