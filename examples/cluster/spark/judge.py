"""Judges the dossiers of one input on a Spark cluster.  spark-submit --files part.sh judge.py RULE DAY INPUT RECORDS SUMMARIES

Not run by the tests. RULE and the folder SUMMARIES must lie where all machines see them; afterwards: footrule summarize SUMMARIES/*.json
"""
import itertools
import shlex
import sys

from pyspark import SparkContext, SparkFiles


def main(rule, day, path, records, summaries):
    spark = SparkContext(appName="footrule")
    # Lines end at a line feed and nowhere else, as for footrule.
    spark._jsc.hadoopConfiguration().set("textinputformat.record.delimiter", "\n")
    lines = spark.textFile(path)
    sizes = lines.mapPartitions(lambda part: [sum(1 for _ in part)]).collect()
    first = list(itertools.accumulate(sizes, initial=1))
    named = lines.mapPartitionsWithIndex(lambda number, part: itertools.chain([str(first[number])], part) if sizes[number] else iter(()))
    command = shlex.join(["bash", SparkFiles.get("part.sh"), rule, day, path, summaries])
    named.pipe(command, checkCode=True).saveAsTextFile(records)   # part-00000, part-00001 …: in the order of the input


if __name__ == "__main__":
    main(*sys.argv[1:])
