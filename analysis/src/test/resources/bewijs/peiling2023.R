# De feiten van de editie 2023, uit R survey: ongewogen met eindige populatie, en geraakt op geslacht, opleiding en leeftijd.
# Leest ../../../../../src-data/2023/respons.csv; de namen van de uitkomsten zijn die van de feiten, met .se, .onder en .boven.
source("peiling2023-basis.R")
alles <- function(ontwerp, g, aandeelmaat, gemiddeldemaat) {
  s <- groepen[[g]]
  for (a in c("zeker_wel", "twijfel", "zeker_niet")) aandeel(ontwerp, paste0("zekerheid.", g, ".", a), aandeelmaat, s, d$zekerheid == a)
  for (a in c("patientcontact", "werksfeer", "regie")) aandeel(ontwerp, paste0("energie.", g, ".", a), aandeelmaat, s, d[[paste0("energie_", a)]] == 1)
  for (i in c("uitdaging", "autonomie")) gemiddelde(ontwerp, paste0("cijfer_werk.", i, ".", g), gemiddeldemaat, s, d[[paste0("cijfer_werk_", i)]])
  gemiddelde(ontwerp, paste0("uren_nu.", g), gemiddeldemaat, s, d$uren_nu)
}
plat <- svydesign(~1, weights = ~een, fpc = ~N, data = d)
for (g in names(groepen)) alles(plat, g, "", ".gemiddelde")
gemiddelde(plat, "duur_tot_opleiding.aios", ".gemiddelde", groepen$aios, d$duur)
kwart <- function(naam, y) for (k in 1:3) zet(paste0(naam, c(".kwartiel1", ".mediaan", ".kwartiel3")[k]), quantile(y, k / 4, type = 2, na.rm = TRUE))
for (g in names(groepen)) { kwart(paste0("uren_nu.", g), d$uren_nu[groepen[[g]]]); zet(paste0("uren_nu.", g, ".sd"), sd(d$uren_nu[groepen[[g]]], na.rm = TRUE)) }
kwart("duur_tot_opleiding.aios", d$duur)
# raken: wie onbekend is op een kenmerk houdt zijn eigen aandeel
rand <- function(x, p) { x <- ifelse(x %in% names(p), x, "onbekend"); o <- mean(x == "onbekend"); list(x = x, t = n * c(p / sum(p) * (1 - o), if (o > 0) c(onbekend = o))) }
r1 <- rand(d$geslacht, c(man = .38, vrouw = .62))
r2 <- rand(d$opl, c(ja = .44, nee = .56))
r3 <- rand(d$klasse, c(tot30 = .34, van31tot35 = .40, van36tot40 = .15, van41tot45 = .03, van46tot65 = .06, vanaf66 = .02))
d$r1 <- r1$x; d$r2 <- r2$x; d$r3 <- r3$x
plat <- svydesign(~1, weights = ~een, fpc = ~N, data = d)
tot <- function(r, v) { t <- r$t; x <- t[sort(names(t))][-1]; names(x) <- paste0(v, names(x)); x }
w <- calibrate(plat, ~ r1 + r2 + r3, c("(Intercept)" = n, tot(r1, "r1"), tot(r2, "r2"), tot(r3, "r3")), calfun = "raking", epsilon = 1e-13, maxit = 1000)
g <- weights(w)
zet("weging.ontwerpeffect.verhouding", n * sum(g^2) / sum(g)^2); zet("weging.effectief.aantal", sum(g)^2 / sum(g^2))
zet("weging.laagste.verhouding", min(g)); zet("weging.hoogste.verhouding", max(g))
for (groep in names(groepen)) alles(w, groep, ".aandeel_gewogen", ".gemiddelde_gewogen")
# het begin van de opleiding onder wie hoogstens drie jaar geleden afstudeerde
suppressMessages(library(survival))
peiling <- 2023 * 12 + 11
t0 <- maand(d$afstuderen); t1 <- ifelse(d$functie_aios == 1, maand(d$start_opleiding), NA)
recent <- !is.na(t0) & t0 >= peiling - 36
for (g in c("totaal", "man", "vrouw")) {
  s <- recent & (g == "totaal" | (!is.na(d$geslacht) & d$geslacht == g))
  k <- survfit(Surv((ifelse(is.na(t1), peiling, t1) - t0)[s] / 12, (!is.na(t1))[s]) ~ 1, conf.type = "log-log")
  zet(paste0("instroom.", g, ".n"), sum(s))
  for (j in 1:3) {
    x <- summary(k, times = j); naam <- paste0("instroom.", g, ".binnen", j)
    zet(naam, 1 - x$surv); zet(paste0(naam, ".se"), x$std.err); zet(paste0(naam, ".onder"), 1 - x$upper); zet(paste0(naam, ".boven"), 1 - x$lower)
  }
  m <- survival:::survmean(k, rmean = 3)$matrix; naam <- paste0("instroom.", g, ".gemiddelde"); m <- unlist(m)
  zet(naam, m[["rmean"]]); zet(paste0(naam, ".se"), m[["se(rmean)"]])
  zet(paste0(naam, ".onder"), m[["rmean"]] - z * m[["se(rmean)"]]); zet(paste0(naam, ".boven"), m[["rmean"]] + z * m[["se(rmean)"]])
}
# log-rangtoets en verschil in gemiddelde wachttijd binnen drie jaar, met de eerste groep
vergelijk <- function(kolommen, vraag, antwoorden, sleutels) {
  s <- recent & d[[vraag]] %in% antwoorden; g <- factor(d[[vraag]][s], antwoorden)
  t <- (ifelse(is.na(t1), peiling, t1) - t0)[s] / 12; e <- (!is.na(t1))[s]
  x <- survdiff(Surv(t, e) ~ g); df <- length(x$n) - 1; naam <- paste0("instroom.", kolommen)
  zet(paste0(naam, ".chi2"), x$chisq); zet(paste0(naam, ".vrijheidsgraden"), df); zet(paste0(naam, ".p_waarde"), pchisq(x$chisq, df, lower.tail = FALSE))
  m <- summary(survfit(Surv(t, e) ~ g), rmean = 3)$table
  for (i in 2:nrow(m)) {
    v <- m[i, "rmean"] - m[1, "rmean"]; se <- sqrt(m[i, "se(rmean)"]^2 + m[1, "se(rmean)"]^2); n <- paste0(naam, ".", sleutels[i], ".verschil")
    zet(n, v); zet(paste0(n, ".se"), se); zet(paste0(n, ".onder"), v - z * se); zet(paste0(n, ".boven"), v + z * se)
  }
}
vergelijk("geslacht", "geslacht", c("man", "vrouw"), c("man", "vrouw"))
vergelijk("zekerheid", "zekerheid", c("zeker_wel", "twijfel", "zeker_niet"), c("zeker", "twijfel", "zeker_niet"))
# van aniosplek naar aniosplek, naar cluster: aandelen van wie een volgende plek had, en van allen
sp <- read.csv("../../../../../src-data/2023/specialismen.csv", stringsAsFactors = FALSE)
klasse <- function(k) { x <- d[[paste0("plek_specialisme_p", k)]]; c <- sp$cluster[match(x, sp$sleutel)]
  ifelse(is.na(x), NA, ifelse(!is.na(c) & c == 1, "cluster1", ifelse(!is.na(c) & c == 2, "cluster2", "cluster3_of_geen"))) }
