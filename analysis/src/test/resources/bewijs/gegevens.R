# Schrijft de echte gegevens die de bewijzen gebruiken naar gegevens/*.csv.
# Bronnen: R-pakketten survey (api, nhanes), MASS (survey), survival (lung, veteran), vcd (SexualFun, MSPatients), uit Debian.
suppressMessages({library(survey); library(survival)})
schrijf <- function(d, naam) write.csv(d, file.path("gegevens", paste0(naam, ".csv")), row.names = FALSE, quote = FALSE, na = "")
data(api); data(nhanes)
schrijf(data.frame(stype = apistrat$stype, pw = apistrat$pw, fpc = apistrat$fpc, api00 = apistrat$api00, api99 = apistrat$api99,
  enroll = apistrat$enroll, sch_wide = apistrat$sch.wide, comp_imp = apistrat$comp.imp, awards = apistrat$awards, meals = apistrat$meals), "apistrat")
schrijf(data.frame(stype = apisrs$stype, pw = apisrs$pw, fpc = apisrs$fpc, api00 = apisrs$api00, api99 = apisrs$api99,
  enroll = apisrs$enroll, sch_wide = apisrs$sch.wide, comp_imp = apisrs$comp.imp, awards = apisrs$awards, meals = apisrs$meals), "apisrs")
schrijf(data.frame(stratum = nhanes$SDMVSTRA, w = nhanes$WTMEC2YR, chol = nhanes$HI_CHOL, ras = nhanes$race, leeftijd = gsub("[(,]", "", sub("]", "", gsub(",", "_", nhanes$agecat), fixed = TRUE)), sekse = nhanes$RIAGENDR), "nhanes")
s <- MASS::survey
schrijf(data.frame(sekse = s$Sex, schrijfhand = s$W.Hnd, armen = gsub(" ", "_", s$Fold), klappen = s$Clap, sport = s$Exer, roken = s$Smoke, pols = s$Pulse, lengte = s$Height, leeftijd = s$Age, spanne = s$Wr.Hnd), "studenten")
schrijf(data.frame(tijd = lung$time, status = lung$status, sekse = lung$sex, leeftijd = lung$age, ecog = lung$ph.ecog), "lung")
schrijf(data.frame(arm = veteran$trt, cel = veteran$celltype, tijd = veteran$time, status = veteran$status, karno = veteran$karno), "veteran")
# tabellen van twee beoordelaars: een regel per cel
tabel <- function(t, naam) schrijf(data.frame(een = as.vector(row(t)), twee = as.vector(col(t)), aantal = as.vector(t)), naam)
data(SexualFun, MSPatients, package = "vcd")
tabel(SexualFun, "echtparen"); tabel(MSPatients[, , "Winnipeg"], "neurologen_winnipeg"); tabel(MSPatients[, , "New Orleans"], "neurologen_new_orleans")
