"""Runs pullback over the notes of a lake with Apache Spark: one JSON record in, one JSON answer out, in order, partition by partition.

    spark-submit analyze_notes.py INPUT OUTPUT [--partitions 64] [--command "pullback batch - --workers 1"]

INPUT is NDJSON (a file, a folder or a pattern) of {text, id, dateOfService?, claim?, author?, site?}, or Parquet with columns of these names.
OUTPUT is a folder that must not exist; its part files, one after the other, hold the answers in the order of the input.
Every worker node needs Node.js and pullback, for example in the image or by --archives. See docs/spark.md.
"""
import argparse
import json
import shlex

from pyspark.sql import SparkSession


def pipe_notes(records, command):
    """The answers to an RDD of JSON strings. A record that could not be read is answered with a problem and is no failure (exit code 3);
    any other exit code fails the task, which Spark then runs again."""
    checked = f'{command}; code=$?; [ "$code" -eq 3 ] && exit 0; exit "$code"'
    return records.pipe(f'sh -c {shlex.quote(checked)}', checkCode=True)


def read_records(spark, path, partitions):
    """NDJSON lines as they stand, or the rows of Parquet as JSON."""
    if path.rstrip('/').endswith('.parquet'):
        rows = spark.read.parquet(path)
        names = [name for name in ('id', 'text', 'dateOfService', 'claim', 'patient', 'author', 'site') if name in rows.columns]
        return rows.select(names).toJSON(use_unicode=True)
    return spark.sparkContext.textFile(path, minPartitions=partitions or 2).filter(lambda line: line.strip() != '')


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('input')
    parser.add_argument('output')
    parser.add_argument('--partitions', type=int, default=None, help='at least so many; a few for each core of the cluster')
    parser.add_argument('--command', default='pullback batch - --workers 1', help='how a worker node starts the filter')
    options = parser.parse_args()
    spark = SparkSession.builder.appName('pullback').getOrCreate()
    pipe_notes(read_records(spark, options.input, options.partitions), options.command).saveAsTextFile(options.output)
    spark.stop()


if __name__ == '__main__':
    main()
