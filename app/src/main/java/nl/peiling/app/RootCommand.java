package nl.peiling.app;

import picocli.CommandLine.Command;

/** The program as a whole: it does nothing without one of its commands. */
@Command(
    name = "peiling",
    synopsisHeading = "Gebruik: ",
    customSynopsis = "peiling OPDRACHT [EDITIE] [OPTIES]",
    descriptionHeading = "%n",
    description = "Van antwoorden op een vragenlijst naar een rapport en een tabellenboek.",
    optionListHeading = "%nOpties:%n",
    commandListHeading = "%nOpdrachten:%n",
    footerHeading = "%n",
    footer = {
      "Zonder EDITIE: de nieuwste editie in src-data.",
      "Uitleg van een opdracht: peiling OPDRACHT --hulp"
    },
    sortOptions = false)
final class RootCommand {}
