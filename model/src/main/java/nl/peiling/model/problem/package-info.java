/** What is wrong with the input, said to a person: what, where and what to do. */
@NullMarked
package nl.peiling.model.problem;

import org.jspecify.annotations.NullMarked;
