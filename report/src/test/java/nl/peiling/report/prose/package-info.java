@org.jspecify.annotations.NullMarked
package nl.peiling.report.prose;
