@system:bsfg @stage:7
Feature: 7. Backup Setup
  The snapshot backup of JetStream is installed on its designated node, scheduled, and reaches the approved remote target; the
  way back is written down where operators look for it.

  Rule: BSFG-7.1.1 The approved JetStream snapshot backup script is present on the designated node or role.

    @clause:BSFG-7.1.1
    Scenario: The approved script is installed
      Given the zone as it stands
      Then the approved backup script is on the designated node

  Rule: BSFG-7.1.2 The backup script is executable.

    @clause:BSFG-7.1.2
    Scenario: The script can be executed
      Given the zone as it stands
      Then the backup identity may execute the backup script

  Rule: BSFG-7.1.3 The backup script is scheduled.

    @clause:BSFG-7.1.3
    Scenario: The script is scheduled
      Given the zone as it stands
      Then the backup script is scheduled on the designated node

  Rule: BSFG-7.2.1 The approved remote backup target can be reached from the designated node.

    @clause:BSFG-7.2.1
    Scenario: The remote target is reached
      Given the zone as it stands
      Then the remote backup target answers the designated node

  Rule: BSFG-7.2.2 Authentication to the remote backup target succeeds.

    @clause:BSFG-7.2.2
    Scenario: The remote target accepts the credentials
      Given the zone as it stands
      Then the remote backup target accepts the credentials of the backup identity

  Rule: BSFG-7.2.3 The remote backup target accepts writes.

    @clause:BSFG-7.2.3 @acts
    Scenario: The remote target takes an object
      When the backup identity writes a scratch object to the remote backup target, reads it back and removes it
      Then the remote backup target took the scratch object and gave it back

  Rule: BSFG-7.2.4 The retention location is correct, namely the zone's own prefix bsfg-backup/ZONE_NAME/ on the approved remote.

    @clause:BSFG-7.2.4
    Scenario: The job is set up for the zone's own prefix
      Given the zone as it stands
      Then the backup job is set up for the zone's own prefix on the approved remote

    @clause:BSFG-7.2.4 @acts
    Scenario: A run of the job leaves its snapshot under the zone's own prefix
      When the backup job runs once
      Then its snapshot lies under the zone's own prefix

  Rule: BSFG-7.2.5 The procedure stops when remote authentication fails.

    @clause:BSFG-7.2.5
    Scenario: Stop when the remote refuses the credentials
      Given the condition is examined before the next section begins
      Then the remote backup target accepts the credentials of the backup identity

  Rule: BSFG-7.2.6 The procedure stops when the remote target is unreachable.

    @clause:BSFG-7.2.6
    Scenario: Stop when the remote is out of reach
      Given the condition is examined before the next section begins
      Then the remote backup target answers the designated node

  Rule: BSFG-7.3.1 The backup schedule's execution time is the intended one.

    @clause:BSFG-7.3.1
    Scenario: The time of the backup
      Given the zone as it stands
      Then the backup job runs at the intended times and at no others

  Rule: BSFG-7.3.2 The scheduled backup runs under the intended identity.

    @clause:BSFG-7.3.2
    Scenario: The identity of the backup
      Given the zone as it stands
      Then the backup job runs under the intended identity

  Rule: BSFG-7.3.3 The schedule targets the correct script path.

    @clause:BSFG-7.3.3
    Scenario: The script of the backup
      Given the zone as it stands
      Then the backup job executes the installed script

  Rule: BSFG-7.4.1 The approved restore procedure document, or a reference to it, is in the zone operations directory.

    @clause:BSFG-7.4.1
    Scenario: The restore document is in place
      Given the zone as it stands
      Then the approved restore document is in the operations directory

  Rule: BSFG-7.4.2 Operators have a clear disaster-recovery escalation path.

    @clause:BSFG-7.4.2 @attested
    Scenario: The escalation path is known
      Given the statements made by people
      Then the disaster-recovery escalation path was stated by a named person

    @clause:BSFG-7.4.2
    Scenario: The restore document names the escalation
      Given the zone as it stands
      Then the restore document has an escalation section
