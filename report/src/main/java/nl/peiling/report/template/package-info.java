/** The chapters: from files with marks for numbers to manuscripts. */
@NullMarked
package nl.peiling.report.template;

import org.jspecify.annotations.NullMarked;
