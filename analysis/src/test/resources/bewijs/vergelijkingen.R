# Toetsen tussen groepen, uit base R en R survey.
suppressMessages(library(survey)); source("gemeenschappelijk.R")

# 1. Chikwadraat met Rao-Scott (tweede orde)
d <- lees("apistrat"); d$een <- 1; d$alles <- 6194
strata <- svydesign(~1, strata = ~stype, weights = ~pw, fpc = ~fpc, data = d)
plat <- svydesign(~1, weights = ~een, data = d)
raoscott <- function(naam, formule, ontwerp) {
  s <- svychisq(formule, ontwerp)
  zet(paste0(naam, ".f"), s$statistic); zet(paste0(naam, ".ndf"), s$parameter[1]); zet(paste0(naam, ".ddf"), s$parameter[2]); zet(paste0(naam, ".p"), s$p.value)
}
raoscott("apistrat.stype.breed", ~stype + sch_wide, strata)
# sch_wide x awards heeft een lege cel. svychisq rekent dan met D^-1 in plaats van D^-1 (D - pp') D^-1, wat alleen zonder lege
# cellen hetzelfde is; hier de volle formule van Rao en Scott (1984)
leeg <- local({
  p <- svymean(~interaction(sch_wide, awards), strata); V <- vcov(p); p <- as.vector(coef(p)); n <- nrow(strata$variables)
  D <- diag(ifelse(p == 0, 0, 1 / p)); C <- c(1, -1, -1, 1)
  delta <- (t(C) %*% D %*% V %*% D %*% C)[1] / (t(C) %*% D %*% (diag(p) - p %o% p) %*% D %*% C)[1] * n
  m <- matrix(p, 2); e <- rowSums(m) %o% colSums(m); n * sum((m - e)^2 / e) / delta
})
zet("apistrat.breed.prijs.f", leeg); zet("apistrat.breed.prijs.ndf", 1); zet("apistrat.breed.prijs.ddf", degf(strata))
zet("apistrat.breed.prijs.p", pf(leeg, 1, degf(strata), lower.tail = FALSE))
raoscott("apistrat.plat", ~stype + sch_wide, plat)
h <- lees("nhanes")
gezond <- svydesign(~1, strata = ~stratum, weights = ~w, data = h)
geldig <- subset(gezond, !is.na(chol))
raoscott("nhanes.chol.ras", ~chol + ras, geldig)
raoscott("nhanes.leeftijd.ras", ~leeftijd + ras, gezond)
for (naam in c("roken.sport", "roken.sekse", "klappen.armen")) {
  m <- lees("studenten"); delen <- strsplit(naam, ".", fixed = TRUE)[[1]]
  t <- table(m[[delen[1]]], m[[delen[2]]]); k <- suppressWarnings(chisq.test(t, correct = FALSE))
  zet(paste0("studenten.", naam, ".x2"), k$statistic); zet(paste0("studenten.", naam, ".df"), k$parameter); zet(paste0("studenten.", naam, ".p"), k$p.value)
  zet(paste0("studenten.", naam, ".v"), sqrt(k$statistic / sum(t) / (min(dim(t)) - 1))); zet(paste0("studenten.", naam, ".verwacht"), min(k$expected))
}

# 2. Gemiddelden en rangen van losse groepen, ongewogen
m <- lees("studenten")
w <- t.test(pols ~ sekse, data = m); zet("studenten.pols.sekse.t", w$statistic); zet("studenten.pols.sekse.df", w$parameter); zet("studenten.pols.sekse.p", w$p.value)
for (g in c("roken", "sport")) {
  o <- oneway.test(as.formula(paste("pols ~", g)), data = m)
  zet(paste0("studenten.pols.", g, ".f"), o$statistic); zet(paste0("studenten.pols.", g, ".df1"), o$parameter[1]); zet(paste0("studenten.pols.", g, ".df2"), o$parameter[2]); zet(paste0("studenten.pols.", g, ".p"), o$p.value)
  k <- kruskal.test(as.formula(paste("pols ~", g)), data = m)
  zet(paste0("studenten.pols.", g, ".h"), k$statistic); zet(paste0("studenten.pols.", g, ".hdf"), k$parameter); zet(paste0("studenten.pols.", g, ".hp"), k$p.value)
}
v <- lees("veteran"); k <- kruskal.test(karno ~ cel, data = v); zet("veteran.karno.cel.h", k$statistic); zet("veteran.karno.cel.hp", k$p.value)
sp <- m[!is.na(m$pols) & !is.na(m$sekse), ]
a <- sp$pols[sp$sekse == "Female"]; b <- sp$pols[sp$sekse == "Male"]
samen <- sqrt(((length(a) - 1) * var(a) + (length(b) - 1) * var(b)) / (length(a) + length(b) - 2)); cohen <- (mean(a) - mean(b)) / samen
zet("studenten.pols.sekse.d", cohen)
zet("cohen.h", 2 * asin(sqrt(.62)) - 2 * asin(sqrt(.38)))

