"""Proves that Spark gives what one machine gives, also when an executor is killed on the way.

    python check.py NOTES.ndjson ANSWERS.ndjson "COMMAND"

ANSWERS is what the command made of NOTES on one machine. Runs a local Spark cluster of two executors, each a process of its own.
"""
import os
import signal
import sys
import threading
import time
from pathlib import Path

import pyspark
from pyspark.sql import SparkSession

sys.path.insert(0, str(Path(__file__).parent))
from analyze_notes import pipe_notes, read_records  # noqa: E402

partitions = 12


def executors():
    """Process ids of the executors that this process started, by their command lines and their ancestry."""
    found = []
    for entry in Path('/proc').iterdir():
        if not entry.name.isdigit():
            continue
        try:
            words = (entry / 'cmdline').read_bytes().decode(errors='replace')
        except OSError:
            continue
        if 'CoarseGrainedExecutorBackend' in words and descends(int(entry.name), os.getpid()):
            found.append(int(entry.name))
    return found


def descends(pid, ancestor):
    while pid > 1:
        if pid == ancestor:
            return True
        try:
            pid = int(Path(f'/proc/{pid}/stat').read_text().rsplit(')', 1)[1].split()[1])
        except (OSError, IndexError):
            return False
    return False


def kill_one_midway(spark, killed):
    """Kills an executor as soon as a quarter of the tasks are through, and notes which."""
    tracker = spark.sparkContext.statusTracker()
    while not killed:
        time.sleep(0.05)
        stages = [tracker.getStageInfo(stage) for stage in tracker.getActiveStageIds()]
        done = sum(stage.numCompletedTasks for stage in stages if stage)
        running = executors()
        if done >= partitions // 4 and len(running) == 2:
            os.kill(running[0], signal.SIGKILL)
            killed.append((running[0], done))


def compare(name, answers, expected):
    if answers != expected:
        first = next((at for at, (ours, theirs) in enumerate(zip(answers, expected)) if ours != theirs), min(len(answers), len(expected)))
        sys.exit(f'{name}: {len(answers)} lines, expected {len(expected)}; first difference at line {first + 1}')
    print(f'{name}: {len(answers)} lines, the same bytes as on one machine')


def main():
    notes, expected_path, command = sys.argv[1:4]
    expected = Path(expected_path).read_text().splitlines()
    os.environ.setdefault('SPARK_HOME', str(Path(pyspark.__file__).parent))
    os.environ.setdefault('SPARK_LOCAL_IP', '127.0.0.1')
    os.environ['PYSPARK_PYTHON'] = sys.executable
    spark = (SparkSession.builder.master('local-cluster[2,1,1024]').appName('pullback check')
             .config('spark.ui.enabled', 'false').config('spark.driver.host', '127.0.0.1').config('spark.driver.bindAddress', '127.0.0.1')
             .config('spark.executor.memory', '768m').config('spark.ui.showConsoleProgress', 'false').getOrCreate())
    spark.sparkContext.setLogLevel('ERROR')
    began = time.time()
    compare('spark, two executors', pipe_notes(read_records(spark, notes, partitions), command).collect(), expected)
    print(f'  {time.time() - began:.1f} s')

    killed = []
    watcher = threading.Thread(target=kill_one_midway, args=(spark, killed), daemon=True)
    watcher.start()
    answers = pipe_notes(read_records(spark, notes, partitions), command).collect()
    if not killed:
        sys.exit('no executor was killed: the job was through too soon; take more notes')
    print(f'executor {killed[0][0]} killed after {killed[0][1]} of {partitions} tasks')
    compare('spark, one executor killed', answers, expected)

    lake = str(Path(notes).with_suffix('.parquet'))
    spark.read.json(notes).coalesce(1).write.parquet(lake)
    compare('spark, from Parquet', pipe_notes(read_records(spark, lake, None), command).collect(), expected)
    spark.stop()


if __name__ == '__main__':
    main()
