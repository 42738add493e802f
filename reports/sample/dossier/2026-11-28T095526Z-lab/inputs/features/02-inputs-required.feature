@system:bsfg @stage:2
Feature: 2. Inputs Required
  What the operator supplies. Each input is judged by itself and, where hosts can contradict it, by what is so on them.

  Rule: BSFG-2.1 ZONE_NAME must be supplied and identifies the zone (for example enterprise or plant-a).

    @clause:BSFG-2.1
    Scenario: The zone has a name
      Given the environment file of the zone
      Then the zone name is supplied, and the configuration and the backups of the zone bear it

  Rule: BSFG-2.2 ALPHA_HOSTNAME must be supplied and names the primary service-bearing node (for example enterprise-alpha).

    @clause:BSFG-2.2
    Scenario: Alpha has a name
      Given the environment file of the zone
      Then the host name of Alpha is supplied, and by it the other nodes find that host

  Rule: BSFG-2.3 BETA_HOSTNAME must be supplied and names the secondary service-bearing node (for example enterprise-beta).

    @clause:BSFG-2.3
    Scenario: Beta has a name
      Given the environment file of the zone
      Then the host name of Beta is supplied, and by it the other nodes find that host

  Rule: BSFG-2.4 GAMMA_HOSTNAME must be supplied and names the lightweight persistence node (for example enterprise-gamma).

    @clause:BSFG-2.4
    Scenario: Gamma has a name
      Given the environment file of the zone
      Then the host name of Gamma is supplied, and by it the other nodes find that host

  Rule: BSFG-2.5 VIP must be supplied as the floating virtual IP address (for example 10.1.1.10).

    @clause:BSFG-2.5
    Scenario: The VIP is known
      Given the environment file of the zone
      Then the VIP is supplied, belongs to no node, and is the one that both services are configured with

  Rule: BSFG-2.6 PEER_ENDPOINTS must be supplied as the host:port list of other zones kept for later federation (for example 10.2.1.10:9443,10.3.1.10:9443).

    @clause:BSFG-2.6
    Scenario: The peers are known
      Given the environment file of the zone
      Then the peer endpoints are supplied as hosts with ports

  Rule: BSFG-2.7 CERT_PATH must be supplied as the mTLS certificate directory (for example /opt/bsfg/certs/).

    @clause:BSFG-2.7
    Scenario: The certificate directory is known
      Given the environment file of the zone
      Then the certificate directory is supplied and holds certificates, their keys and the authority

  Rule: BSFG-2.8 JETSTREAM_CONFIG_PATH must be supplied as the NATS configuration file path (for example /opt/bsfg/jetstream.conf).

    @clause:BSFG-2.8
    Scenario: The JetStream configuration is known
      Given the environment file of the zone
      Then the path of the JetStream configuration is supplied and the server accepts what lies there on every node

  Rule: BSFG-2.9 ARTIFACT_MOUNT must be supplied as the artifact storage mount path (for example /artifacts).

    @clause:BSFG-2.9
    Scenario: The artifact mount is known
      Given the environment file of the zone
      Then the artifact mount is supplied and a filesystem of its own is mounted there

  Rule: BSFG-2.10 ALERT_ENDPOINT must be supplied as the monitoring or alerting destination (for example alertmanager:9093).

    @clause:BSFG-2.10
    Scenario: The alerting destination is known
      Given the environment file of the zone
      Then the alerting destination is supplied and says to every node that it is ready
