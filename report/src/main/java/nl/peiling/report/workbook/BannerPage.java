package nl.peiling.report.workbook;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.peiling.model.edition.Banner;
import nl.peiling.model.edition.Edition;
import nl.peiling.model.edition.Group;

/**
 * The columns of one sheet of a question: the groups of one banner or of a few that fit beside each
 * other. A group has the same letter on every sheet.
 *
 * <p>The first group of a banner holds the others, so that it is not compared with them.
 *
 * @param label what the columns are about, within a title: "functie"
 */
record BannerPage(String label, List<Column> columns) {

  /** More columns than this do not stand on one sheet. */
  private static final int MOST_COLUMNS = 27;

  BannerPage {
    columns = List.copyOf(columns);
  }

  /**
   * A column for a group.
   *
   * @param banner in which it is compared with the other columns; empty for a group that holds them
   */
  record Column(String letter, Group group, Optional<String> banner) {
    /** As a head, with its letter. */
    String head() {
      return group.label() + " (" + letter + ")";
    }
  }

  /**
   * Lays out the banners of an edition: the first by itself, the others packed together. A banner
   * whose groups are all in another one is left out.
   *
   * @param chosen the keys of the banners that are wanted, in that order; all if there are none
   */
  static List<BannerPage> of(Edition edition, List<String> chosen) {
    List<Banner> banners = chosen.isEmpty() ? widest(edition.banners()) : named(edition, chosen);
    Map<String, String> letters = letters(edition);
    List<BannerPage> pages = new ArrayList<>();
    List<Banner> packed = new ArrayList<>();
    for (Banner banner : banners) {
      List<Banner> more = new ArrayList<>(packed);
      more.add(banner);
      boolean alone = chosen.isEmpty() && pages.isEmpty() && packed.size() == 1;
      if (!packed.isEmpty() && (alone || width(page(edition, more, letters)) > MOST_COLUMNS)) {
        pages.add(page(edition, packed, letters));
        packed.clear();
      }
      packed.add(banner);
    }
    if (!packed.isEmpty()) {
      pages.add(page(edition, packed, letters));
    }
    return pages;
  }

  /** The letter of each group, whichever banners are wanted. */
  private static Map<String, String> letters(Edition edition) {
    Map<String, String> letters = new LinkedHashMap<>();
    Stream.concat(widest(edition.banners()).stream(), edition.banners().stream())
        .flatMap(banner -> banner.groups().stream())
        .forEach(group -> letters.putIfAbsent(group, letter(letters.size())));
    return letters;
  }

  private static List<Banner> named(Edition edition, List<String> keys) {
    return keys.stream()
        .flatMap(key -> edition.banners().stream().filter(banner -> banner.key().equals(key)))
        .toList();
  }

  private static List<Banner> widest(List<Banner> banners) {
    return banners.stream()
        .filter(banner ->
            banners.stream()
                .noneMatch(other ->
                    !other.key().equals(banner.key())
                        && other.groups().size() > banner.groups().size()
                        && other.groups().containsAll(banner.groups())))
        .toList();
  }

  private static BannerPage page(
      Edition edition, List<Banner> banners, Map<String, String> letters) {
    List<Column> columns = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Banner banner : banners) {
      for (String key : banner.groups()) {
        if (seen.add(key)) {
          boolean whole = key.equals(banner.groups().getFirst());
          columns.add(
              new Column(
                  requireNonNull(letters.get(key)),
                  edition.group(key).orElseThrow(),
                  whole ? Optional.empty() : Optional.of(banner.key())));
        }
      }
    }
    return new BannerPage(
        String.join(", ", banners.stream().map(banner -> lowerCase(banner.label())).toList()),
        columns);
  }

  private static String lowerCase(String label) {
    return label.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + label.substring(1);
  }

  private static int width(BannerPage page) {
    int compared = (int) page.columns().stream().filter(c -> c.banner().isPresent()).count();
    return page.columns().size() + compared;
  }

  private static String letter(int place) {
    int letters = 26;
    String last = Character.toString((char) ('A' + place % letters));
    return place < letters ? last : (char) ('A' + place / letters - 1) + last;
  }
}
