package candlewright.app.ui;

import java.lang.reflect.Field;
import java.util.BitSet;
import java.util.Objects;
import org.testfx.util.WaitForAsyncUtils;

/// The screen in memory keeps the window of the last drag, even when that window is closed, and
/// fails when the next drag begins in another one.
public final class MemoryScreen {
  private MemoryScreen() {}

  /// Lets it forget all drags. To be called before a drag in a window that was opened newly.
  public static void forgetDrags() throws Exception {
    WaitForAsyncUtils.asyncFx(
            () -> {
              Class<?> type = Class.forName("com.sun.glass.ui.monocle.MouseInput");
              Object mouse = Objects.requireNonNull(field(type, "instance").get(null));
              field(type, "dragInProgress").setBoolean(mouse, false);
              field(type, "dragView").set(mouse, null);
              ((BitSet) Objects.requireNonNull(field(type, "dragActions").get(mouse))).clear();
              return mouse;
            })
        .get();
  }

  private static Field field(Class<?> type, String name) throws ReflectiveOperationException {
    Field field = type.getDeclaredField(name);
    field.setAccessible(true);
    return field;
  }
}
