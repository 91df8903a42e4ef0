package nl.peiling.analysis.duration;

/** What has to be said beside the mean time to training of the series 2009-2023. */
public enum SeriesCaution {
  /** The mean is among those now in training, not among all who graduated. */
  SELECTION(
      "Dit gemiddelde gaat over artsen die op het moment van de peiling in opleiding zijn. Wie de"
          + " opleiding al heeft afgerond, of nog wacht, telt niet mee. Het gemiddelde verandert"
          + " daardoor ook als er meer of minder artsen afstuderen of instromen, zonder dat iemand"
          + " langer of korter wacht."),
  /** Editions asked other groups or in another way. */
  BREAK(
      "De peilingen zijn niet op dezelfde manier gehouden. Een verschil tussen twee jaren kan ook"
          + " daardoor komen.");

  private final String text;

  SeriesCaution(String text) {
    this.text = text;
  }

  /** Returns the caution as a Dutch sentence for under a figure or table. */
  public String text() {
    return text;
  }
}
