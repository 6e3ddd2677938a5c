#!/usr/bin/env bash
# Judges the dossiers of one large input with GNU parallel, here or on other machines: the records and the summary of one run, byte for byte.
#
#     judge.sh RULE DAY INPUT.ndjson RECORDS.ndjson SUMMARY.json [LINES [OPTIONS OF PARALLEL…]]
#
# Parts of LINES lines (10000) go through pipes, so only rule and summaries must lie where all machines see them (the folder of SUMMARY.json):
# … 10000 --sshlogin a.example,b.example. Records and summary are there only if all parts were judged. Ends with 0 or, as footrule, with the worst of all
# dossiers; with 5 if a part could not be judged.
set -euo pipefail

if [ $# -lt 5 ]; then
  sed -n '4s/^# *//p' "$0" >&2
  exit 5
fi
rule=$1 day=$2 input=$3 records=$4 summary=$5 lines=${6:-10000}
shift $(($# < 6 ? $# : 6))
export FOOTRULE=${FOOTRULE:-footrule}
parts=$(mktemp -d "$(dirname "$summary")/parts.XXXXXX")
trap 'rm -rf "$parts"' EXIT

# Runs where the part is judged; SEQ counts parts from 1. A summary is written when all is well with a part, whatever its dossiers came to.
judge_part() {  # judge_part SEQ RULE DAY INPUT LINES PARTS
  local code=0
  "$FOOTRULE" judge "$2" --batch - --name "$4" --first-line $((($1 - 1) * $5 + 1)) --as-of "$3" --threads 1 --summary "$6/$1.json" 2>"$6/$1.err" || code=$?
  [ -f "$6/$1.json" ] || { cat "$6/$1.err" >&2; return 99; }
  echo "$code" >"$6/$1.code"
}
export -f judge_part

# -k: records in the order of the input. --halt: no use in going on when a part could not be judged.
parallel --will-cite --pipe -N "$lines" --block 10M -k --halt now,fail=1 --env judge_part --env FOOTRULE "$@" \
  judge_part '{#}' "$(printf %q "$rule")" "$day" "$(printf %q "$input")" "$lines" "$(printf %q "$parts")" <"$input" >"$parts/records" || exit 5
[ -f "$parts/1.json" ] || { echo "there are no dossiers in $input" >&2; exit 5; }

# Some at a time, since a command line has a longest length; each time with what there is so far.
# shellcheck disable=SC2016
find "$parts" -name '*.json' -print0 | xargs -0 -n 500 bash -c '
  whole=$1; shift
  [ ! -f "$whole" ] || set -- "$@" "$whole"
  "$FOOTRULE" summarize "$@" -o "$whole.next" >/dev/null && mv "$whole.next" "$whole"' merge "$parts/whole"
mv "$parts/records" "$records"
mv "$parts/whole" "$summary"
for worst in 4 3 1 2 0; do
  ! grep -qx "$worst" "$parts"/*.code || exit "$worst"
done
