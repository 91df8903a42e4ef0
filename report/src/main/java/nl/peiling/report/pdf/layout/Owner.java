package nl.peiling.report.pdf.layout;

/** What a mark on the page belongs to: a part of the structure, or nothing that is read aloud. */
public sealed interface Owner permits Tag, Artifact {}
