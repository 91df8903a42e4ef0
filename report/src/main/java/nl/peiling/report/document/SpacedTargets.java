package nl.peiling.report.document;

import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * Lets the target of a link hold spaces and line ends, as claims do: {@code
 * [vaker](meer:energie.onderzoeker.regie, energie.anios.regie)}.
 */
final class SpacedTargets implements LinkProcessor {

  @Override
  public LinkResult process(LinkInfo link, Scanner scanner, InlineParserContext context) {
    if (link.destination() != null || link.label() != null) {
      return LinkResult.none();
    }
    scanner.setPosition(link.afterTextBracket());
    if (!scanner.next('(')) {
      return LinkResult.none();
    }
    Position start = scanner.position();
    if (scanner.find(')') < 0) {
      return LinkResult.none();
    }
    String target =
        scanner.getSource(start, scanner.position()).getContent().replaceAll("\\s+", " ").strip();
    scanner.next();
    if (target.indexOf(':') < 1 || target.indexOf('(') >= 0) {
      return LinkResult.none();
    }
    if (link.marker() != null) {
      return LinkResult.wrapTextIn(new Image(target, null), scanner.position()).includeMarker();
    }
    return LinkResult.wrapTextIn(new Link(target, null), scanner.position());
  }
}
