package nl.peiling.report.wording;

/** What the sheet of a question is called in the tabellenboek. */
public final class SheetName {

  private static final int MOST = 31;

  private SheetName() {}

  /** The first sheet of a question: {@code C4 energie}. */
  public static String ofQuestion(String number, String key) {
    return ofQuestion(number, key, 1);
  }

  /** A sheet of a question, counted from 1. */
  public static String ofQuestion(String number, String key, int sheet) {
    return name(number + " " + key, sheet);
  }

  /** A sheet of a derived variable, counted from 1. */
  public static String ofDerived(String key, int sheet) {
    return name(key, sheet);
  }

  private static String name(String name, int sheet) {
    String end = sheet == 1 ? "" : " " + sheet;
    int room = MOST - end.length();
    return (name.length() <= room ? name : name.substring(0, room).strip()) + end;
  }
}
