package nl.peiling.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A workbook that carries the files of its version, so that two workbooks alone can be compared.
 * The files are parts of the package (ISO 29500-2) to which nothing in the workbook refers.
 */
final class WorkbookParcel {

  private static final String TYPES = "[Content_Types].xml";
  private static final String FIRST_DEFAULT = "<Default ";
  private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private WorkbookParcel() {}

  /** Returns the workbook with the files in it. */
  static byte[] with(byte[] workbook, Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] part = in.readAllBytes();
        put(out, entry.getName(), entry.getName().equals(TYPES) ? typed(part) : part);
      }
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        put(out, VersionSource.IN_WORKBOOK + file.getKey(), file.getValue());
      }
    }
    return bytes.toByteArray();
  }

  /** Every part of a package has a type. */
  private static byte[] typed(byte[] types) {
    String text = new String(types, UTF_8);
    String more =
        "<Default Extension=\"csv\" ContentType=\"text/csv\"/>"
            + "<Default Extension=\"txt\" ContentType=\"text/plain\"/>";
    int at = text.indexOf(FIRST_DEFAULT);
    return (text.substring(0, at) + more + text.substring(at)).getBytes(UTF_8);
  }

  private static void put(ZipOutputStream out, String name, byte[] part) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(ENTRY_TIME);
    out.putNextEntry(entry);
    out.write(part);
    out.closeEntry();
  }
}
