package candlewright.installer;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes a folder with the program and a Java of its own, which starts by a double click and needs
/// nothing installed; for the machine it runs on.
public final class ImageBuilder {
  /// Every module of Java that the program or a library of it uses.
  private static final List<String> MODULES =
      List.of(
          "javafx.controls",
          "java.sql",
          "java.net.http",
          "java.naming",
          "java.management",
          "jdk.management",
          "jdk.unsupported",
          "jdk.httpserver",
          "jdk.crypto.ec",
          "jdk.charsets",
          "jdk.zipfs",
          "jdk.incubator.vector");

  private static final String NAME = "Candlewright";
  private static final String CACHE = "candlewright.aot";
  private static final int WIDTH = 1920;
  private static final int HEIGHT = 1080;

  private final Path program;
  private final Path target;

  /// @param program the packaged folder with `lib` and `javafx`
  /// @param target the folder to make; what was there before is deleted
  public ImageBuilder(Path program, Path target) {
    this.program = program;
    this.target = target.toAbsolutePath();
  }

  /// Makes the image and says where it is.
  ///
  /// @param arguments the packaged program, and the folder to make
  public static void main(String[] arguments) throws Exception {
    ImageBuilder builder = new ImageBuilder(Path.of(arguments[0]), Path.of(arguments[1]));
    System.out.println("The program is in " + builder.build() + ".");
  }

  /// Makes the image.
  ///
  /// @return the folder to start it from
  /// @throws IOException with what a tool said, if it failed
  public Path build() throws IOException, InterruptedException {
    delete(target);
    Files.createDirectories(target);
    Path runtime = target.resolve("runtime");
    run(
        "jlink",
        "--module-path",
        program.resolve("javafx").toString(),
        "--add-modules",
        String.join(",", MODULES),
        "--strip-debug",
        "--no-header-files",
        "--no-man-pages",
        "--generate-cds-archive",
        "--output",
        runtime.toString());
    Path console = Files.writeString(target.resolve("console.properties"), console());
    run(
        "jpackage",
        "--type",
        "app-image",
        "--name",
        NAME,
        "--app-version",
        version(),
        "--vendor",
        NAME,
        "--description",
        "Trading workstation",
        "--icon",
        icon().toString(),
        "--input",
        program.resolve("lib").toString(),
        "--main-jar",
        "candlewright.jar",
        "--main-class",
        "candlewright.app.Main",
        "--runtime-image",
        runtime.toString(),
        "--java-options",
        "-XX:+UseG1GC",
        "--java-options",
        "-XX:+UseCompactObjectHeaders",
        "--java-options",
        "--enable-native-access=javafx.graphics,ALL-UNNAMED",
        "--java-options",
        "-XX:AOTCache=$APPDIR/" + CACHE,
        "--add-launcher",
        "candlewright-cli=" + console,
        "--dest",
        target.toString());
    Files.delete(console);
    delete(runtime);
    Path image = target.resolve(isMac() ? NAME + ".app" : NAME);
    train(image);
    return image;
  }

  /// The second launcher: the command line, in a console.
  private static String console() {
    return """
    main-jar=candlewright.jar
    main-class=candlewright.app.Main
    java-options=-XX:+UseSerialGC --enable-native-access=ALL-UNNAMED
    win-console=true
    """;
  }

  /// Lets Java remember what a start loads and compiles, so that the next one need not find it out.
  private void train(Path image) throws IOException, InterruptedException {
    Optional<VirtualScreen> found = VirtualScreen.any(WIDTH, HEIGHT);
    if (found.isEmpty()) {
      System.out.println(
          "There is no display to try the program on, so it starts without an AOT cache and slower."
              + " Install Xvfb and build again.");
      return;
    }
    Path home = Files.createDirectories(target.resolve("training"));
    try (VirtualScreen screen = found.get()) {
      List<String> command = trainingCommand(appFolder(image), javaOf(image));
      int status = visit(screen, home, target.resolve("training.png"), command, Map.of());
      if (status != 0) {
        throw new IOException("The program ended with " + status + " when it was tried out.");
      }
    } finally {
      delete(home);
    }
  }

