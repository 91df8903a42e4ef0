# Verschil tussen twee losse steekproeven uit dezelfde soort populatie: twee 'edities'.
suppressMessages(library(survey)); source("gemeenschappelijk.R")

# 1. Twee ontwerpen op elkaar gestapeld: een aselecte steekproef (toen) en een gestratificeerde (nu),
# elk met zijn eigen strata, gewichten en populatie. R survey berekent de covariantie zelf.
toen <- lees("apisrs"); toen$editie <- "toen"; toen$stratum <- "alle"; toen$N <- 6194
nu <- lees("apistrat"); nu$editie <- "nu"; nu$stratum <- as.character(nu$stype); nu$N <- nu$fpc
kolommen <- c("editie", "stratum", "N", "pw", "sch_wide", "comp_imp", "awards", "api00", "enroll", "meals")
samen <- rbind(toen[, kolommen], nu[, kolommen])
ontwerp <- svydesign(~1, strata = ~interaction(editie, stratum, drop = TRUE), weights = ~pw, fpc = ~N, data = samen)
aantal <- table(samen$editie)
verandering <- function(naam, y, gemiddelde) {
  ontwerp$variables$y <- as.numeric(y)
  v <- svyby(~y, ~editie, ontwerp, svymean, covmat = TRUE)
  k <- svycontrast(v, list(verschil = c(nu = 1, toen = -1)))
  d <- as.numeric(coef(k)); se <- as.numeric(SE(k)); z <- d / se
  V <- SE(v)^2; names(V) <- v$editie
  vrij <- if (gemiddelde) sum(V)^2 / sum(V^2 / (aantal[names(V)] - 1)) else Inf
  zet(paste0(naam, ".verschil"), d); zet(paste0(naam, ".se"), se); zet(paste0(naam, ".z"), z)
  if (gemiddelde) zet(paste0(naam, ".vrij"), vrij)
  zet(paste0(naam, ".p"), 2 * pt(-abs(z), vrij))
  zet(paste0(naam, ".onder"), d - qt(.975, vrij) * se); zet(paste0(naam, ".boven"), d + qt(.975, vrij) * se)
}
for (vraag in c("sch_wide", "comp_imp", "awards")) verandering(paste0("api.", vraag), samen[[vraag]] == "Yes", FALSE)
for (maat in c("api00", "enroll", "meals")) verandering(paste0("api.", maat), samen[[maat]], TRUE)

# 2. Zonder ontwerp is het de toets van Welch
for (maat in c("api00", "enroll", "meals")) {
  w <- t.test(nu[[maat]], toen[[maat]])
  zet(paste0("welch.", maat, ".t"), w$statistic); zet(paste0("welch.", maat, ".df"), w$parameter); zet(paste0("welch.", maat, ".p"), w$p.value)
}

bewaar("verandering.csv")
