# Nastratificatie en raken met hun varianties, uit R survey.
suppressMessages(library(survey)); source("gemeenschappelijk.R")
d <- lees("apisrs"); d$een <- 1; d$hoog <- as.numeric(d$api00 > 700)
plat <- svydesign(~1, weights = ~een, data = d)
n <- nrow(d)
randen <- list(stype = c(E = 4421, H = 755, M = 1018) / 6194, sch_wide = c(No = 1072, Yes = 5122) / 6194, awards = c(No = 2000, Yes = 4194) / 6194)
tabel <- function(v) { t <- data.frame(names(randen[[v]]), n * randen[[v]]); names(t) <- c(v, "Freq"); t }
toon <- function(naam, ontwerp) {
  w <- weights(ontwerp)
  for (i in c(1, 2, 17, 50, 123, 200)) zet(paste0(naam, ".w.", i), w[i])
  zet(paste0(naam, ".deff"), n * sum(w^2) / sum(w)^2); zet(paste0(naam, ".laagste"), min(w)); zet(paste0(naam, ".hoogste"), max(w))
  m <- svymean(~hoog + api00, ontwerp)
  zet(paste0(naam, ".hoog"), coef(m)[1]); zet(paste0(naam, ".hoog.se"), SE(m)[1])
  zet(paste0(naam, ".api00"), coef(m)[2]); zet(paste0(naam, ".api00.se"), SE(m)[2])
  m <- svymean(~hoog, subset(ontwerp, comp_imp == "Yes")); zet(paste0(naam, ".deel"), coef(m)); zet(paste0(naam, ".deel.se"), SE(m))
}
toon("post", postStratify(plat, ~stype, tabel("stype")))
# raken: gewichten met rake() tot het uiterste; de variantie met calibrate(), die de regressie precies oplost
# (rake() neemt tien rondes van terugpassen)
geraakt <- rake(plat, list(~stype, ~sch_wide, ~awards), lapply(names(randen), tabel), control = list(maxit = 1000, epsilon = 1e-12))
totalen <- c(n, n * randen$stype[-1], n * randen$sch_wide[-1], n * randen$awards[-1]); names(totalen) <- c("(Intercept)", "stypeH", "stypeM", "sch_wideYes", "awardsYes")
gekalibreerd <- calibrate(plat, ~stype + sch_wide + awards, totalen, calfun = "raking", epsilon = 1e-13, maxit = 1000)
stopifnot(max(abs(weights(geraakt) - weights(gekalibreerd))) < 1e-9)
toon("raken", gekalibreerd)
# rake() van R zelf: verschil in variantie alleen door de tien rondes
zet("raken.rake.se", SE(svymean(~hoog, geraakt))[1])
# met strata en insluitgewichten vooraf
s <- lees("apistrat"); s$hoog <- as.numeric(s$api00 > 700)
strat <- svydesign(~1, strata = ~stype, weights = ~pw, fpc = ~fpc, data = s)
N <- sum(s$pw)
tot <- c(N, N * randen$sch_wide[-1], N * randen$awards[-1]); names(tot) <- c("(Intercept)", "sch_wideYes", "awardsYes")
k <- calibrate(strat, ~sch_wide + awards, tot, calfun = "raking", epsilon = 1e-13, maxit = 1000)
m <- svymean(~hoog + api00, k); zet("strata.hoog", coef(m)[1]); zet("strata.hoog.se", SE(m)[1]); zet("strata.api00.se", SE(m)[2])
zet("strata.w.1", weights(k)[1] / mean(weights(k))); zet("strata.w.150", weights(k)[150] / mean(weights(k)))
bewaar("weging.csv")
