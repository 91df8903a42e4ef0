package nl.peiling.report.binding;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * What stands on the cover and in the properties of the file.
 *
 * @param title title of the report
 * @param subtitle what it is about, in one line
 * @param edition which edition, such as {@code Peiling 2023}
 * @param publisher who publishes it; empty if nobody says so
 * @param date the date as it is printed, such as {@code mei 2024}
 * @param created the moment that the file names as its creation; comes from the edition, so that
 *     the same edition gives the same bytes
 * @param keywords words by which the file is found
 * @param synthetic whether the answers are made up: then every page says so
 */
public record DocumentDetails(
    String title,
    String subtitle,
    String edition,
    String publisher,
    String date,
    OffsetDateTime created,
    List<String> keywords,
    boolean synthetic) {

  /** The warning that every page of a report on made-up answers carries. */
  public static final String SYNTHETIC_NOTICE = "synthetische antwoorden, niet citeren";

  public DocumentDetails {
    keywords = List.copyOf(keywords);
  }
}