  /// Visits a started program in a process of its own.
  ///
  /// @param home where it keeps its data
  /// @param picture what was seen, as PNG
  /// @param variables further ones for the program
  /// @return the exit status of the program
  static int visit(
      VirtualScreen screen,
      Path home,
      Path picture,
      List<String> command,
      Map<String, String> variables)
      throws IOException, InterruptedException {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.add("--enable-native-access=ALL-UNNAMED");
    words.add("-cp");
    words.add(classPath());
    words.add(Visit.class.getName());
    words.add(picture.toString());
    // The visitor is a Java as well, which these are not for.
    variables.forEach((name, value) -> words.add(name + "=" + value));
    words.addAll(command);
    ProcessBuilder visit = screen.show(new ProcessBuilder(words).inheritIO());
    visit.environment().put("CANDLEWRIGHT_HOME", home.toString());
    return visit.start().waitFor();
  }

  /// Returns the class path with all that is needed to run a class of this one again.
  static String classPath() {
    // The test runner puts the real one here and starts from a jar that names it.
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  /// Returns the command of the launcher, recording: a cache serves a start with the same options
  /// and class path only, so they are read from the launcher's own file.
  private static List<String> trainingCommand(Path folder, Path java) throws IOException {
    List<String> command = new ArrayList<>(List.of(java.toString()));
    List<String> classPath = new ArrayList<>();
    String main = "";
    for (String line : Files.readAllLines(folder.resolve(NAME + ".cfg"))) {
      int equals = line.indexOf('=');
      String key = equals < 0 ? line : line.substring(0, equals);
      String value =
          line.substring(equals + 1).replace("$APPDIR", folder.toString()).replace('\\', '/');
      switch (key) {
        case "java-options" -> command.add(value.replace("-XX:AOTCache=", "-XX:AOTCacheOutput="));
        case "app.classpath" -> classPath.add(Path.of(value).toString());
        case "app.mainclass" -> main = value;
        default -> {
          // The rest is for the launcher itself.
        }
      }
    }
    command.add("-cp");
    command.add(String.join(File.pathSeparator, classPath));
    command.add(main);
    return command;
  }

  /// Returns the folder of an image that holds the jars and the options.
  static Path appFolder(Path image) {
    if (isMac()) {
      return image.resolve("Contents").resolve("app");
    }
    return isWindows() ? image.resolve("app") : image.resolve("lib").resolve("app");
  }

  /// Returns the image's own Java.
  static Path javaOf(Path image) {
    if (isMac()) {
      return image.resolve("Contents/runtime/Contents/Home/bin/java");
    }
    return isWindows()
        ? image.resolve("runtime").resolve("bin").resolve("java.exe")
        : image.resolve("lib").resolve("runtime").resolve("bin").resolve("java");
  }

  /// Returns the program that a person starts.
  static Path launcher(Path image) {
    if (isMac()) {
      return image.resolve("Contents/MacOS").resolve(NAME);
    }
    return isWindows() ? image.resolve(NAME + ".exe") : image.resolve("bin").resolve(NAME);
  }

  private static boolean isWindows() {
    return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
  }

  private static boolean isMac() {
    return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac");
  }

  private String version() throws IOException {
    try (JarFile jar = new JarFile(program.resolve("lib").resolve("candlewright.jar").toFile())) {
      return jar.getManifest().getMainAttributes().getValue("Implementation-Version");
    }
  }

  private Path icon() throws IOException {
    String file = isWindows() ? "candlewright.ico" : "candlewright.png";
    Path icon = target.resolve(file);
    try (var from = ImageBuilder.class.getResourceAsStream(file)) {
      if (from == null) {
        throw new IOException("The icon " + file + " is missing in the build.");
      }
      Files.copy(from, icon);
    }
    return icon;
  }

  private static void run(String tool, String... arguments) throws IOException {
    StringWriter said = new StringWriter();
    PrintWriter writer = new PrintWriter(said);
    int status =
        ToolProvider.findFirst(tool)
            .orElseThrow(
                () -> new IOException("This Java has no " + tool + ": build with a full JDK 25."))
            .run(writer, writer, arguments);
    writer.flush();
    if (status != 0) {
      throw new IOException(
          tool
              + " ended with "
              + status
              + ": "
              + said.toString().lines().collect(Collectors.joining(" ")));
    }
  }

  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