# 3. Gemiddelden en rangen in een ontwerp: Wald op alle groepen
wald <- function(naam, y, g, ontwerp) {
  ontwerp$variables$y <- y; ontwerp$variables$g <- factor(g)
  fit <- svyglm(y ~ g, ontwerp); b <- coef(fit)[-1]; V <- vcov(fit)[-1, -1]
  k <- length(b); ddf <- degf(ontwerp) - k; f <- as.numeric(b %*% solve(V, b)) / k
  zet(paste0(naam, ".f"), f); zet(paste0(naam, ".ddf"), ddf); zet(paste0(naam, ".p"), pf(f, k, ddf, lower.tail = FALSE))
}
wald("apistrat.api00.stype", d$api00, d$stype, strata)
wald("apistrat.api00.prijs", d$api00, d$awards, strata)
rang <- function(y, w) sapply(y, function(v) sum(w[y < v]) + sum(w[y == v]) / 2) / sum(w)
wald("apistrat.rang.stype", rang(d$api00, d$pw), d$stype, strata)
# svyranktest zelf: waar gelijke waarden gelijke gewichten hebben komt er hetzelfde uit
r <- svyranktest(api00 ~ stype, plat, test = "KruskalWallis")
zet("apistrat.plat.rang.chi2", r$parameter); zet("apistrat.plat.rang.p", r$p.value)
r <- svyranktest(api00 ~ awards, plat); zet("apistrat.plat.wilcoxon.t", r$statistic)

# 4. Verschil van twee (overlappende) groepen met p en interval
contrast <- function(naam, ontwerp) {
  ontwerp$variables <- transform(ontwerp$variables, hoog = as.numeric(api00 > 700), b = as.numeric(sch_wide == "Yes"), l = as.numeric(stype == "E"))
  v <- svyratio(~I(hoog * b) + I(hoog * l), ~b + l, ontwerp, covmat = TRUE)
  namen <- c(1, 0, 0, -1); s <- sum(coef(v) * namen); se <- sqrt(t(namen) %*% vcov(v) %*% namen)
  zet(paste0(naam, ".verschil"), s); zet(paste0(naam, ".z"), s / se); zet(paste0(naam, ".p"), 2 * pnorm(-abs(s / se)))
  zet(paste0(naam, ".onder"), s - qnorm(.975) * se); zet(paste0(naam, ".boven"), s + qnorm(.975) * se)
}
contrast("overlap.strata", strata); contrast("overlap.plat", plat)
# groep tegen de rest: gewone regressie op lidmaatschap
fit <- svyglm(as.numeric(api00 > 700) ~ I(sch_wide == "Yes"), strata)
zet("rest.verschil", coef(fit)[2]); zet("rest.z", coef(fit)[2] / SE(fit)[2])
fit <- svyglm(api00 ~ I(sch_wide == "Yes"), strata)
zet("rest.gemiddelde", coef(fit)[2]); zet("rest.gemiddelde.t", coef(fit)[2] / SE(fit)[2]); zet("rest.gemiddelde.p", 2 * pt(-abs(coef(fit)[2] / SE(fit)[2]), degf(strata)))

# 5. Bijstellen van p-waarden
ruw <- c(.001, .04, .03, .012, .8, .03, .2)
for (hoe in c("bonferroni", "holm", "BH")) { b <- p.adjust(ruw, hoe); for (i in seq_along(b)) zet(paste0(hoe, ".", i), b[i]) }
bewaar("vergelijkingen.csv")
