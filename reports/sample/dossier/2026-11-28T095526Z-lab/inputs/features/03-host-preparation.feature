@system:bsfg @stage:3
Feature: 3. Host Preparation
  Operating system, packages, storage, log agent and time of all three nodes, unless a step names fewer.

  Rule: BSFG-3.0 Host preparation steps are carried out on all three nodes except where a step names fewer.

    @clause:BSFG-3.0 @commissioning @concluding
    Scenario: Every node was prepared
      Given the journal of this run
      Then every section of host preparation has results from every node that it concerns

  # 3.1 OS Baseline

  Rule: BSFG-3.1.1 Each node runs an operating system version that appears in the supported matrix.

    @clause:BSFG-3.1.1
    Scenario: The operating system is supported
      Given the nodes as they were delivered
      Then every node runs an operating system of the supported matrix

  Rule: BSFG-3.1.2 Current security and package updates have been applied with the host's approved package manager.

    @clause:BSFG-3.1.2
    Scenario: Updates are applied
      Given the nodes as they were delivered
      Then no security or package update is pending on any node

  Rule: BSFG-3.1.3 Any reboot the updates require has been completed.

    @clause:BSFG-3.1.3
    Scenario: Reboots are completed
      Given the nodes as they were delivered
      Then no node has a reboot pending

  Rule: BSFG-3.1.4 The procedure stops when a node's OS is not in the supported matrix.

    @clause:BSFG-3.1.4
    Scenario: An unsupported operating system stops the procedure
      Given the condition is examined before the next section begins
      Then every node runs an operating system of the supported matrix

  Rule: BSFG-3.1.5 The procedure stops when a required reboot has been postponed.

    @clause:BSFG-3.1.5
    Scenario: A postponed reboot stops the procedure
      Given the condition is examined before the next section begins
      Then no node has a reboot pending

  # 3.2 Package Installation

  Rule: BSFG-3.2.1 A container runtime is installed and the Docker daemon is running on each node.

    @clause:BSFG-3.2.1
    Scenario: The container runtime runs
      Given the nodes as they were delivered
      Then every node has a container runtime whose daemon runs

  Rule: BSFG-3.2.2 Docker Compose is available on each node.

    @clause:BSFG-3.2.2
    Scenario: Compose is available
      Given the nodes as they were delivered
      Then Compose is available on every node

  Rule: BSFG-3.2.3 Keepalived is installed.

    @clause:BSFG-3.2.3
    Scenario: Keepalived is installed
      Given the nodes as they were delivered
      Then Keepalived is installed on the service-bearing nodes

  Rule: BSFG-3.2.4 TLS tooling (openssl) is installed.

    @clause:BSFG-3.2.4
    Scenario: TLS tooling is installed
      Given the nodes as they were delivered
      Then TLS tooling is installed on every node

  Rule: BSFG-3.2.5 The prerequisites of the monitoring and logging agents are installed.

    @clause:BSFG-3.2.5
    Scenario: The agents have what they need
      Given the nodes as they were delivered
      Then the prerequisites of the monitoring and logging agents are installed on every node

  Rule: BSFG-3.2.6 Disk and RAID tooling (for example lsblk, findmnt, mdadm, smartctl) is installed.

    @clause:BSFG-3.2.6
    Scenario: Disk and RAID tooling is installed
      Given the nodes as they were delivered
      Then disk and RAID tooling is installed on every node

  Rule: BSFG-3.2.7 Installed package versions lie inside the supported baseline.

    @clause:BSFG-3.2.7
    Scenario: Versions are inside the baseline
      Given the nodes as they were delivered
      Then the versions of all programs of the baseline are inside it

  Rule: BSFG-3.2.8 The procedure stops when the container runtime cannot start.

    @clause:BSFG-3.2.8
    Scenario: A container runtime that cannot start stops the procedure
      Given the condition is examined before the next section begins
      Then the container runtime of every node runs and would start again

  Rule: BSFG-3.2.9 The procedure stops when Compose is unavailable.

    @clause:BSFG-3.2.9
    Scenario: Missing Compose stops the procedure
      Given the condition is examined before the next section begins
      Then Compose is available on every node

  Rule: BSFG-3.2.10 The procedure stops when any package version falls outside the supported baseline.

    @clause:BSFG-3.2.10
    Scenario: A version outside the baseline stops the procedure
      Given the condition is examined before the next section begins
      Then the versions of all programs of the baseline are inside it

  # 3.3 Filesystem Creation and Mount

  Rule: BSFG-3.3.1 A dedicated filesystem exists on the intended JetStream device of each node.

    @clause:BSFG-3.3.1
    Scenario: The JetStream filesystem is dedicated
      Given the nodes as they were delivered
      Then every node has a dedicated filesystem on its recorded JetStream device

  Rule: BSFG-3.3.2 The JetStream volume is mounted at /data/jetstream.

    @clause:BSFG-3.3.2
    Scenario: The JetStream volume is mounted
      Given the nodes as they were delivered
      Then the JetStream volume is mounted where the runbook puts it on every node

  Rule: BSFG-3.3.3 The mount options of /data/jetstream agree with policy.

    @clause:BSFG-3.3.3
    Scenario: The mount options are those of the policy
      Given the nodes as they were delivered
      Then the JetStream volume of every node is mounted with the options of the policy

  Rule: BSFG-3.3.4 The identity (UUID/serial) of the JetStream device is recorded and matches the live device.

    @clause:BSFG-3.3.4
    Scenario: The device is the one on record
      Given the nodes as they were delivered
      Then what is mounted as the JetStream volume is the device on record on every node

  Rule: BSFG-3.3.5 The JetStream volume is formatted with the filesystem type the policy prescribes.

    @clause:BSFG-3.3.5
    Scenario: The filesystem type is that of the policy
      Given the nodes as they were delivered
      Then the JetStream volume of every node has the filesystem type of the policy

  Rule: BSFG-3.3.6 The procedure stops when the wrong device was selected for JetStream.

    @clause:BSFG-3.3.6
    Scenario: A wrong device stops the procedure
      Given the condition is examined before the next section begins
      Then what is mounted as the JetStream volume is the device on record on every node

  Rule: BSFG-3.3.7 The procedure stops when mounting /data/jetstream fails.

    @clause:BSFG-3.3.7
    Scenario: A failed mount stops the procedure
      Given the condition is examined before the next section begins
      Then the JetStream volume is mounted where the runbook puts it on every node

  Rule: BSFG-3.3.8 The procedure stops when the integrity of the JetStream filesystem is in doubt.

    @clause:BSFG-3.3.8
    Scenario: A doubtful filesystem stops the procedure
      Given the condition is examined before the next section begins
      Then nothing puts the integrity of the JetStream filesystem in doubt on any node

  # 3.4 RAID Verification (Alpha and Beta)

  Rule: BSFG-3.4.1 The RAID arrays that back system and artifact storage are present and healthy on Alpha and Beta.

    @clause:BSFG-3.4.1
    Scenario: The RAID arrays are healthy
      Given the nodes as they were delivered
      Then every RAID array that backs system and artifact storage is healthy

  Rule: BSFG-3.4.2 No array on Alpha or Beta is in a degraded state.

    @clause:BSFG-3.4.2
    Scenario: No RAID array is degraded
      Given the nodes as they were delivered
      Then no RAID array is degraded

  Rule: BSFG-3.4.3 The artifact storage is mounted at /artifacts on Alpha and Beta.

    @clause:BSFG-3.4.3
    Scenario: The artifact storage is mounted
      Given the nodes as they were delivered
      Then the artifact storage is mounted on both service-bearing nodes

  Rule: BSFG-3.4.4 The procedure stops when a RAID array is degraded.

    @clause:BSFG-3.4.4
    Scenario: A degraded RAID array stops the procedure
      Given the condition is examined before the next section begins
      Then no RAID array is degraded

  Rule: BSFG-3.4.5 The procedure stops when an expected RAID array is missing.

    @clause:BSFG-3.4.5
    Scenario: A missing RAID array stops the procedure
      Given the condition is examined before the next section begins
      Then every expected RAID array is present

  Rule: BSFG-3.4.6 The procedure stops when a rebuild is in progress unless explicit approval has been given.

    @clause:BSFG-3.4.6
    Scenario: An unapproved rebuild stops the procedure
      Given the condition is examined before the next section begins
      Then no RAID array is rebuilding without approval

  # 3.5 Mount Persistence

  Rule: BSFG-3.5.1 Every required mount (/data/jetstream everywhere, /artifacts on Alpha and Beta) is declared in persistent mount configuration.

    @clause:BSFG-3.5.1
    Scenario: The mounts are declared
      Given the nodes as they were delivered
      Then every required mount of every node is declared in persistent configuration

  Rule: BSFG-3.5.2 Reloading the persistent mount configuration succeeds and leaves /data/jetstream mounted.

    @clause:BSFG-3.5.2 @drill:mount-reload
    Scenario: The mounts survive a reload
      When the persistent mount configuration is reloaded on every node
      Then the reload succeeds and leaves the JetStream volume mounted on every node

  Rule: BSFG-3.5.3 The required mounts come back after a reboot.

    @clause:BSFG-3.5.3 @drill:standby-reboot @concluding
    Scenario: The mounts survive a reboot
      When the standby node is rebooted
      Then every required mount is back after the reboot

  Rule: BSFG-3.5.4 The procedure stops when the persistent mount configuration fails validation.

    @clause:BSFG-3.5.4
    Scenario: Invalid mount configuration stops the procedure
      Given the condition is examined before the next section begins
      Then the persistent mount configuration of every node is valid

  # 3.6 Log Agent Installation

  Rule: BSFG-3.6.1 The approved node-level log shipping agent is installed on each node.

    @clause:BSFG-3.6.1
    Scenario: The log agent is installed
      Given the nodes as they were delivered
      Then the approved log agent is installed on every node

  Rule: BSFG-3.6.2 The log agent is enabled and running.

    @clause:BSFG-3.6.2
    Scenario: The log agent runs
      Given the nodes as they were delivered
      Then the log agent is enabled and runs on every node

  Rule: BSFG-3.6.3 The log agent is configured to forward to the approved aggregation target.

    @clause:BSFG-3.6.3
    Scenario: The log agent forwards to the approved target
      Given the nodes as they were delivered
      Then the log agent of every node forwards to the approved aggregation target

  Rule: BSFG-3.6.4 The procedure stops when the log agent cannot start.

    @clause:BSFG-3.6.4
    Scenario: A log agent that cannot start stops the procedure
      Given the condition is examined before the next section begins
      Then the log agent of every node runs and would start again

  Rule: BSFG-3.6.5 The procedure stops when the agent cannot reach the aggregation target.

    @clause:BSFG-3.6.5
    Scenario: An unreachable aggregation target stops the procedure
      Given the condition is examined before the next section begins
      Then every node reaches the aggregation target

  Rule: BSFG-3.6.6 The procedure stops when the log agent's configuration is missing.

    @clause:BSFG-3.6.6
    Scenario: A missing configuration of the log agent stops the procedure
      Given the condition is examined before the next section begins
      Then the configuration of the log agent is in place on every node

  # 3.7 Time Sync Verification

  Rule: BSFG-3.7.1 NTP reports synchronised on every node after preparation.

    @clause:BSFG-3.7.1
    Scenario: Time is synchronised after preparation
      Given the nodes as they were delivered
      Then every node follows an approved time source that answers

  Rule: BSFG-3.7.2 The clock offset on every node is within the approved threshold.

    @clause:BSFG-3.7.2
    Scenario: The clock offset is within the threshold
      Given the nodes as they were delivered
      Then the clock of every node is within the approved offset

  Rule: BSFG-3.7.3 The procedure stops when clock skew is larger than the policy threshold.

    @clause:BSFG-3.7.3
    Scenario: Clock skew stops the procedure
      Given the condition is examined before the next section begins
      Then the clock of every node is within the approved offset

  Rule: BSFG-3.7.4 The procedure stops when time synchronisation is disabled.

    @clause:BSFG-3.7.4
    Scenario: Disabled time synchronisation stops the procedure
      Given the condition is examined before the next section begins
      Then time synchronisation is on and enabled on every node
