import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.elka.client.ApiClient;
import org.elka.client.ApiException;
import org.elka.client.JSON;
import org.elka.client.api.ArticlesApi;
import org.elka.client.api.PeopleApi;
import org.elka.client.api.ReviewsApi;
import org.elka.client.api.ScreeningApi;
import org.elka.client.model.CriterionJson;
import org.elka.client.model.DecisionRequest;
import org.elka.client.model.ListedArticle;
import org.elka.client.model.NewPerson;
import org.elka.client.model.NewSource;
import org.elka.client.model.NewToken;
import org.elka.client.model.ProtocolJson;
import org.elka.client.model.QuestionJson;
import org.elka.client.model.RetrievalRequest;
import org.elka.client.model.ReviewersJson;
import org.elka.client.model.RolesRequest;

/** The steps of {@code docs/review.sh}, by the client that is generated from the API's description. Prints the flow. */
public final class ReviewWalk {
    private static final String TITLES = "title-abstract";
    private static final String TEXTS = "full-text";

    private final String url;
    private final String operator;
    private final String run = String.valueOf(System.nanoTime());

    private ReviewWalk(String url, String operator) {
        this.url = url;
        this.operator = operator;
    }

    /** @param args where Elka answers, and the file with the operator's token */
    public static void main(String[] args) throws Exception {
        new ReviewWalk(args[0], Files.readString(Path.of(args[1])).strip()).go();
    }

    private ApiClient client(String token) {
        ApiClient client = new ApiClient();
        client.updateBaseUri(url);
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
        return client;
    }

    private String person(String login) throws ApiException {
        PeopleApi people = new PeopleApi(client(operator));
        people.apiV1PeoplePost(new NewPerson()
                .login(login + "-" + run)
                .name(login + " " + run)
                .role("reader"));
        return people.apiV1TokensPost(new NewToken()
                        .login(login + "-" + run)
                        .name("review")
                        .scopes(List.of("write")))
                .getSecret();
    }

    private void go() throws Exception {
        String eva = person("eva");
        String ann = person("ann");
        String ben = person("ben");
        ReviewsApi owner = new ReviewsApi(client(eva));
        long review = owner.apiV1ReviewsPost(protocol(), "walk-" + run).getId();
        if (owner.apiV1ReviewsPost(protocol(), "walk-" + run).getId() != review) {
            throw new IllegalStateException("the same key began two reviews");
        }
        member(owner, review, "eva", "owner", "adjudicator");
        member(owner, review, "ann", "reviewer");
        member(owner, review, "ben", "reviewer");
        owner.apiV1ReviewsReviewSourcesPost(
                review, new NewSource().name("The library").query("ketamine[ti] AND anxi*[ti]"), null);

        for (String article : articles(owner, review, TITLES, "open")) {
            String title = title(ann, article);
            decide(ann, review, article, TITLES, !title.contains("review") && !title.contains("meta-analysis"));
            decide(
                    ben,
                    review,
                    article,
                    TITLES,
                    title.contains("trial") || title.contains("random") || title.contains("controlled"));
        }
        for (String article : articles(owner, review, TITLES, "conflict")) {
            new ScreeningApi(client(eva))
                    .apiV1ReviewsReviewArticlesArticleStageSettlementPut(
                            article, review, TITLES, new DecisionRequest().choice("include"), "*");
        }
        int count = 0;
        for (String article : articles(owner, review, TEXTS, "open")) {
            count++;
            if (count == 1) {
                new ScreeningApi(client(ann))
                        .apiV1ReviewsReviewArticlesArticleRetrievalPut(
                                article, review, new RetrievalRequest().retrieved(false));
                continue;
            }
            decide(ann, review, article, TEXTS, count % 3 != 0);
            decide(ben, review, article, TEXTS, count % 3 != 0);
        }
        Object flow = owner.apiV1ReviewsReviewFlowGet(review, null, null, null);
        System.out.println(JSON.getDefault().getMapper().writeValueAsString(flow));
    }

    private static ProtocolJson protocol() {
        return new ProtocolJson()
                .title("Ketamine for anxiety")
                .question(new QuestionJson()
                        .population("people with anxiety")
                        .intervention("ketamine")
                        .outcome("anxiety"))
                .criteria(List.of(
                        new CriterionJson().id("anxiety").kind("inclusion").text("Anxiety is an outcome"),
                        new CriterionJson().id("no-trial").kind("exclusion").text("No trial")))
                .reviewers(new ReviewersJson().titleAbstract(2).fullText(2));
    }

    private void member(ReviewsApi owner, long review, String login, String... roles) throws ApiException {
        owner.apiV1ReviewsReviewMembersLoginPut(
                login + "-" + run, review, new RolesRequest().roles(List.of(roles)));
    }

    private static List<String> articles(ReviewsApi owner, long review, String stage, String status)
            throws ApiException {
        List<String> found = new ArrayList<>();
        for (ListedArticle one : owner.apiV1ReviewsReviewArticlesGet(
                        review, null, null, null, 1000, null, null, stage, status)
                .getItems()) {
            found.add(one.getArticle());
        }
        return found;
    }

    private String title(String token, String article) throws ApiException {
        return String.valueOf(new ArticlesApi(client(token))
                        .apiV1ArticlesIdGet(article)
                        .getTitle())
                .toLowerCase(Locale.ROOT);
    }

    /** With the revision that was read. */
    private void decide(String token, long review, String article, String stage, boolean in) throws ApiException {
        ScreeningApi screening = new ScreeningApi(client(token));
        Map<String, List<String>> headers = screening
                .apiV1ReviewsReviewArticlesArticleStageGetWithHttpInfo(article, review, stage)
                .getHeaders();
        screening.apiV1ReviewsReviewArticlesArticleStageDecisionPut(
                article,
                review,
                stage,
                in
                        ? new DecisionRequest().choice("include")
                        : new DecisionRequest().choice("exclude").reasons(List.of("no-trial")),
                headers.get("etag").getFirst());
    }
}
