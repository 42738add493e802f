@system:bsfg @stage:1
Feature: 1. Preconditions
  What must be true before anything is done. All of it is verified; one row that does not hold stops the procedure.

  Rule: BSFG-1.1 The CMDB, asset register or change ticket shows an approved inventory assigning three hosts to the Alpha, Beta and Gamma roles.

    @clause:BSFG-1.1 @attested
    Scenario: The hosts are approved
      Given the statements made by people
      Then an approved inventory assigns these three hosts to their roles

  Rule: BSFG-1.2 The network allocation sheet reserves fixed IP addresses for Alpha, Beta and Gamma plus a reserved VIP.

    @clause:BSFG-1.2 @attested
    Scenario: The addresses are reserved
      Given the statements made by people
      Then the addresses of the three nodes and the VIP are reserved, and the nodes carry theirs

  Rule: BSFG-1.3 The required NVMe and RAID-backed disks are physically present on the hosts.

    @clause:BSFG-1.3
    Scenario: The disks are there
      Given the nodes as they were delivered
      Then the required disks are physically present on every node

  Rule: BSFG-1.4.1 Every issued certificate is currently inside its validity period.

    @clause:BSFG-1.4.1
    Scenario: The certificates are valid
      Given the nodes as they were delivered
      Then every certificate on every node is inside its validity period

  Rule: BSFG-1.4.2 Every certificate's subject identity matches the zone policy.

    @clause:BSFG-1.4.2
    Scenario: The certificates are the zone's own
      Given the nodes as they were delivered
      Then every certificate has the identity that the zone policy says, from the authority of the zone

  Rule: BSFG-1.5.1 Time synchronisation is reported as NTP-synchronised on each host before work begins.

    @clause:BSFG-1.5.1
    Scenario: Time is synchronised before work begins
      Given the nodes as they were delivered
      Then every node follows an approved time source that answers

  Rule: BSFG-1.5.2 No host shows material clock drift before work begins (threshold to be supplied by policy).

    @clause:BSFG-1.5.2
    Scenario: No clock has drifted before work begins
      Given the nodes as they were delivered
      Then the clock of every node is within the approved offset

  Rule: BSFG-1.6 Firewall rules open the ports required by the Triad-HA pattern, as shown by the network policy ticket or by host firewall inspection.

    @clause:BSFG-1.6
    Scenario: The ways between the nodes are open
      Given the nodes as they were delivered
      Then the ports that the pattern requires are open between the nodes, and VRRP between the service-bearing ones

  Rule: BSFG-1.7.1 The directory /opt/bsfg/ holds the rendered configuration files and the secrets.

    @clause:BSFG-1.7.1
    Scenario: Configuration and secrets are rendered
      Given the nodes as they were delivered
      Then every configuration file and secret of every node is in place and rendered

  Rule: BSFG-1.7.2 The rendered files and secrets match their recorded checksums.

    @clause:BSFG-1.7.2
    Scenario: What was rendered is what was released
      Given the nodes as they were delivered
      Then every rendered file of every node has the checksum on record

  Rule: BSFG-1.8 The operator can log in over SSH to all three nodes.

    @clause:BSFG-1.8
    Scenario: The operator gets in
      Given the nodes as they were delivered
      Then the operator can log in to every node

  Rule: BSFG-1.9 Each of the eight precondition rows is verified before any later step starts, with none skipped.

    @clause:BSFG-1.9
    Scenario: No precondition is skipped
      Given the journal of this run
      Then each of the eight preconditions was examined before host preparation began

  Rule: BSFG-1.10 One unsatisfied precondition stops the procedure before host preparation begins.

    @clause:BSFG-1.10
    Scenario: One unsatisfied precondition stops the procedure
      Given the condition is examined before the next section begins
      Then every precondition holds and host preparation has not begun
