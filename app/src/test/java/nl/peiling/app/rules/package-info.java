/** The rules of the house, checked on the compiled classes. */
@NullMarked
package nl.peiling.app.rules;

import org.jspecify.annotations.NullMarked;
