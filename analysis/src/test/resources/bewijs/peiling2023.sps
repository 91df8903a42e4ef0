* Aantallen, gemiddelden en standaardafwijkingen van 2023 uit PSPP 1.6.2. Uitvoeren in deze map:
* pspp -O format=csv -o peiling2023-pspp.txt peiling2023.sps
* Open antwoorden met een regeleinde staan na de kolommen die hier worden gelezen; regels die daar een vervolg van
* zijn, beginnen niet met een nummer en vallen weg.
SET MXWARNS=1000000.
GET DATA /TYPE=TXT /FILE='../../../../../src-data/2023/respons.csv' /DELIMITERS=',' /QUALIFIER='"' /FIRSTCASE=2
 /VARIABLES=
  respondent F6 geslacht A10 leeftijd F4 v3 A2 functie_anios F2 v5 A2 functie_aios F2 v7 A2 v8 A2 v9 A2
  v10 A2 v11 A2 v12 A2 v13 A2 v14 A2 v15 A2 v16 A2 v17 A2 v18 A2 v19 A2 v20 A2 v21 A2 v22 A2 v23 A2 v24 A2
  v25 A2 zekerheid A12 v27 A2 v28 A2 v29 A2 v30 A2 v31 A2 v32 A2 v33 A2 v34 A2 v35 A2 v36 A2 v37 A2 v38 A2
  v39 A2 v40 A2 v41 A2 v42 A2 v43 A2 v44 A2 v45 A2 v46 A2 v47 A2 v48 A2 v49 A2 v50 A2 v51 A2 v52 A2 v53 A2
  v54 A2 v55 A2 v56 A2 v57 A2 v58 A2 v59 A2 v60 A2 v61 A2 v62 A2 v63 A2 v64 A2 v65 A2 v66 A2 v67 A2 v68 A2
  v69 A2 v70 A2 v71 A2 cijfer_werk_uitdaging F3 v73 A2 v74 A2 v75 A2 energie_patientcontact F3 v77 A2 v78 A2
  v79 A2 v80 A2 v81 A2 v82 A2 v83 A2 v84 A2 v85 A2 v86 A2 v87 A2 v88 A2 v89 A2 v90 A2 v91 A2 v92 A2 v93 A2
  v94 A2 v95 A2 v96 A2 v97 A2 v98 A2 v99 A2 v100 A2 v101 A2 v102 A2 v103 A2 v104 A2 v105 A2 v106 A2
  uren_nu F4.
SELECT IF NOT MISSING(respondent).
MISSING VALUES functie_anios functie_aios cijfer_werk_uitdaging energie_patientcontact uren_nu (-9, -8).
MISSING VALUES zekerheid ('-9', '-8').
CROSSTABS /TABLES=zekerheid BY functie_anios /CELLS=COUNT COLUMN /STATISTICS=CHISQ.
CROSSTABS /TABLES=energie_patientcontact BY functie_aios /CELLS=COUNT COLUMN /STATISTICS=CHISQ.
COMPUTE uren = uren_nu.
COMPUTE uitdaging = cijfer_werk_uitdaging.
FORMATS uren uitdaging (F16.12).
MEANS TABLES=uren uitdaging BY functie_aios /CELLS=COUNT MEAN STDDEV.
