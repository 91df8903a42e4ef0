/**
 * The report as a closed tree of blocks and inlines, and the reader that makes it from Markdown.
 */
@NullMarked
package nl.peiling.report.document;

import org.jspecify.annotations.NullMarked;
