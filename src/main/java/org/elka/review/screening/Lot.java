package org.elka.review.screening;

/** What decides by lot: the same article always draws the same, so that everybody sees one order. */
final class Lot {
    private Lot() {}

    /** The finaliser of SplitMix64 (Steele, Lea and Flood 2014): as good as random for consecutive numbers. */
    static long of(long article) {
        long mixed = article + 0x9e3779b97f4a7c15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
