#!/usr/bin/env bash
# Twelve shards on a Slurm of three nodes that share one PostgreSQL; midway one node's daemon is killed with its step.
# The merged answer is that of one machine, byte for byte. slurm_test.sh BIN [UNITS]; 77: something is not installed.
set -euo pipefail
PATH=$PATH:/usr/sbin
bin=$(realpath "$1") units=${2:-40}
root=$(realpath "$(dirname "${BASH_SOURCE[0]}")/../..")
for tool in slurmctld slurmd munged sbatch scontrol setpriv python3; do
  command -v "$tool" >/dev/null || { echo "skipped: $tool is not installed"; exit 77; }
done
ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || { echo "skipped: PostgreSQL is not installed"; exit 77; }

dir=$(mktemp -d /tmp/rasoat-cluster.XXXXXX)
chmod 755 "$dir"
export SLURM_CONF=$dir/slurm/slurm.conf
clean() {
  "$root/tests/cluster/slurm.sh" stop "$dir/slurm" || true
  "$root/tests/cluster/postgres.sh" stop "$dir/pg" || true
  rm -rf "$dir"
}
trap clean EXIT

python3 "$root/corpus/make/make_archive.py" "$dir/corpus" "$units"
archive=$dir/corpus/archive
echo "archive: $(find "$archive" -type f | wc -l) files"
began=$SECONDS
"$bin/rasoat" audit "$archive" --store "sqlite:$dir/one.db" -f json -o "$dir/one.json" --quiet || true
echo "one machine: $((SECONDS - began)) s"

store=$("$root/tests/cluster/postgres.sh" start "$dir/pg")
"$root/tests/cluster/slurm.sh" start "$dir/slurm" 3 "$((18000 + $$ % 2000 * 4))"
began=$SECONDS
job=$(RASOAT="$bin/rasoat" ARCHIVE=$archive STORE=$store sbatch --parsable --array=1-12 --cpus-per-task=2 --mem=0 \
  --output="$dir/task.%a.log" "$root/docs/cluster/audit.sbatch")

done_shards() { "$bin/rasoat" audit --status --store "$store" --lang en 2>/dev/null | grep -c ', done$' || true; }
running_on() { squeue -h -j "$job" -t R -w "$1" -o %i 2>/dev/null | head -1; }
for _ in $(seq 600); do [ "$(done_shards)" -ge 1 ] && [ -n "$(running_on n2)" ] && break; sleep 0.2; done
victim=$(running_on n2)
done_before=$(done_shards)
daemon=$(cat "$dir/slurm/slurmd.n2.pid")
# Of our own job on that node: the batch script, what it started, and the step daemon above them.
tasks=$(grep -lzx "SLURMD_NODENAME=n2" /proc/[0-9]*/environ 2>/dev/null | xargs -r grep -lzx "ARCHIVE=$archive" 2>/dev/null |
  cut -d/ -f3 || true)
steps=$(for pid in $tasks; do
  parent=$(ps -o ppid= -p "$pid" | tr -d ' ' || true)
  [ "$(ps -o comm= -p "${parent:-0}" 2>/dev/null)" = slurmstepd ] && echo "$parent"
done || true)
for pid in $daemon $steps $tasks; do kill -9 "$pid" 2>/dev/null || true; done
echo "killed: task ${victim:-none} on n2, its daemon and $(echo $steps $tasks | wc -w) processes of it, when $done_before of 12 shards were done"

for _ in $(seq 900); do [ -z "$(squeue -h -j "$job" -o %i 2>/dev/null)" ] && break; sleep 0.5; done
"$bin/rasoat" audit --status --store "$store" --lang en
echo "three nodes, one of them lost: $((SECONDS - began)) s; restarted: $(grep -c 'Requeue\|requeue' "$dir/slurm/log/slurmctld.log" || true) lines of slurmctld on requeueing"
"$bin/rasoat" audit merge "$archive" --store "$store" -f json -o "$dir/twelve.json" --quiet || code=$?
[ "${code:-0}" -le 3 ] || { echo "FAILED: merge ended with $code"; tail -n 3 "$dir"/task.*.log; exit 1; }
cmp "$dir/one.json" "$dir/twelve.json" || { echo "FAILED: the answers differ"; exit 1; }
echo "the answers are equal: $(wc -c <"$dir/one.json") bytes"
