package org.elka.search.mesh;

/** A file is no MeSH, or breaks off; the message says where and why. */
public final class UnreadableMeshException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String place;

    /** @param place "line 12" or "line 12, column 3"; empty for the file as a whole */
    public UnreadableMeshException(String place, String message) {
        super(place.isEmpty() ? message : place + ": " + message);
        this.place = place;
    }

    public String place() {
        return place;
    }
}
