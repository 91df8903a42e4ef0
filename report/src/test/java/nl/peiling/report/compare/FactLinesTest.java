package nl.peiling.report.compare;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FactLinesTest {

  private static final String HEAD =
      "feit,exhibit,nummer,vraag,groep,categorie,maat,waarde,eenheid,n,se,onder,boven,status,getoond";

  private static FactLines lines(String... lines) {
    return FactLines.of((HEAD + "\n" + String.join("\n", lines) + "\n").getBytes(UTF_8))
        .orElseThrow();
  }

  @Test
  void readsACommaAndAQuotationMarkInACell() {
    FactLines facts =
        lines(
            "cijfer.anios.gemiddelde,a b,,cijfer,anios,,gemiddelde,3.7,cijfer,9,,,,getoond,\"3,7\"",
            "cijfer.anios.sd,,,cijfer,anios,,sd,1,cijfer,9,,,,getoond,\"1 \"\"punt\"\", ruim\"");

    assertThat(facts.find("cijfer.anios.gemiddelde"))
        .hasValueSatisfying(fact -> {
          assertThat(fact.exhibits()).containsExactly("a", "b");
          assertThat(fact.printed()).isEqualTo("3,7");
        });
    assertThat(facts.find("cijfer.anios.sd"))
        .hasValueSatisfying(fact -> {
          assertThat(fact.exhibits()).isEmpty();
          assertThat(fact.printed()).isEqualTo("1 \"punt\", ruim");
        });
  }

  @Test
  void givesEachOfTwoVersionsItsOwnCells() {
    FactLines before =
        lines(
            "a.x.n,,,a,x,,n,9,aantal,9,,,,getoond,9",
            "a.y.n,f,,a,y,,n,8,aantal,8,,,,getoond,\"8,0\"",
            "a.z.n,,,a,z,,n,7,aantal,7,,,,getoond,7");
    FactLines after =
        lines(
            "a.x.n,,,a,x,,n,9,aantal,9,,,,getoond,negen",
            "a.y.n,f,,a,y,,n,,aantal,,,,,afgeschermd,",
            "a.zz.n,g h,,a,zz,,n,6,aantal,6,,,,getoond,\"8,0\"");
    List<String> seen = new ArrayList<>();

    int same =
        FactLines.pass(
            before,
            after,
            new FactLines.Pairs() {
              @Override
              public void both(FactLine was, FactLine is) {
                seen.add(told(was) + " > " + told(is));
              }

              @Override
              public void gone(FactLine was) {
                seen.add(told(was) + " >");
              }

              @Override
              public void added(FactLine is) {
                seen.add("> " + told(is));
              }
            });

    assertThat(same).isZero();
    assertThat(seen)
        .containsExactly(
            "a.x.n [] 9 9 > a.x.n [] 9 negen",
            "a.y.n [f] 8 8,0 > a.y.n [f]  ",
            "a.z.n [] 7 7 >",
            "> a.zz.n [g, h] 6 8,0");
  }

  private static String told(FactLine fact) {
    return fact.id() + " " + fact.exhibits() + " " + fact.value() + " " + fact.printed();
  }

  @Test
  void findsTheQuestionsThatKeepANumberBack() {
    FactLines facts =
        lines(
            "a.x.afgeschermd,,,a,x,afgeschermd,aandeel,0.5,fractie,9,,,,getoond,50%",
            "a.y.n,,,a,y,,n,9,aantal,9,,,,getoond,9",
            "b.p1.x.n,,,b.p1,x,,n,,aantal,,,,,afgeschermd,",
            "c.x.n,,,c,x,,n,,aantal,,,,,afgeschermd,");

    assertThat(facts.keepingBack()).containsExactly("b.p1", "c");
    assertThat(FactLines.none().keepingBack()).isEmpty();
  }

  @Test
  void tellsAQuestionFromOneWhoseNameBeginsAlike() {
    FactLines facts =
        lines(
            "a.p1.x.n,,,a.p1,x,,n,9,aantal,9,,,,getoond,9",
            "a.x.gemiddelde,,,a,x,,gemiddelde,9,uur,9,,,,getoond,9",
            "a.x.n,,,a,x,,n,9,aantal,9,,,,getoond,9",
            "a_b.x.n,,,a_b,x,,n,9,aantal,9,,,,getoond,9");

    assertThat(facts.of(Set.of("a"), Set.of("n")))
        .extracting(FactLine::id)
        .containsExactly("a.x.n");
    assertThat(facts.of(Set.of("a", "a.p1", "zz"), Set.of("n", "gemiddelde")))
        .extracting(FactLine::id)
        .containsExactly("a.p1.x.n", "a.x.gemiddelde", "a.x.n");
  }

  @Test
  void readsNumbersExactly() {
    for (String value :
        List.of("0.1", "0", "12", "-0.25", "0.0012345678901234567", "0.000000000000000000012")) {
      assertThat(lines("a.x.n,,,a,x,,n," + value + ",aantal,9,,,,getoond,9").find("a.x.n"))
          .hasValueSatisfying(fact -> assertThat(fact.number()).contains(new BigDecimal(value)));
    }
  }
}
