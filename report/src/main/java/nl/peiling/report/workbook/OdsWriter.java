package nl.peiling.report.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a workbook as .ods (OpenDocument 1.3, the open standard of the Dutch government): the same
 * sheets, tables, formats, links and pages as the .xlsx. The same workbook always gives the same
 * bytes.
 */
public final class OdsWriter {

  private static final String TYPE = "application/vnd.oasis.opendocument.spreadsheet";
  private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private OdsWriter() {}

  /** Writes the workbook; the stream stays open. */
  public static void write(Workbook content, OutputStream target) throws IOException {
    List<SheetLayout> sheets = content.sheets().stream().map(SheetLayout::of).toList();
    ZipOutputStream zip = new ZipOutputStream(target);
    // First and not compressed: by this a program sees what kind of file it is
    type(zip);
    part(zip, "META-INF/manifest.xml", xml -> manifest(xml));
    part(zip, "meta.xml", xml -> meta(xml, content));
    part(zip, "styles.xml", xml -> new OdsStyles(xml).pages(sheets));
    part(zip, "content.xml", xml -> new OdsContent(xml).write(sheets));
    zip.finish();
  }

  private static void type(ZipOutputStream zip) throws IOException {
    byte[] bytes = TYPE.getBytes(StandardCharsets.US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(bytes);
    ZipEntry entry = entry("mimetype");
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(sum.getValue());
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }

  private static ZipEntry entry(String name) {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(ENTRY_TIME);
    return entry;
  }

  /** Writes one part of the file. */
  private interface Part {
    void write(Xml xml);
  }

  private static void part(ZipOutputStream zip, String name, Part part) throws IOException {
    zip.putNextEntry(entry(name));
    Xml xml = new Xml(zip);
    try {
      part.write(xml);
      xml.end();
    } catch (UncheckedIOException failed) {
      throw failed.getCause();
    }
    zip.closeEntry();
  }

  private static void manifest(Xml xml) {
    xml.root("manifest:manifest", "manifest");
    xml.attribute("manifest:version", "1.3");
    for (String path : new String[] {"/", "content.xml", "styles.xml", "meta.xml"}) {
      xml.empty(
          "manifest:file-entry",
          "manifest:full-path",
          path,
          "manifest:media-type",
          path.equals("/") ? TYPE : "text/xml");
    }
    xml.close();
  }

  private static void meta(Xml xml, Workbook content) {
    xml.root("office:document-meta", "office", "meta", "dc");
    xml.attribute("office:version", "1.3");
    xml.open("office:meta");
    String date = content.date() + "T00:00:00";
    xml.text("dc:title", content.title());
    xml.text("meta:initial-creator", content.organisation());
    xml.text("dc:creator", content.organisation());
    xml.text("meta:creation-date", date);
    xml.text("dc:date", date);
    xml.text("dc:language", "nl-NL");
    xml.close();
    xml.close();
  }
}
