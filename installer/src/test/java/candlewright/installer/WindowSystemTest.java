package candlewright.installer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What a person does in the window, once more on a real window system instead of one in memory.
class WindowSystemTest {
  @Test
  void windowsWorkOnGtk() throws Exception {
    Optional<VirtualScreen> found = VirtualScreen.inMemory(1920, 1080);
    assumeTrue(found.isPresent(), "Xvfb is not installed, so there is no window system to try.");
    try (VirtualScreen screen = found.get()) {
      List<String> command =
          new ArrayList<>(
              List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-ea"));
      command.add("--enable-native-access=ALL-UNNAMED");
      command.add("-Dprism.order=sw");
      command.add("-Dtestfx.robot=glass");
      command.add("-cp");
      command.add(ImageBuilder.classPath());
      command.add(RunTests.class.getName());
      command.add("candlewright.app.ui.FirstStartTest");
      command.add("candlewright.app.ui.DesktopTest");
      Process tests = screen.show(new ProcessBuilder(command).redirectErrorStream(true)).start();
      String said = new String(tests.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertEquals(0, tests.waitFor(), said);
    }
  }
}
