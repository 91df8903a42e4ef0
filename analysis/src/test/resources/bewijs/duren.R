# Kaplan-Meier met log-log-intervallen, kwantielen, begrensd gemiddelde en logranktoets, uit R survival.
suppressMessages(library(survival)); source("gemeenschappelijk.R")
krommen <- function(naam, d, formule, tijden, tau) {
  f <- survfit(formule, data = d, conf.type = "log-log")
  s <- summary(f, times = tijden, extend = FALSE)
  for (i in seq_along(s$time)) {
    n <- paste(naam, s$time[i], sep = ".")
    zet(paste0(n, ".s"), s$surv[i]); zet(paste0(n, ".se"), s$std.err[i]); zet(paste0(n, ".onder"), s$lower[i]); zet(paste0(n, ".boven"), s$upper[i]); zet(paste0(n, ".risico"), s$n.risk[i])
  }
  q <- quantile(f, c(.25, .5, .75))
  for (i in 1:3) { zet(paste0(naam, ".q", i), q$quantile[i]); zet(paste0(naam, ".q", i, ".onder"), q$lower[i]); zet(paste0(naam, ".q", i, ".boven"), q$upper[i]) }
  t <- summary(f, rmean = tau)$table; zet(paste0(naam, ".rmst"), t["rmean"]); zet(paste0(naam, ".rmst.se"), t["se(rmean)"])
}
l <- lees("lung"); l$dood <- l$status == 2
krommen("lung", l, Surv(tijd, dood) ~ 1, c(5, 100, 310, 500, 883), 500)
krommen("lung.vrouw", l[l$sekse == 2, ], Surv(tijd, dood) ~ 1, c(60, 310, 500), 700)
v <- lees("veteran")
krommen("veteran", v, Surv(tijd, status) ~ 1, c(1, 80, 200, 587), 365)
krommen("veteran.adeno", v[v$cel == "adeno", ], Surv(tijd, status) ~ 1, c(3, 52, 162), 150)
logrank <- function(naam, s) { zet(paste0(naam, ".chi2"), s$chisq); zet(paste0(naam, ".p"), pchisq(s$chisq, length(s$n) - 1, lower.tail = FALSE))
  for (i in seq_along(s$n)) { zet(paste0(naam, ".waargenomen.", i), s$obs[i]); zet(paste0(naam, ".verwacht.", i), s$exp[i]) } }
logrank("logrank.lung", survdiff(Surv(tijd, dood) ~ sekse, l))
logrank("logrank.veteran", survdiff(Surv(tijd, status) ~ cel, v))
# gelijke tijden in maanden: veel knopen tegelijk, einde en afkap op hetzelfde moment
m <- data.frame(t = c(1, 1, 2, 2, 2, 3, 3, 4, 5, 5, 6, 6, 6, 6), e = c(1, 0, 1, 1, 0, 0, 1, 1, 1, 0, 0, 0, 0, 0), g = rep(1:2, 7))
krommen("klein", m, Surv(t, e) ~ 1, c(1, 2, 4, 6), 6)
logrank("logrank.klein", survdiff(Surv(t, e) ~ g, m))
bewaar("duren.csv")
