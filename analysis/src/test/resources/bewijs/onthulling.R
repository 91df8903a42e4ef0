# Grenzen van verborgen cellen, met lpSolve: kleinste en grootste som van onbekenden bij gegeven sommen.
# Schrijft ook de stelsels zelf (onthulling-stelsels.csv): stelsel, soort (bekend/doel), som, onbekenden.
suppressMessages(library(lpSolve)); source("gemeenschappelijk.R")
set.seed(20231115)
regels <- character()
for (k in 1:40) {
  onbekenden <- sample(6:30, 1); waarden <- rpois(onbekenden, sample(c(1, 4, 20), 1))
  rijen <- sample(3:12, 1)
  A <- matrix(rbinom(rijen * onbekenden, 1, runif(1, .2, .6)), rijen); A <- A[rowSums(A) > 0, , drop = FALSE]
  b <- A %*% waarden
  for (i in seq_len(nrow(A))) regels <- c(regels, paste(k, "bekend", b[i], paste(which(A[i, ] == 1) - 1, collapse = " "), sep = ","))
  for (d in 1:3) {
    doel <- rbinom(onbekenden, 1, .15); if (sum(doel) == 0) doel[1] <- 1
    regels <- c(regels, paste(k, "doel", d, paste(which(doel == 1) - 1, collapse = " "), sep = ","))
    laag <- lp("min", doel, A, rep("=", nrow(A)), b); hoog <- lp("max", doel, A, rep("=", nrow(A)), b)
    zet(paste0("stelsel.", k, ".", d, ".laag"), laag$objval)
    zet(paste0("stelsel.", k, ".", d, ".hoog"), if (hoog$status == 3 || hoog$objval >= 1e30) Inf else hoog$objval)
  }
}
writeLines(c("stelsel,soort,som,onbekenden", regels), "onthulling-stelsels.csv")
bewaar("onthulling.csv")
