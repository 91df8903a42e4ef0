package nl.peiling.report.document;

import java.util.List;
import nl.peiling.model.problem.ProblemCollector;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Reads Markdown with the few additions of the report: keys of headings ({@code {#sleutel}}),
 * places of exhibits and lists ({@code ![](figuur:sleutel)}), references ({@code
 * [](figuur:sleutel)}), claims, terms and words in another language (links with their own kinds of
 * target), and definitions: a bold term and on the next line a colon with the meaning.
 */
public final class MarkdownReader {

  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(TablesExtension.create(), FootnotesExtension.create()))
          .linkProcessor(new SpacedTargets())
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .build();

  private MarkdownReader() {}

  /** Reads one file; what cannot be read is left out and reported. */
  public static Document read(Manuscript manuscript, ProblemCollector problems) {
    return new BlockReader(manuscript, problems).read(PARSER.parse(manuscript.markdown()));
  }

  /** Reads files in the order of the report. */
  public static Document readAll(List<Manuscript> manuscripts, ProblemCollector problems) {
    return Document.joined(manuscripts.stream().map(m -> read(m, problems)).toList());
  }
}
