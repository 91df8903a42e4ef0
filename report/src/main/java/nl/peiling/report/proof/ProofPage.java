package nl.peiling.report.proof;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Turns the page of a proof copy into one that says PROEF and shows a note where its mark is. */
public final class ProofPage {

  private static final String WATERMARK = "<div class=\"proefmerk\" aria-hidden=\"true\"></div>";

  private static final String COVER = "<header class=\"omslag\">";

  private static final String SAID =
      "<p class=\"proefregel\"><strong>PROEF</strong>, niet om te verspreiden. Achter elk getal"
          + " staat een nummer met een G, achter elke bewering een met een B. Kies zo’n nummer om"
          + " te zien waar het getal of de bewering vandaan komt.</p>";

  private ProofPage() {}

  /** Adds the watermark and what shows a note on demand. */
  public static String of(String html) {
    return html.replace("</head>", "<style>" + resource("proef.css") + "</style>\n</head>")
        .replace(COVER, COVER + "\n" + SAID)
        .replace("</body>", WATERMARK + "\n<script>" + resource("proef.js") + "</script>\n</body>");
  }

  private static String resource(String name) {
    try (InputStream in = ProofPage.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("not in the program: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
