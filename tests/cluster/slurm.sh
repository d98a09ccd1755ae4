#!/usr/bin/env bash
# A private Slurm of N nodes on loopback, without systemd: slurm.sh start DIR N PORT | stop DIR. DIR is absolute.
set -euo pipefail
dir=$2
start() {
  local nodes=$1 port=$2 user host
  user=$(id -un) host=$(hostname -s)
  mkdir -p "$dir/munge" "$dir/state" "$dir/log"
  chmod 755 "$dir" "$dir/munge"
  (umask 077 && head -c 128 /dev/urandom >"$dir/munge/munge.key")
  munged --key-file="$dir/munge/munge.key" --socket="$dir/munge/munge.socket" --pid-file="$dir/munge/munged.pid" \
    --log-file="$dir/munge/munged.log" --seed-file="$dir/munge/munged.seed"
  {
    printf '%s\n' ClusterName=lab "SlurmctldHost=$host(127.0.0.1)" "SlurmctldPort=$port" "SlurmUser=$user" \
      "SlurmdUser=$user" AuthType=auth/munge CredType=cred/munge \
      "AuthInfo=socket=$dir/munge/munge.socket,cred_expire=5" CommunicationParameters=NoInAddrAny,NoCtldInAddrAny \
      "StateSaveLocation=$dir/state" "SlurmdSpoolDir=$dir/spool.%n" "SlurmctldPidFile=$dir/slurmctld.pid" \
      "SlurmdPidFile=$dir/slurmd.%n.pid" "SlurmctldLogFile=$dir/log/slurmctld.log" \
      "SlurmdLogFile=$dir/log/slurmd.%n.log" MailProg=/bin/true ProctrackType=proctrack/linuxproc \
      TaskPlugin=task/none JobAcctGatherType=jobacct_gather/none AccountingStorageType=accounting_storage/none \
      JobCompType=jobcomp/filetxt "JobCompLoc=$dir/log/jobcomp.txt" SwitchType=switch/none MpiDefault=none \
      SelectType=select/cons_tres SelectTypeParameters=CR_CPU \
      SchedulerParameters=batch_sched_delay=1,sched_interval=2,bf_interval=5 ReturnToService=2 SlurmdTimeout=10 \
      KillWait=2 MinJobAge=3600 JobRequeue=1 RequeueExit=75,137 SlurmdParameters=config_overrides
    for i in $(seq "$nodes"); do
      echo "NodeName=n$i NodeHostname=$host NodeAddr=127.0.0.1 Port=$((port + i)) CPUs=2 RealMemory=4000"
    done
    echo "PartitionName=p Nodes=n[1-$nodes] Default=YES MaxTime=INFINITE State=UP"
  } >"$dir/slurm.conf"
  export SLURM_CONF=$dir/slurm.conf
  slurmctld -c -f "$dir/slurm.conf"
  for i in $(seq "$nodes"); do
    mkdir -p "$dir/spool.n$i"
    slurmd -N "n$i" -f "$dir/slurm.conf"
  done
  for _ in $(seq 60); do
    [ "$(sinfo -h -N -t idle -o %N 2>/dev/null | sort -u | wc -l)" = "$nodes" ] && return 0
    sleep 0.5
  done
  echo "slurm: not all of $nodes nodes came up" >&2
  return 1
}
stop() {
  for file in "$dir"/slurmd.*.pid "$dir/slurmctld.pid" "$dir/munge/munged.pid"; do
    [ ! -f "$file" ] || kill "$(cat "$file")" 2>/dev/null || true
  done
}
case $1 in
  start) start "$3" "$4" ;;
  stop) stop ;;
esac
