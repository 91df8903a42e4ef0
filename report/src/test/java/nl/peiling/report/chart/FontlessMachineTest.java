package nl.peiling.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.peiling.report.font.Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server or container without any installed font draws the same figures. */
class FontlessMachineTest {

  /** Draws every kind of figure; runs in a process of its own. */
  static final class DrawEverything {
    private DrawEverything() {}

    public static void main(String[] arguments) throws IOException {
      StringBuilder all = new StringBuilder();
      SampleCharts.kinds()
          .forEach((kind, drawing) ->
              all.append(Svg.file(drawing, 425, Fonts.house(), kind, kind, kind)));
      Files.writeString(Path.of(arguments[0]), all, StandardCharsets.UTF_8);
    }
  }

  @Test
  void drawsEveryKindWithoutInstalledFonts(@TempDir Path folder) throws Exception {
    Path config = Files.writeString(folder.resolve("fonts.conf"), "<fontconfig></fontconfig>");
    Path target = folder.resolve("figuren.svg");
    ProcessBuilder process =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Djava.awt.headless=true",
            "-cp",
            System.getProperty("java.class.path"),
            DrawEverything.class.getName(),
            target.toString());
    process.environment().put("FONTCONFIG_FILE", config.toString());
    process.environment().put("FONTCONFIG_PATH", folder.toString());
    process.redirectErrorStream(true);
    Process running = process.start();
    String output = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(running.waitFor()).as(output).isZero();
    Path here = folder.resolve("hier.svg");
    DrawEverything.main(new String[] {here.toString()});
    assertThat(Files.readString(target)).isEqualTo(Files.readString(here));
  }
}
