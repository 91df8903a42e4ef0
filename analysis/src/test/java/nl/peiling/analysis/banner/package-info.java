@NullMarked
package nl.peiling.analysis.banner;

import org.jspecify.annotations.NullMarked;
