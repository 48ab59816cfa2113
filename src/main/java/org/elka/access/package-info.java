/**
 * Who people are and what they may do: accounts, personal access tokens, roles, and the log of what was written.
 *
 * <p>{@link org.elka.access.People} keeps the accounts, {@link org.elka.access.CurrentPerson} says who asks now.
 */
@NullMarked
package org.elka.access;

import org.jspecify.annotations.NullMarked;
