#!/usr/bin/env bash
# What Spark pipes a partition through: part.sh RULE DAY NAME SUMMARIES. The first line that comes in is the number of the line in the whole input.
# Spark asks for 0; every outcome is a result, so only a part that was not judged to its end is a failure.
set -u
read -r first || exit 0   # an empty partition
footrule judge "$1" --batch - --name "$3" --first-line "$first" --as-of "$2" --threads 1 --summary "$4/$first.json"
[ -f "$4/$first.json" ]
