package nl.peiling.report.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/**
 * Reads a tagged PDF by a route of its own and says what is wrong with its structure: marks on the
 * pages, structure tree, parent tree and link annotations must agree, and each part must have what
 * its kind needs. The reference validator does not see a link that lost its annotation; this does.
 */
final class StructureCheck {

  private static final COSName MCID = COSName.getPDFName("MCID");
  private static final COSName STRUCT_PARENT = COSName.getPDFName("StructParent");
  private static final COSName STRUCT_PARENTS = COSName.getPDFName("StructParents");
  private static final COSName OBJ = COSName.getPDFName("Obj");
  private static final COSName PG = COSName.getPDFName("Pg");
  private static final Set<String> PAINTING =
      Set.of("Tj", "TJ", "'", "\"", "f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh", "Do");

  private final PDDocument document;
  private final List<String> complaints = new ArrayList<>();
  private final Map<COSDictionary, Map<Integer, COSDictionary>> owners = new HashMap<>();
  private final Map<COSDictionary, COSDictionary> linked = new HashMap<>();
  private final Set<String> noteIds = new HashSet<>();
  private final Map<Integer, COSBase> parentTree = new HashMap<>();
  private int lastHeading;

  private StructureCheck(PDDocument document) {
    this.document = document;
  }

  /** What is wrong; empty for a sound file. */
  static List<String> complaints(PDDocument document) throws IOException {
    StructureCheck check = new StructureCheck(document);
    check.run();
    return check.complaints;
  }

  private void run() throws IOException {
    COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
    COSDictionary root = catalog.getCOSDictionary(COSName.STRUCT_TREE_ROOT);
    if (root == null) {
      complaints.add("no structure");
      return;
    }
    if (!"nl-NL".equals(catalog.getString(COSName.LANG))) {
      complaints.add("the language is not Dutch");
    }
    readParentTree(root.getCOSDictionary(COSName.PARENT_TREE));
    kids(root).forEach(kid -> element((COSDictionary) kid, "", Optional.empty()));
    for (PDPage page : document.getPages()) {
      page(page);
    }
  }

  private void readParentTree(@Nullable COSDictionary tree) {
    if (tree == null) {
      complaints.add("no parent tree");
      return;
    }
    COSArray numbers = tree.getCOSArray(COSName.NUMS);
    if (numbers != null) {
      for (int i = 0; i + 1 < numbers.size(); i += 2) {
        parentTree.put(numbers.getInt(i), numbers.getObject(i + 1));
      }
    }
    COSArray kids = tree.getCOSArray(COSName.KIDS);
    if (kids != null) {
      for (int i = 0; i < kids.size(); i++) {
        readParentTree((COSDictionary) kids.getObject(i));
      }
    }
  }

