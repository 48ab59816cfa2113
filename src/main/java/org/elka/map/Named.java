package org.elka.map;

/** A row or column. @param id as queries ask for it @param title as people read it */
public record Named(String id, String title) {}
