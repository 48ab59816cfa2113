package org.elka.search;

/**
 * The index does not hold yet what the library holds, and what was to be made of all that a query finds would lack a
 * part. It can be asked for again when the index has caught up.
 */
public final class IndexBehindException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** @param state how the index stands; @param wanted the change it has not come to */
    IndexBehindException(IndexState state, long wanted) {
        super(("The index is still being filled (change %d of %d), and what is kept or handed on must not lack a part."
                        + " Ask again when the status says that the index is ready (./elka status)")
                .formatted(state.lastChange(), wanted));
    }
}
