package org.elka.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongFunction;
import org.elka.access.CurrentPerson;
import org.elka.access.People;
import org.elka.access.Person;
import org.elka.review.archive.TakingIn;
import org.elka.review.screening.Access;
import org.elka.review.screening.Review;
import org.elka.review.screening.Reviews;
import org.elka.review.screening.Role;
import org.elka.review.screening.Stage;

/** What the addresses and bodies of reviews name: people, stages, roles, articles. */
@ApplicationScoped
public class ReviewNames {
    private final People people;
    private final CurrentPerson current;
    private final Reviews reviews;
    private final Map<Long, PersonJson> known = new ConcurrentHashMap<>();
    private final TakingIn archives;

    ReviewNames(People people, CurrentPerson current, Reviews reviews, TakingIn archives) {
        this.archives = archives;
        this.people = people;
        this.current = current;
        this.reviews = reviews;
    }

    /** A person as reviews show them. */
    public record PersonJson(String login, String name) {
        static final PersonJson ELKA = new PersonJson("elka", "Elka");
    }

    /** Who asks. */
    long me() {
        return current.require().id();
    }

    /** Who asks, being a member of the review. */
    long member(long review) {
        long me = me();
        reviews.read(review, now -> {
            Access.member(now, me);
            return now;
        });
        return me;
    }

    /** The person of that login. @throws ApiException if there is none */
    long person(String login) {
        return people.byLogin(login)
                .map(Person::id)
                .orElseThrow(() -> new ApiException(
                        ProblemType.NOT_FOUND, "Nobody has the login '" + login + "'; an administrator adds people"));
    }

    /**
     * How people are shown. Each is looked up once: login and name of an account stay as they are. Who only comes in
     * archives has a login that nobody can have here.
     */
    LongFunction<PersonJson> shown() {
        return this::shown;
    }

    private PersonJson shown(long id) {
        if (id == 0) {
            return PersonJson.ELKA;
        }
        PersonJson one = known.get(id);
        if (one != null) {
            return one;
        }
        Optional<PersonJson> found = people.find(id).map(person -> new PersonJson(person.login(), person.name()));
        found.ifPresent(person -> known.put(id, person));
        return found.or(() -> Optional.ofNullable(archives.formerPeople().get(id))
                        .map(former -> new PersonJson(former.login() + " (elsewhere)", former.name())))
                .orElseGet(() -> new PersonJson("p" + id, "Person " + id));
    }

    static Stage stage(String name) {
        return ArticlesResource.named(Stage.values(), name, "stage");
    }

    static List<String> roles(Review review, long person) {
        return review.members().getOrDefault(person, List.<Role>of()).stream()
                .map(ArticleJson::lower)
                .toList();
    }

    /** The number of an article given as "E12". @throws ApiException if it is no such name */
    static long article(String name) {
        if (!name.matches("E[1-9]\\d{0,17}")) {
            throw new ApiException(ProblemType.UNKNOWN_ARTICLE, "'" + name + "' is none; name one as E12");
        }
        return Long.parseLong(name.substring(1));
    }
}
