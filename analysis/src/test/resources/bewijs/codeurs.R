# Cohens kappa met standaardfout en interval (Fleiss, Cohen en Everitt 1969), uit R vcd.
suppressMessages(library(vcd)); source("gemeenschappelijk.R")
kappa <- function(naam, t) {
  k <- Kappa(t); i <- confint(k, level = .95)
  zet(paste0(naam, ".n"), sum(t)); zet(paste0(naam, ".waargenomen"), sum(diag(t)) / sum(t))
  zet(paste0(naam, ".kappa"), k$Unweighted["value"]); zet(paste0(naam, ".se"), k$Unweighted["ASE"])
  zet(paste0(naam, ".onder"), i["Unweighted", 1]); zet(paste0(naam, ".boven"), i["Unweighted", 2])
}
for (naam in c("echtparen", "neurologen_winnipeg", "neurologen_new_orleans")) {
  d <- lees(naam); t <- xtabs(aantal ~ een + twee, d)
  kappa(naam, t)
  # een thema wel of niet, zoals bij open antwoorden: elke categorie tegenover de rest
  for (i in 1:4) kappa(paste0(naam, ".", i), matrix(c(t[i, i], sum(t[-i, i]), sum(t[i, -i]), sum(t[-i, -i])), 2))
}
bewaar("codeurs.csv")