  private static List<COSBase> kids(COSDictionary element) {
    COSBase kids = element.getDictionaryObject(COSName.K);
    List<COSBase> list = new ArrayList<>();
    if (kids instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        list.add(array.getObject(i));
      }
    } else if (kids != null) {
      list.add(kids instanceof COSObject object ? object.getObject() : kids);
    }
    return list;
  }

  private void element(COSDictionary element, String path, Optional<COSDictionary> inherited) {
    String role = element.getNameAsString(COSName.S);
    String here = path + "/" + role;
    Optional<COSDictionary> page =
        Optional.ofNullable(element.getCOSDictionary(PG)).or(() -> inherited);
    checkRole(element, role, path, here);
    List<COSBase> kids = kids(element);
    if (kids.isEmpty()) {
      complaints.add("empty " + here);
    }
    for (COSBase kid : kids) {
      if (kid instanceof COSInteger mark) {
        own(page, mark.intValue(), element, here);
      } else if (kid instanceof COSDictionary dictionary) {
        String type = dictionary.getNameAsString(COSName.TYPE);
        if ("MCR".equals(type)) {
          own(
              Optional.ofNullable(dictionary.getCOSDictionary(PG)).or(() -> page),
              dictionary.getInt(MCID),
              element,
              here);
        } else if ("OBJR".equals(type)) {
          linked.put(dictionary.getCOSDictionary(OBJ), element);
        } else {
          element(dictionary, here, page);
        }
      }
    }
  }

  private void own(Optional<COSDictionary> page, int mark, COSDictionary element, String path) {
    if (page.isEmpty()) {
      complaints.add("mark without a page in " + path);
      return;
    }
    COSDictionary before =
        owners.computeIfAbsent(page.get(), key -> new HashMap<>()).put(mark, element);
    if (before != null) {
      complaints.add("mark " + mark + " owned twice, in " + path);
    }
  }

  private void checkRole(COSDictionary element, String role, String path, String here) {
    switch (role) {
      case "Figure" -> {
        require(!element.getString(COSName.ALT, "").isBlank(), "no alternative text: " + here);
        require(attribute(element, "BBox").isPresent(), "no bounding box: " + here);
      }
      case "TH" -> require(attribute(element, "Scope").isPresent(), "no scope: " + here);
      case "TR" -> require(path.matches(".*/(Table|THead|TBody)"), "row outside a table: " + here);
      case "LI" -> require(path.endsWith("/L"), "item outside a list: " + here);
      case "TOCI" -> require(path.endsWith("/TOC"), "entry outside contents: " + here);
      case "Note" ->
          require(
              noteIds.add(element.getString(COSName.ID, "")) && !noteIds.contains(""),
              "note without a name of its own: " + here);
      case "Link" ->
          require(
              kids(element).stream()
                  .anyMatch(kid ->
                      kid instanceof COSDictionary dictionary
                          && "OBJR".equals(dictionary.getNameAsString(COSName.TYPE))),
              "link without its annotation: " + here);
      case "H1", "H2", "H3", "H4", "H5", "H6" -> {
        int level = role.charAt(1) - '0';
        require(level <= lastHeading + 1, "heading skips a level: " + here);
        lastHeading = level;
      }
      default -> {}
    }
  }

  private void require(boolean holds, String complaint) {
    if (!holds) {
      complaints.add(complaint);
    }
  }

  private static Optional<COSBase> attribute(COSDictionary element, String name) {
    return Optional.ofNullable(element.getCOSDictionary(COSName.A))
        .map(attributes -> attributes.getDictionaryObject(COSName.getPDFName(name)));
  }

  @SuppressWarnings("ReferenceEquality") // the very same object in the file, not one alike
  private void page(PDPage page) throws IOException {
    COSDictionary dictionary = page.getCOSObject();
    String name = "page " + (document.getPages().indexOf(page) + 1);
    Map<Integer, COSDictionary> owned = owners.getOrDefault(dictionary, Map.of());
    Set<Integer> marks = marks(page, name);
    require(marks.equals(owned.keySet()), name + ": marks and structure differ");
    require(
        "S".equals(dictionary.getNameAsString(COSName.getPDFName("Tabs"))),
        name + ": tab order is not that of the structure");
    COSBase parents = parentTree.get(dictionary.getInt(STRUCT_PARENTS, -1));
    for (Map.Entry<Integer, COSDictionary> mark : owned.entrySet()) {
      boolean agrees =
          parents instanceof COSArray array
              && mark.getKey() < array.size()
              && array.getObject(mark.getKey()) == mark.getValue();
      require(agrees, name + ": the parent tree does not know mark " + mark.getKey());
    }
    annotations(dictionary, name);
  }

  @SuppressWarnings("ReferenceEquality") // the very same object in the file, not one alike
  private void annotations(COSDictionary page, String name) {
    COSArray annotations = page.getCOSArray(COSName.ANNOTS);
    for (int i = 0; annotations != null && i < annotations.size(); i++) {
      COSDictionary annotation = (COSDictionary) annotations.getObject(i);
      COSDictionary element = linked.get(annotation);
      require(element != null, name + ": link that the structure does not name");
      require(
          !annotation.getString(COSName.CONTENTS, "").isBlank(),
          name + ": link without a description");
      require(
          parentTree.get(annotation.getInt(STRUCT_PARENT, -1)) == element,
          name + ": link whose parent in the parent tree is another");
    }
  }

  /** The marks on a page; everything that paints must be within a mark or an artifact. */
  private Set<Integer> marks(PDPage page, String name) throws IOException {
    Set<Integer> marks = new HashSet<>();
    List<COSBase> operands = new ArrayList<>();
    int depth = 0;
    for (Object token : new PDFStreamParser(page).parse()) {
      if (!(token instanceof Operator operator)) {
        operands.add((COSBase) token);
        continue;
      }
      switch (operator.getName()) {
        case "BMC" -> depth++;
        case "BDC" -> {
          depth++;
          if (operands.getLast() instanceof COSDictionary properties
              && properties.containsKey(MCID)
              && !marks.add(properties.getInt(MCID))) {
            complaints.add(name + ": mark " + properties.getInt(MCID) + " twice");
          }
        }
        case "EMC" -> depth--;
        default ->
            require(
                depth > 0 || !PAINTING.contains(operator.getName()),
                name + ": paint outside structure and artifacts");
      }
      operands.clear();
    }
    require(depth == 0, name + ": marks do not close");
    return marks;
  }
}
