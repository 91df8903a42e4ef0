package nl.peiling.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Clock;

/** Starts the program in its process: the only place with a clock, the streams and an exit. */
public final class Main {

  private Main() {}

  /** Runs the command in the arguments; {@code peiling.home} names the folder of the project. */
  public static void main(String[] args) {
    // the workbook library logs through an interface that complains when nobody listens
    System.setProperty(
        "log4j2.loggerContextFactory",
        "org.apache.logging.log4j.simple.SimpleLoggerContextFactory");
    // figures are drawn and books are written without a screen, however the program was started
    System.setProperty("java.awt.headless", "true");
    Console console =
        new Console(
            writer(FileDescriptor.out, "stdout.encoding"),
            writer(FileDescriptor.err, "stderr.encoding"));
    Path home = Path.of(System.getProperty("peiling.home", ""));
    Path reports = Path.of(System.getProperty("java.io.tmpdir"));
    EditionCommand.Setting setting =
        new EditionCommand.Setting(home, Clock.systemUTC(), console, new EditionStages());
    System.exit(new Program(setting, reports).run(args).number());
  }

  private static PrintWriter writer(FileDescriptor stream, String encoding) {
    return new PrintWriter(new OutputStreamWriter(new FileOutputStream(stream), charset(encoding)));
  }

  /** The terminal's own charset if it can write Dutch, and UTF-8 if not. */
  private static Charset charset(String property) {
    String name = System.getProperty(property, "");
    if (!name.isEmpty() && Charset.isSupported(name)) {
      Charset charset = Charset.forName(name);
      if (charset.canEncode() && charset.newEncoder().canEncode("‘één’ €")) {
        return charset;
      }
    }
    return UTF_8;
  }
}
