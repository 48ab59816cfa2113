package org.elka.pubmed.eutils;

/** A search result that PubMed keeps for some hours; it may forget it sooner ({@link Fault.HistoryExpired}). */
public record History(String webEnv, String queryKey) {}