plat <- svydesign(~1, data = d, fpc = ~N)
for (k in 1:4) for (i in c("cluster1", "cluster2")) {
  van <- klasse(k); naar <- klasse(k + 1); naam <- paste0("aniosstroom_cluster.p", k, ".totaal.", i, "__")
  s <- !is.na(van) & van == i; volgende <- !is.na(d$aantal_plekken) & d$aantal_plekken > k
  for (j in c("cluster1", "cluster2", "cluster3_of_geen")) { aandeel(plat, paste0(naam, j), "", s & volgende, naar == j); zet(paste0(naam, j, ".aantal"), sum(s & volgende & naar == j)) }
  aandeel(plat, paste0(naam, "volgende"), "", s, volgende); zet(paste0(naam, "geen_volgende.aantal"), sum(s & !volgende))
}
# de tijd tot de opleiding per specialisme
for (a in c("cardiologie", "huisartsgeneeskunde", "psychiatrie")) {
  s <- groepen$aios & !is.na(d$opleiding) & d$opleiding == a; naam <- paste0("duur_naar_specialisme.", a, ".aios.")
  gemiddelde(plat, naam, "gemiddelde", s, d$duur); y <- d$duur[s & !is.na(d$duur)]
  zet(paste0(naam, "n"), length(y)); zet(paste0(naam, "sd"), sd(y))
  q <- quantile(y, c(.25, .5, .75), type = 2); zet(paste0(naam, "kwartiel1"), q[1]); zet(paste0(naam, "mediaan"), q[2]); zet(paste0(naam, "kwartiel3"), q[3])
}
# toetsen van de kolommen van het tabellenboek: geslacht en cohort delen geen artsen, functie wel
d$u <- d$uren_nu; jaar <- as.numeric(substr(d$afstuderen, 1, 4))
d$cohort <- cut(jaar, c(-Inf, 2008, 2018, Inf))
toets <- function(naam, p, effect, chi2 = NULL, f = NULL, df1, df2 = NULL, verwacht = NULL) {
  if (!is.null(chi2)) zet(paste0(naam, ".chi2"), chi2)
  if (!is.null(f)) zet(paste0(naam, ".f_waarde"), f)
  zet(paste0(naam, ".vrijheidsgraden"), df1)
  if (!is.null(df2)) zet(paste0(naam, ".vrijheidsgraden_noemer"), df2)
  zet(paste0(naam, ".p_waarde"), p); zet(paste0(naam, ".effectgrootte"), effect)
  if (!is.null(verwacht)) zet(paste0(naam, ".kleinste_verwachte"), verwacht)
}
raoscott <- function(x, g) {
  d$x <- factor(x); d$g <- factor(g); o <- subset(svydesign(~1, weights = ~een, fpc = ~N, data = d), !is.na(x) & !is.na(g))
  s <- svychisq(~ x + g, o, statistic = "F"); c <- suppressWarnings(chisq.test(d$x, d$g, correct = FALSE))
  list(f = s$statistic[[1]], df1 = s$parameter[[1]], df2 = s$parameter[[2]], p = s$p.value[[1]], verwacht = min(c$expected),
       v = sqrt(c$statistic[[1]] / (sum(c$observed) * (min(dim(c$observed)) - 1))))
}
grootste_d <- function(y, groepen) {
  m <- sapply(groepen, function(s) mean(y[s], na.rm = TRUE)); a <- y[groepen[[which.max(m)]]]; b <- y[groepen[[which.min(m)]]]
  a <- a[!is.na(a)]; b <- b[!is.na(b)]
  (mean(a) - mean(b)) / sqrt(((length(a) - 1) * var(a) + (length(b) - 1) * var(b)) / (length(a) + length(b) - 2))
}
splits <- function(g) lapply(levels(factor(g)), function(k) !is.na(g) & g == k)
for (k in c("geslacht", "cohort")) {
  g <- d[[k]]
  if (k == "geslacht") g[!g %in% c("man", "vrouw")] <- NA
  r <- raoscott(d$zekerheid, g); toets(paste0("zekerheid.", k), r$p, r$v, f = r$f, df1 = r$df1, df2 = r$df2, verwacht = r$verwacht)
  x <- oneway.test(d$uren_nu ~ factor(g)); toets(paste0("uren_nu.", k), x$p.value, grootste_d(d$uren_nu, splits(g)), f = x$statistic[[1]], df1 = x$parameter[[1]], df2 = x$parameter[[2]])
  items <- sub("^cijfer_werk_", "", grep("^cijfer_werk_", names(d), value = TRUE))
  p <- sapply(items, function(i) kruskal.test(d[[paste0("cijfer_werk_", i)]], factor(g))$p.value)
  for (i in items) { y <- d[[paste0("cijfer_werk_", i)]]; x <- kruskal.test(y, factor(g)); naam <- paste0("cijfer_werk.", i, ".", k)
    toets(naam, x$p.value, grootste_d(y, splits(g)), chi2 = x$statistic[[1]], df1 = x$parameter[[1]]); zet(paste0(naam, ".p_gecorrigeerd"), p.adjust(p, "holm")[[i]]) }
  opties <- sub("^energie_", "", grep("^energie_", names(d), value = TRUE)); opties <- opties[!grepl("toelichting|thema|tekst", opties)]
  r <- lapply(opties, function(o) raoscott(d[[paste0("energie_", o)]], g)); p <- p.adjust(sapply(r, function(x) x$p), "holm")
  for (i in seq_along(opties)) { naam <- paste0("energie.", k, ".", opties[i])
    zet(paste0(naam, ".antwoord_p"), r[[i]]$p); zet(paste0(naam, ".antwoord_p_gecorrigeerd"), p[i]); zet(paste0(naam, ".antwoord_effectgrootte"), r[[i]]$v) }
}
# groepen die artsen delen: Wald van de verschillen met de eerste groep; de covariantie komt van svytotal over de gelineariseerde waarden
wald <- function(y, gs) {
  gs <- lapply(gs, function(s) s & !is.na(y)); basis <- Reduce(`|`, gs); y[is.na(y)] <- 0
  m <- sapply(gs, function(s) mean(y[s])); u <- sapply(seq_along(gs), function(i) gs[[i]] * (y - m[i]) / sum(gs[[i]]))
  o <- svydesign(~1, weights = ~een, fpc = ~N, data = cbind(d, u1 = u[, 1], u2 = u[, 2], u3 = u[, 3]))
  V <- vcov(svytotal(~ u1 + u2 + u3, o)); C <- cbind(-1, diag(2)); v <- C %*% m
  f <- (t(v) %*% solve(C %*% V %*% t(C)) %*% v)[1] / 2; df2 <- sum(basis) - 1 - 2
  list(f = f, df2 = df2, p = pf(f, 2, df2, lower.tail = FALSE), m = m)
}
fs <- groepen[c("anios", "onderzoeker", "aios")]
x <- wald(d$uren_nu, fs); toets("uren_nu.functie", x$p, grootste_d(d$uren_nu, fs), f = x$f, df1 = 2, df2 = x$df2)
antwoorden <- c("zeker_wel", "twijfel", "zeker_niet"); r <- lapply(antwoorden, function(a) wald(as.numeric(d$zekerheid == a), fs)); p <- p.adjust(sapply(r, function(x) x$p), "holm")
for (i in 1:3) { naam <- paste0("zekerheid.functie.", antwoorden[i]); m <- r[[i]]$m
  zet(paste0(naam, ".antwoord_p"), r[[i]]$p); zet(paste0(naam, ".antwoord_p_gecorrigeerd"), p[i]); zet(paste0(naam, ".antwoord_effectgrootte"), 2 * asin(sqrt(max(m))) - 2 * asin(sqrt(min(m)))) }
items <- sub("^cijfer_werk_", "", grep("^cijfer_werk_", names(d), value = TRUE)); basis <- Reduce(`|`, fs)
r <- lapply(items, function(i) { y <- d[[paste0("cijfer_werk_", i)]]; y[!basis] <- NA; wald(rank(y, na.last = "keep"), fs) }); p <- p.adjust(sapply(r, function(x) x$p), "holm")
for (i in seq_along(items)) { naam <- paste0("cijfer_werk.", items[i], ".functie")
  toets(naam, r[[i]]$p, grootste_d(d[[paste0("cijfer_werk_", items[i])]], fs), f = r[[i]]$f, df1 = 2, df2 = r[[i]]$df2); zet(paste0(naam, ".p_gecorrigeerd"), p[i]) }
# gewogen spreiding en kwartielen, met het ontwerp dat op drie kenmerken is geraakt
for (g in names(groepen)) {
  spreiding_gewogen(w, paste0("uren_nu.", g), groepen[[g]], d$uren_nu)
  for (i in c("uitdaging", "autonomie")) spreiding_gewogen(w, paste0("cijfer_werk.", i, ".", g), groepen[[g]], d[[paste0("cijfer_werk_", i)]])
}
bewaar("peiling2023.csv")
