#!/usr/bin/env bash
#SBATCH --job-name=footrule-merge
# Records in the order of the list, and one summary:  merge.sh inputs.txt OUT
set -euo pipefail
inputs=$1 out=$2
whole=
rm -f "$out/records.ndjson.part"
for number in $(seq "$(wc -l <"$inputs")"); do
  part=$out/$(printf %06d "$number")
  cat "$part.ndjson" >>"$out/records.ndjson.part"
  # With what there is so far, so that the list may be as long as it likes.
  footrule summarize ${whole:+"$whole"} "$part.json" -o "$out/summary.json.part" >/dev/null
  whole=$out/summary.json.part
done
mv "$out/records.ndjson.part" "$out/records.ndjson"
mv "$out/summary.json.part" "$out/summary.json"
