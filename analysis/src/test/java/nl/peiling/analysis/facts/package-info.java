@NullMarked
package nl.peiling.analysis.facts;

import org.jspecify.annotations.NullMarked;
