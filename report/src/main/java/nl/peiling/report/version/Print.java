package nl.peiling.report.version;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A short or full print of something, by which it is seen to be the same. */
public final class Print {

  private static final int SHORT = 8;

  private Print() {}

  /** Returns the first eight hexadecimal digits of the SHA-256 of a text. */
  public static String of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8)).substring(0, SHORT);
  }

  /** Returns the SHA-256 of a file, in hexadecimal digits. */
  public static String of(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
