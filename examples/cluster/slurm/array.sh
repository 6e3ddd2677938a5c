#!/usr/bin/env bash
#SBATCH --job-name=footrule
#SBATCH --cpus-per-task=4
#SBATCH --requeue
# One input of a list on each node; a node that fails is asked again and goes on where it was.
#
#     id=$(sbatch --parsable --array=1-"$(wc -l <inputs.txt)" array.sh RULE DAY inputs.txt OUT)
#     sbatch --dependency=afterok:"$id" merge.sh inputs.txt OUT
#
# inputs.txt: a file of dossiers on each line. OUT: a folder that all nodes see.
set -u
rule=$1 day=$2 inputs=$3 out=$4/$(printf %06d "$SLURM_ARRAY_TASK_ID")
mkdir -p "$4"
input=$(sed -n "${SLURM_ARRAY_TASK_ID}p" "$inputs")
footrule judge "$rule" --batch "$input" --as-of "$day" --threads "${SLURM_CPUS_PER_TASK:-1}" -o "$out.ndjson" --summary "$out.json" --resume
# Every outcome is a result: the output has its name only when all is judged.
[ -f "$out.ndjson" ]
