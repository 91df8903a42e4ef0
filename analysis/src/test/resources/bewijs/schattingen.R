# Aandelen, gemiddelden, verhoudingen, verschillen en kwantielen met hun onzekerheid, uit R survey.
suppressMessages(library(survey)); source("gemeenschappelijk.R")
zet_aandeel <- function(naam, formule, ontwerp) {
  m <- svymean(formule, ontwerp)
  zet(paste0(naam, ".aandeel"), coef(m)); zet(paste0(naam, ".se"), SE(m))
  p <- coef(m); ster <- p * (1 - p) / vcov(m)[1]
  z <- qnorm(.975)
  zet(paste0(naam, ".wilson.onder"), (p + z^2/(2*ster) - z*sqrt(p*(1-p)/ster + z^2/(4*ster^2)))/(1 + z^2/ster))
  zet(paste0(naam, ".wilson.boven"), (p + z^2/(2*ster) + z*sqrt(p*(1-p)/ster + z^2/(4*ster^2)))/(1 + z^2/ster))
  ci <- attr(svyciprop(formule, ontwerp, method = "beta"), "ci")
  zet(paste0(naam, ".kg.onder"), ci[1]); zet(paste0(naam, ".kg.boven"), ci[2])
}
zet_gemiddelde <- function(naam, formule, ontwerp) {
  m <- svymean(formule, ontwerp)
  zet(paste0(naam, ".gemiddelde"), coef(m)); zet(paste0(naam, ".se"), SE(m))
  ci <- confint(m, df = degf(ontwerp))
  zet(paste0(naam, ".onder"), ci[1]); zet(paste0(naam, ".boven"), ci[2]); zet(paste0(naam, ".df"), degf(ontwerp))
  zet(paste0(naam, ".sd"), sqrt(svyvar(formule, ontwerp)))
}
ontwerpen <- function(d, naam, strata) {
  lijst <- list(
    plat = svydesign(~1, weights = ~een, data = d),
    eindig = svydesign(~1, weights = ~een, fpc = ~alles, data = d),
    gewogen = svydesign(~1, weights = ~pw, data = d),
    strata = if (strata) svydesign(~1, strata = ~stype, weights = ~pw, fpc = ~fpc, data = d))
  lijst[!sapply(lijst, is.null)]
}
for (bestand in c("apistrat", "apisrs")) {
  d <- lees(bestand); d$een <- 1; d$alles <- 6194
  d$breed <- d$sch_wide == "Yes"; d$lager <- d$stype == "E"; d$prijs <- d$awards == "Yes"; d$hoog <- d$api00 > 700
  lijst <- ontwerpen(d, bestand, bestand == "apistrat")
  for (o in names(lijst)) {
    ontwerp <- lijst[[o]]; n <- function(x) paste(bestand, o, x, sep = ".")
    zet_aandeel(n("hoog"), ~as.numeric(hoog), ontwerp)
    zet_aandeel(n("hoog.breed"), ~as.numeric(hoog), subset(ontwerp, breed))
    zet_aandeel(n("prijs.lager"), ~as.numeric(prijs), subset(ontwerp, lager))
    zet_gemiddelde(n("api00"), ~api00, ontwerp)
    zet_gemiddelde(n("api00.breed"), ~api00, subset(ontwerp, breed))
    t <- svytotal(~enroll, ontwerp); zet(n("enroll.totaal"), coef(t)); zet(n("enroll.totaal.se"), SE(t))
    r <- svyratio(~api00, ~enroll, ontwerp); zet(n("verhouding"), coef(r)); zet(n("verhouding.se"), SE(r))
    # verschil van twee groepen die elkaar overlappen: breed en lager
    v <- svyratio(~I(hoog*breed) + I(hoog*lager), ~breed + lager, ontwerp, covmat = TRUE, separate = FALSE)
    # svyratio geeft teller x noemer: (1,1) en (2,2) zijn de aandelen
    k <- vcov(v); c4 <- c(1, 0, 0, -1)
    namen <- names(coef(v)); zet(n("verschil"), sum(coef(v) * c4)); zet(n("verschil.se"), sqrt(t(c4) %*% k %*% c4))
    m <- svyratio(~I(api00*breed) + I(api00*lager), ~breed + lager, ontwerp, covmat = TRUE)
    zet(n("verschil.gemiddelde"), sum(coef(m) * c4)); zet(n("verschil.gemiddelde.se"), sqrt(t(c4) %*% vcov(m) %*% c4))
    # apisrs: alle gewichten gelijk. R vergelijkt som(w) <= p*som(w) met binaire afronding en mist bij 30,97 de
    # knoop op p = 0,1; een kwantiel hangt niet van de schaal van gewichten af, dus hier het gewicht 1.
    if (bestand == "apisrs" && o == "gewogen") ontwerp <- lijst$plat
    for (q in c(.1, .25, .5, .75, .9)) {
      # het interval: wat een deel q plus en min z standaardfouten haalt, met de variantie bij q zelf
      kwantiel <- function(p) svyquantile(~api00, ontwerp, p, qrule = "school", ci = FALSE)[[1]][1]
      grens <- kwantiel(q); m <- svymean(~as.numeric(api00 <= grens), ontwerp)
      p <- coef(m)[[1]]; h <- qnorm(.975) * SE(m)[[1]] * sqrt(q * (1 - q) / (p * (1 - p)))
      zet(n(paste0("kwantiel.", q)), grens); zet(n(paste0("kwantiel.", q, ".onder")), kwantiel(q - h)); zet(n(paste0("kwantiel.", q, ".boven")), kwantiel(q + h))
    }
  }
}
# nhanes: gewichten en strata, veel antwoorden ontbreken; grondslag = wie een geldig antwoord heeft
d <- lees("nhanes"); o <- svydesign(~1, strata = ~stratum, weights = ~w, data = d)
geldig <- subset(o, !is.na(chol))
zet_aandeel("nhanes.chol", ~chol, geldig)
for (r in 1:4) zet_aandeel(paste0("nhanes.chol.ras", r), ~chol, subset(o, !is.na(chol) & ras == r))
# intervallen op zichzelf
for (x in c(0, 1, 3, 29, 30)) { b <- binom.test(x, 30); zet(paste0("clopper.30.", x, ".onder"), b$conf.int[1]); zet(paste0("clopper.30.", x, ".boven"), b$conf.int[2])
  w <- prop.test(x, 30, correct = FALSE); zet(paste0("wilson.30.", x, ".onder"), w$conf.int[1]); zet(paste0("wilson.30.", x, ".boven"), w$conf.int[2]) }
b <- binom.test(1, 5778); zet("clopper.5778.1.onder", b$conf.int[1]); zet("clopper.5778.1.boven", b$conf.int[2])
for (p in c(.5, .9, .95, .99)) for (df in c(1, 2.5, 7, 56, 5777)) zet(paste0("t.", p, ".", df), qt(1 - (1 - p)/2, df))
for (a in c(.01, .5, 3.7, 2000)) for (b in c(.5, 8, 5000)) zet(paste0("beta.", a, ".", b), qbeta(.025, a, b))
bewaar("schattingen.csv")
