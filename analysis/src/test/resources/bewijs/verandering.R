# Verschil tussen twee losse steekproeven uit dezelfde soort populatie: twee 'edities'.
suppressMessages({library(survey); library(survival)}); source("gemeenschappelijk.R")

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

# 3. Mediaan en kwartielen: het interval van q plus en min z standaardfouten van een aandeel q, teruggelezen als
# kwantiel (type 2), in een aselecte steekproef uit 6194; het verschil uit de grenzen die naar elkaar toe wijzen
z <- qnorm(.975)
grenzen <- function(naam, nu, toen) {
  d <- nu[1] - toen[1]
  neer <- sqrt((nu[1] - nu[2])^2 + (toen[3] - toen[1])^2); op <- sqrt((nu[3] - nu[1])^2 + (toen[1] - toen[2])^2)
  zet(paste0(naam, ".verschil"), d); zet(paste0(naam, ".onder"), d - neer); zet(paste0(naam, ".boven"), d + op)
  zet(paste0(naam, ".p"), 2 * pnorm(-z * abs(d) / (if (d > 0) neer else op)))
}
kwantiel <- function(naam, y, q) {
  n <- length(y); half <- z * sqrt((1 - n / 6194) * n / (n - 1) * q * (1 - q) / n)
  k <- quantile(y, c(q, q - half, q + half), type = 2)
  for (i in 1:3) zet(paste0(naam, c(".waarde", ".van", ".tot"))[i], k[i])
  as.numeric(k)
}
for (maat in c("api00", "enroll", "meals")) for (q in c(.25, .5, .75)) {
  naam <- paste0("kwantiel.", maat, ".", q * 100)
  grenzen(naam, kwantiel(paste0(naam, ".nu"), nu[[maat]], q), kwantiel(paste0(naam, ".toen"), toen[[maat]], q))
}

# 4. Verhouding van twee aantallen, met svyratio in elk ontwerp; het verschil van de logaritmen met svycontrast
ontwerpen <- list(nu = svydesign(~1, strata = ~stype, weights = ~pw, fpc = ~fpc, data = nu), toen = svydesign(~1, fpc = ~N, data = toen))
verhouding <- function(naam, teller, noemer) {
  k <- list()
  for (editie in names(ontwerpen)) {
    o <- ontwerpen[[editie]]; o$variables$a <- as.numeric(o$variables[[teller]] == "Yes"); o$variables$b <- as.numeric(o$variables[[noemer]] == "Yes")
    r <- svyratio(~a, ~b, o); R <- as.numeric(coef(r)); se <- as.numeric(SE(r)); f <- exp(z * se / R)
    l <- svycontrast(svytotal(~a + b, o), quote(log(a / b)))
    stopifnot(abs(as.numeric(SE(l)) - se / R) < 1e-12)
    zet(paste(naam, editie, "r", sep = "."), R); zet(paste(naam, editie, "se", sep = "."), se)
    k[[editie]] <- c(R, R / f, R * f)
  }
  grenzen(naam, k$nu, k$toen)
}
verhouding("verhouding.comp_sch", "comp_imp", "sch_wide")
verhouding("verhouding.awards_comp", "awards", "comp_imp")

# 5. Kaplan-Meier en begrensd gemiddelde van twee losse groepen, als twee edities; en van een groep tegenover alle
# respondenten, waarin zij zelf zit: de invloed van elk op de kromme komt uit survfit
l <- lees("lung"); l$dood <- l$status == 2
kromme <- function(d) survfit(Surv(tijd, dood) ~ 1, data = d)
groepen <- list(nu = kromme(l[l$sekse == 2, ]), toen = kromme(l[l$sekse == 1, ]))
los <- function(naam, x, v) {
  d <- x[1] - x[2]; se <- sqrt(sum(v))
  zet(paste0(naam, ".verschil"), d); zet(paste0(naam, ".se"), se); zet(paste0(naam, ".p"), 2 * pnorm(-abs(d / se)))
}
for (t in c(100, 300, 500)) {
  s <- lapply(groepen, function(g) summary(g, times = t))
  los(paste0("instroom.", t), 1 - sapply(s, function(x) x$surv), sapply(s, function(x) x$std.err^2))
}
m <- sapply(groepen, function(g) summary(g, rmean = 500)$table[c("rmean", "se(rmean)")])
los("wacht.500", m[1, ], m[2, ]^2)
samen <- survfit(Surv(tijd, dood) ~ 1, data = l, influence = TRUE)
vrouw <- survfit(Surv(tijd, dood) ~ 1, data = l[l$sekse == 2, ], influence = TRUE)
for (t in c(100, 300, 500)) {
  ua <- samen$influence.surv[, max(which(samen$time <= t))]
  uv <- numeric(nrow(l)); uv[l$sekse == 2] <- vrouw$influence.surv[, max(which(vrouw$time <= t))]
  zet(paste0("overlap.", t, ".se"), sqrt(sum((uv - ua)^2)))
}

bewaar("verandering.csv")
