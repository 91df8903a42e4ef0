/**
 * Disclosure control on everything that leaves: which cells are hidden, which others have to be
 * hidden with them, and an audit that tries to work the hidden cells out from what is shown.
 *
 * <p>Groups overlap and the total contains them all, so cells leak by difference. All tables of one
 * question are therefore treated as one system: an outsider knows the shown numbers and that counts
 * are not negative, and for every hidden cell the audit finds the smallest and largest number that
 * fit. Questions that follow from each other by their definitions are one system as well. Never
 * used on respondents' raw data: raw data does not leave.
 */
@NullMarked
package nl.peiling.analysis.disclosure;

import org.jspecify.annotations.NullMarked;
