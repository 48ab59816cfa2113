package org.elka.review.archive;

import java.util.OptionalLong;

/** Who people are; implemented where accounts are known. */
public interface ArchivePeople {
    /** The account of that number. */
    ArchivedPerson account(long person);

    /** The account of somebody who has this login and this name, and may log in. */
    OptionalLong find(String login, String name);
}
