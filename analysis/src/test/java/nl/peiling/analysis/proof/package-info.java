/** Real data sets, and what other programs calculated from them (test resources "bewijs"). */
@NullMarked
package nl.peiling.analysis.proof;

import org.jspecify.annotations.NullMarked;
