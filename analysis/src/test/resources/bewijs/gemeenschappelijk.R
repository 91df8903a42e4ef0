# Schrijft uitkomsten als naam,waarde met 17 cijfers, zodat een double er precies uit terugkomt.
options(digits = 17, survey.lonely.psu = "adjust")
uitkomsten <- data.frame(naam = character(), waarde = character())
zet <- function(naam, waarde) {
  waarde <- as.numeric(waarde)
  stopifnot(length(waarde) == 1)
  uitkomsten[nrow(uitkomsten) + 1, ] <<- list(naam, sprintf("%.17g", waarde))
}
bewaar <- function(bestand) {
  stopifnot(!anyDuplicated(uitkomsten$naam))
  write.csv(uitkomsten, bestand, row.names = FALSE, quote = FALSE)
}
lees <- function(naam) read.csv(file.path("gegevens", paste0(naam, ".csv")), stringsAsFactors = TRUE, na.strings = "")
