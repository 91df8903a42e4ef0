# De editie 2023 in twee strata, in opleiding en niet, ongewogen en geraakt op geslacht: de namen zijn die van de feiten.
source("peiling2023-basis.R")
d$Nh <- ifelse(d$opl == "ja", 9258, 11782)
lagen <- svydesign(~1, strata = ~opl, weights = ~een, fpc = ~Nh, data = d)
alles <- function(ontwerp, aandeelmaat, gemiddeldemaat) for (g in names(groepen)) {
  s <- groepen[[g]]
  for (a in c("zeker_wel", "twijfel", "zeker_niet")) aandeel(ontwerp, paste0("zekerheid.", g, ".", a), aandeelmaat, s, d$zekerheid == a)
  for (a in c("patientcontact", "regie")) aandeel(ontwerp, paste0("energie.", g, ".", a), aandeelmaat, s, d[[paste0("energie_", a)]] == 1)
  gemiddelde(ontwerp, paste0("cijfer_werk.autonomie.", g), gemiddeldemaat, s, d$cijfer_werk_autonomie)
  gemiddelde(ontwerp, paste0("uren_nu.", g), gemiddeldemaat, s, d$uren_nu)
}
alles(lagen, "", ".gemiddelde")
# kwartielen: Woodruff, met van het aandeel tot en met het kwartiel wat strata en respons van zijn variantie maken
for (g in names(groepen)) for (k in 1:3) {
  naam <- paste0("uren_nu.", g, c(".kwartiel1", ".mediaan", ".kwartiel3")[k]); q <- k / 4
  ja <- groepen[[g]] & !is.na(d$uren_nu); y <- d$uren_nu[ja]; grens <- quantile(y, q, type = 2)
  o <- lagen; o$variables$v <- ifelse(is.na(d$uren_nu), 0, as.numeric(d$uren_nu <= grens)); m <- svymean(~v, subset(o, ja))
  p <- coef(m)[[1]]; h <- z * SE(m)[[1]] * sqrt(q * (1 - q) / (p * (1 - p)))
  zet(naam, grens); zet(paste0(naam, ".onder"), quantile(y, q - h, type = 2)); zet(paste0(naam, ".boven"), quantile(y, q + h, type = 2))
}
# een verhouding van twee aantallen
verhouding <- function(naam, s, boven, onder) {
  o <- lagen; o$variables$a <- as.numeric(s & !is.na(boven) & boven); o$variables$b <- as.numeric(s & !is.na(onder) & onder)
  r <- svyratio(~a, ~b, o); v <- r$ratio[1]; se <- SE(r)[1]
  zet(naam, v); zet(paste0(naam, ".se"), se); zet(paste0(naam, ".onder"), v * exp(-z * se / v)); zet(paste0(naam, ".boven"), v * exp(z * se / v))
}
vakken <- function(v) Reduce(`|`, lapply(1:5, function(k) !is.na(d[[paste0("plek_specialisme_p", k)]]) & d[[paste0("plek_specialisme_p", k)]] == v))
for (v in c("radiologie", "psychiatrie")) verhouding(paste0("anios_per_aios.aios.", v, ".verhouding"), groepen$aios, vakken(v), d$opleiding == v)
# een stroom
sp <- read.csv("../../../../../src-data/2023/specialismen.csv", stringsAsFactors = FALSE)
klasse <- function(k) { x <- d[[paste0("plek_specialisme_p", k)]]; c <- sp$cluster[match(x, sp$sleutel)]
  ifelse(is.na(x), NA, ifelse(!is.na(c) & c == 1, "cluster1", ifelse(!is.na(c) & c == 2, "cluster2", "cluster3_of_geen"))) }
van <- klasse(1); naar <- klasse(2); s <- !is.na(van) & van == "cluster1"; volgende <- !is.na(d$aantal_plekken) & d$aantal_plekken > 1
for (j in c("cluster1", "cluster2", "cluster3_of_geen")) aandeel(lagen, paste0("aniosstroom_cluster.p1.totaal.cluster1__", j), "", s & volgende, naar == j)
# toetsen van alle kolommen tegelijk, in strata: Rao-Scott, en Wald van de gemiddelden
for (k in c("geslacht")) {
  g <- d$geslacht; g[!g %in% c("man", "vrouw")] <- NA; o <- lagen; o$variables$x <- factor(d$zekerheid); o$variables$g <- factor(g)
  t <- svychisq(~ x + g, subset(o, !is.na(d$zekerheid) & !is.na(g)), statistic = "F")
  zet("zekerheid.geslacht.f_waarde", t$statistic[[1]]); zet("zekerheid.geslacht.p_waarde", t$p.value[[1]])
  y <- d$uren_nu; o$variables$y <- ifelse(is.na(y), 0, y); ja <- !is.na(y) & !is.na(g)
  t <- regTermTest(svyglm(y ~ g, subset(o, ja)), ~g, df = sum(ja) - 2 - 1)
  zet("uren_nu.geslacht.f_waarde", t$Ftest[[1]]); zet("uren_nu.geslacht.p_waarde", t$p[[1]])
}
# geraakt op geslacht binnen dezelfde strata
lagen$variables$r <- ifelse(d$geslacht %in% c("man", "vrouw"), d$geslacht, "onbekend")
onbekend <- mean(lagen$variables$r == "onbekend")
lagen <- calibrate(lagen, ~r, setNames(n * c(1, onbekend, .62 * (1 - onbekend)), c("(Intercept)", "ronbekend", "rvrouw")), calfun = "raking", epsilon = 1e-13, maxit = 1000)
alles(lagen, ".aandeel_gewogen", ".gemiddelde_gewogen")
for (g in names(groepen)) spreiding_gewogen(lagen, paste0("uren_nu.", g), groepen[[g]], d$uren_nu)
bewaar("strata2023.csv")
