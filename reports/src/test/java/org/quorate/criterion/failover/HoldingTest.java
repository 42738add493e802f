package org.quorate.criterion.failover;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class HoldingTest {

  @Property(tries = 500)
  void what_surely_overlaps_may_overlap(@ForAll("holdings") Holding one, @ForAll("holdings") Holding other) {
    assertThat(one.definiteOverlap(other)).isBetween(0L, one.possibleOverlap(other));
  }

  @Property(tries = 500)
  void overlap_is_the_same_from_either_side(@ForAll("holdings") Holding one, @ForAll("holdings") Holding other) {
    assertThat(one.definiteOverlap(other)).isEqualTo(other.definiteOverlap(one));
    assertThat(one.possibleOverlap(other)).isEqualTo(other.possibleOverlap(one));
  }

  @Property(tries = 500)
  void the_true_overlap_lies_between_them(
      @ForAll("holdings") Holding one, @ForAll("holdings") Holding other, @ForAll("parts") double part) {
    long truth = Math.max(0, Math.min(moment(one.ended(), part), moment(other.ended(), 1 - part))
        - Math.max(moment(one.began(), 1 - part), moment(other.began(), part)));
    assertThat(truth).isBetween(one.definiteOverlap(other), one.possibleOverlap(other));
  }

  @Property(tries = 500)
  void better_clocks_never_widen_the_doubt(@ForAll("holdings") Holding one, @ForAll("holdings") Holding other) {
    Holding sharper = new Holding("alpha", Bracket.at(moment(one.began(), 0.5)), Bracket.at(moment(one.ended(), 0.5)));
    assertThat(sharper.definiteOverlap(other)).isGreaterThanOrEqualTo(one.definiteOverlap(other));
    assertThat(sharper.possibleOverlap(other)).isLessThanOrEqualTo(one.possibleOverlap(other));
  }

  @Provide
  Arbitrary<Holding> holdings() {
    return Combinators.combine(brackets(), brackets()).as((began, ended) -> new Holding("alpha", began, ended));
  }

  @Provide
  Arbitrary<Double> parts() {
    return Arbitraries.doubles().between(0, 1);
  }

  private static Arbitrary<Bracket> brackets() {
    Arbitrary<Long> nanos = Arbitraries.longs().between(0, 10_000_000_000L);
    return Combinators.combine(nanos, Arbitraries.longs().between(0, 50_000_000))
        .as((earliest, width) -> new Bracket(earliest, earliest + width));
  }

  private static long moment(Bracket bracket, double part) {
    return bracket.earliest() + (long) ((bracket.latest() - bracket.earliest()) * part);
  }
}
