/** The report as one HTML file that asks nothing of the network. */
@NullMarked
package nl.peiling.report.html;

import org.jspecify.annotations.NullMarked;
