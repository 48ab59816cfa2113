#!/bin/sh
# A review from its question to its flow diagram, over HTTP alone: an owner who adjudicates, two reviewers.
#
#   ELKA_URL    where Elka answers; default http://127.0.0.1:8080
#   ELKA_HOME   its home, for the operator's token, by which the three people are made; default: this folder
#   QUERY       what the review looks at
#
# Prints the flow in words and keeps it as flow.svg in the folder where it is run.
set -eu

url="${ELKA_URL:-http://127.0.0.1:8080}/api/v1"
operator=$(cat "${ELKA_HOME:-.}/data/operator.token")
query="${QUERY:-ketamine[ti] AND anxi*[ti]}"
run=$(date +%s)

# ask TOKEN METHOD PATH [BODY] [HEADER]: the answer's body; stops with it where the answer is an error
ask() {
  answer=$(curl -sS -X "$2" "$url/$3" -H "Authorization: Bearer $1" -H 'Content-Type: application/json' \
    ${5:+-H "$5"} ${4:+-d "$4"} -w '\n%{http_code}')
  status=$(printf '%s' "$answer" | tail -n 1)
  body=$(printf '%s' "$answer" | sed '$d')
  case $status in
    2*) printf '%s\n' "$body" ;;
    *) printf '%s %s: %s %s\n' "$2" "$3" "$status" "$body" >&2; exit 1 ;;
  esac
}

# member NAME: the first text or number of that name in the JSON that is read
member() {
  grep -o "\"$1\":\(\"[^\"]*\"\|[0-9]*\)" | head -n 1 | sed "s/^\"$1\"://; s/\"//g"
}

# person LOGIN: makes an account, and prints a token for it
person() {
  ask "$operator" POST people "{\"login\": \"$1-$run\", \"name\": \"$1 $run\", \"role\": \"reader\"}" > /dev/null
  ask "$operator" POST tokens "{\"login\": \"$1-$run\", \"name\": \"review\", \"scope\": \"write\"}" | member secret
}

eva=$(person eva)
ann=$(person ann)
ben=$(person ben)

# The question and the criteria; two people decide on each article, blinded to each other.
review=$(ask "$eva" POST reviews '{
  "title": "Ketamine for anxiety",
  "question": {"population": "people with anxiety", "intervention": "ketamine", "outcome": "anxiety"},
  "criteria": [
    {"id": "anxiety", "kind": "inclusion", "text": "Anxiety is an outcome", "terms": ["anxi*"]},
    {"id": "no-trial", "kind": "exclusion", "text": "No trial"},
    {"id": "animals", "kind": "exclusion", "text": "Animals only", "terms": ["rats", "mice"]}],
  "reviewers": {"titleAbstract": 2, "fullText": 2}}' | member id)
ask "$eva" PUT "reviews/$review/members/eva-$run" '{"roles": ["owner", "adjudicator"]}' > /dev/null
ask "$eva" PUT "reviews/$review/members/ann-$run" '{"roles": ["reviewer"]}' > /dev/null
ask "$eva" PUT "reviews/$review/members/ben-$run" '{"roles": ["reviewer"]}' > /dev/null
ask "$eva" POST "reviews/$review/sources" "{\"name\": \"The library\", \"query\": \"$query\"}" > /dev/null

# articles STAGE STATUS: those of the review that stand so
articles() {
  ask "$eva" GET "reviews/$review/articles?limit=1000&stage=$1&status=$2" | grep -o '"article":"E[0-9]*"' |
    sed 's/.*"\(E[0-9]*\)"/\1/'
}

# decide TOKEN ARTICLE STAGE CHOICE [REASON]: with the revision that was read
decide() {
  seen=$(curl -sS -o /dev/null -D - "$url/reviews/$review/articles/$2/$3" -H "Authorization: Bearer $1" |
    tr -d '\r' | sed -n 's/^[Ee][Tt]ag: //p')
  ask "$1" PUT "reviews/$review/articles/$2/$3/decision" \
    "{\"choice\": \"$4\", \"reasons\": [${5:+\"$5\"}]}" "If-Match: $seen" > /dev/null
}

# Titles and abstracts: Ann leaves reviews out, Ben what is not called a trial.
for article in $(articles title-abstract open); do
  title=$(ask "$ann" GET "articles/$article" | member title | tr '[:upper:]' '[:lower:]')
  case $title in *review* | *meta-analysis*) decide "$ann" "$article" title-abstract exclude no-trial ;;
    *) decide "$ann" "$article" title-abstract include ;; esac
  case $title in *trial* | *random* | *controlled*) decide "$ben" "$article" title-abstract include ;;
    *) decide "$ben" "$article" title-abstract exclude no-trial ;; esac
done

# Where they differ, Eva settles it.
for article in $(articles title-abstract conflict); do
  ask "$eva" PUT "reviews/$review/articles/$article/title-abstract/settlement" \
    '{"choice": "include"}' 'If-Match: *' > /dev/null
done

# Full texts: one cannot be had, each third is excluded.
count=0
for article in $(articles full-text open); do
  count=$((count + 1))
  if [ "$count" -eq 1 ]; then
    ask "$ann" PUT "reviews/$review/articles/$article/retrieval" '{"retrieved": false}' > /dev/null
  elif [ $((count % 3)) -eq 0 ]; then
    for person in "$ann" "$ben"; do decide "$person" "$article" full-text exclude no-trial; done
  else
    for person in "$ann" "$ben"; do decide "$person" "$article" full-text include; done
  fi
done

ask "$eva" GET "reviews/$review/agreement" | grep -o '"cohensKappa":{[^}]*}' | head -n 1
ask "$eva" GET "reviews/$review/flow?format=svg" > flow.svg
ask "$eva" GET "reviews/$review/flow?format=text"
