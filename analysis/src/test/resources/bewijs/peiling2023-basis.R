# De antwoorden van de editie 2023 met de groepen van de bewijzen, en een aandeel en een gemiddelde met hun interval.
suppressMessages(library(survey)); source("gemeenschappelijk.R")
d <- read.csv("../../../../../src-data/2023/respons.csv", na.strings = c("", "-9", "-8"), stringsAsFactors = FALSE)
n <- nrow(d); N <- 21040
d$N <- N; d$een <- 1
maand <- function(x) as.numeric(substr(x, 1, 4)) * 12 + as.numeric(substr(x, 6, 7))
d$duur <- (maand(d$start_opleiding) - maand(d$afstuderen)) / 12
d$duur[d$functie_aios != 1] <- NA
d$opl <- ifelse(d$functie_aios == 1, "ja", "nee")
d$klasse <- as.character(cut(d$leeftijd, c(-Inf, 30, 35, 40, 45, 65, Inf), c("tot30", "van31tot35", "van36tot40", "van41tot45", "van46tot65", "vanaf66")))
groepen <- list(totaal = rep(TRUE, n), anios = d$functie_anios == 1, onderzoeker = d$functie_onderzoeker == 1, aios = d$functie_aios == 1)
groepen$cohort_recent <- !is.na(d$afstuderen) & as.numeric(substr(d$afstuderen, 1, 4)) >= 2019
z <- qnorm(0.975)
wilson <- function(p, m) (p + z^2 / (2 * m) + c(-1, 1) * z * sqrt(p * (1 - p) / m + z^2 / (4 * m^2))) / (1 + z^2 / m)
aandeel <- function(ontwerp, naam, maat, in_groep, waar) {
  ontwerp$variables$v <- ifelse(is.na(waar), 0, as.numeric(waar)); deel <- subset(ontwerp, in_groep & !is.na(waar))
  m <- svymean(~v, deel); p <- coef(m)[[1]]; se <- SE(m)[[1]]
  zet(paste0(naam, maat), p); zet(paste0(naam, maat, ".se"), se)
  ci <- wilson(p, p * (1 - p) / se^2); zet(paste0(naam, maat, ".onder"), ci[1]); zet(paste0(naam, maat, ".boven"), ci[2])
}
# in hoeveel strata de groep zit: elk stratum kost een vrijheidsgraad
strata <- function(ontwerp, ja) length(unique(ontwerp$strata[ja, 1]))
gemiddelde <- function(ontwerp, naam, maat, in_groep, y) {
  ja <- in_groep & !is.na(y); ontwerp$variables$v <- ifelse(is.na(y), 0, y); deel <- subset(ontwerp, ja)
  m <- svymean(~v, deel); se <- SE(m)[[1]]
  zet(paste0(naam, maat), coef(m)[[1]]); zet(paste0(naam, maat, ".se"), se)
  t <- qt(0.975, sum(ja) - strata(ontwerp, ja)); zet(paste0(naam, maat, ".onder"), coef(m)[[1]] - t * se); zet(paste0(naam, maat, ".boven"), coef(m)[[1]] + t * se)
}
# gewogen spreiding en kwartielen: n/(n-1) met n artsen, en bij een kwartiel de waarden die een deel q plus en min z standaardfouten haalt,
# waarin de variantie van een aandeel q die van het aandeel tot en met het kwartiel is, maal q(1-q)/(p(1-p))
spreiding_gewogen <- function(ontwerp, naam, in_groep, y) {
  ja <- in_groep & !is.na(y); ontwerp$variables$v <- ifelse(is.na(y), 0, y); deel <- subset(ontwerp, ja)
  kwantiel <- function(p) svyquantile(~v, deel, p, qrule = "school", ci = FALSE)[[1]][1]
  zet(paste0(naam, ".sd_gewogen"), sqrt(coef(svyvar(~v, deel))[[1]]))
  for (k in 1:3) {
    q <- k / 4; maat <- paste0(naam, c(".kwartiel1", ".mediaan", ".kwartiel3")[k], "_gewogen"); grens <- kwantiel(q)
    o <- ontwerp; o$variables$v <- as.numeric(o$variables$v <= grens); m <- svymean(~v, subset(o, ja))
    p <- coef(m)[[1]]; h <- z * SE(m)[[1]] * sqrt(q * (1 - q) / (p * (1 - p)))
    zet(maat, grens); zet(paste0(maat, ".onder"), kwantiel(q - h)); zet(paste0(maat, ".boven"), kwantiel(q + h))
  }
}
