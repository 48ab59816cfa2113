package org.elka.pubmed.eutils;

/** What EInfo says of PubMed: citations in all, and its last update in its own words ("2026/01/01 06:33"). */
public record DatabaseInfo(long count, String lastUpdate) {}
